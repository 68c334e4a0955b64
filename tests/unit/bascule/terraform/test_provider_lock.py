"""Lock files of real providers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bascule.assembly import Manifest, StackAssembly
from bascule.errors import ToolError
from bascule.terraform.provider_lock import lock_providers, missing_locks
from bascule.tools.engine import Engine

AWS = {"aws": {"source": "hashicorp/aws", "version": "6.25.0"}}
GITHUB = {"github": {"source": "integrations/github", "version": "6.8.3"}}

# Locks like an engine: a file in the working directory, here with what it was asked.
LOCKS = """#!/bin/sh
{ echo "$@"; cat providers.tf.json; } > .terraform.lock.hcl
"""


def _stack(name: str, providers: dict[str, dict[str, str]], *, simulated: bool = False) -> StackAssembly:
    manifest = Manifest(
        environment="dev", stack=name, layer="environment", simulated=simulated, protected=False, teardown="never"
    )
    document = {"terraform": {"required_providers": providers}}
    return StackAssembly(name=f"dev-{name}", folder=Path(name), document=document, manifest=manifest)


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    path = tmp_path / "terraform"
    path.write_text(LOCKS)
    path.chmod(0o755)
    return Engine(name="terraform", path=path, version=(1, 11, 4))


def test_each_combination_of_providers_has_one_file(tmp_path: Path, engine: Engine) -> None:
    stacks = [_stack("app", AWS), _stack("web", AWS), _stack("access", {**GITHUB, **AWS})]

    written = lock_providers(stacks, root=tmp_path, engine=engine, environ={"PATH": "/usr/bin:/bin"})

    assert [path.name for path in written] == ["terraform-aws.lock.hcl", "terraform-aws-github.lock.hcl"]
    assert missing_locks(stacks, root=tmp_path, engine=engine) == ()


def test_a_file_is_for_linux_and_macos_and_the_stacks_own_versions(tmp_path: Path, engine: Engine) -> None:
    (path,) = lock_providers([_stack("app", AWS)], root=tmp_path, engine=engine, environ={"PATH": "/usr/bin:/bin"})

    command, document = path.read_text().split("\n", 1)
    assert command.split()[2:] == [
        "-platform=linux_amd64",
        "-platform=linux_arm64",
        "-platform=darwin_amd64",
        "-platform=darwin_arm64",
    ]
    assert json.loads(document) == {"terraform": {"required_providers": AWS}}


def test_a_simulated_account_has_nothing_to_lock(tmp_path: Path, engine: Engine) -> None:
    with pytest.raises(ToolError, match="the account is simulated"):
        lock_providers([_stack("app", AWS, simulated=True)], root=tmp_path, engine=engine, environ={})


def test_what_is_missing_is_named_for_real_accounts_alone(tmp_path: Path, engine: Engine) -> None:
    stacks = [_stack("app", AWS), _stack("access", GITHUB, simulated=True)]

    missing = missing_locks(stacks, root=tmp_path, engine=engine)

    assert missing == (tmp_path / "environments/locks/terraform-aws.lock.hcl",)
