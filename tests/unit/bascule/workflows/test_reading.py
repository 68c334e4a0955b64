"""Workflow files, read."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.errors import PipelineError
from bascule.workflows.expressions import expression
from bascule.workflows.reading import parse_workflow, read_workflows, workflow_files

WORKFLOW = """\
name: Deploy
on:
  push: {branches: [main]}
  workflow_call:
    inputs:
      environment: {type: string, required: true}
    secrets:
      KEY: {required: true}
permissions: {}
env:
  REGION: ${{ vars.AWS_REGION }}
jobs:
  call:
    uses: ./.github/workflows/other.yml
    with: {environment: dev}
    secrets: inherit
  run:
    needs: call
    if: vars.ENABLED == 'yes'
    runs-on: ubuntu-24.04
    environment: {name: "${{ inputs.environment }}-plan"}
    permissions: {contents: read, id-token: write}
    timeout-minutes: 5
    steps:
      - name: One
        run: |
          echo first
          echo "${{ secrets['key'] }}"
      - uses: acme/action@0000000000000000000000000000000000000000 # v1.0.0
        if: ${{ fromJSON(Vars.Flags).on }}
        with:
          names: >
            a ${{ vars.ONE }}
            b ${{ format('{0}', vars.two) }}
"""


def test_a_workflow_is_read_with_its_jobs_and_steps() -> None:
    workflow = parse_workflow("w.yml", WORKFLOW)
    run = workflow.jobs["run"]
    assert (workflow.name, [*workflow.triggers], [*workflow.inputs], [*workflow.secrets]) == (
        "Deploy",
        ["push", "workflow_call"],
        ["environment"],
        ["KEY"],
    )
    assert workflow.jobs["call"].inherits_secrets
    assert (run.needs, run.runs_on, run.timeout_minutes) == (("call",), ("ubuntu-24.04",), "5")
    assert run.environment.text == "${{ inputs.environment }}-plan"
    assert run.permissions is not None
    assert [run.permissions.right(scope) for scope in ("contents", "id-token", "issues")] == ["read", "write", "none"]
    assert [step.line for step in run.steps] == [25, 29]


def test_each_expression_is_found_at_its_line_with_what_it_reads() -> None:
    read = [
        (each.line, str(reference), reference.name, reference.from_json)
        for each in parse_workflow("w.yml", WORKFLOW).expressions
        for reference in each.references
        if reference.context in ("vars", "secrets")
    ]
    assert read == [
        (11, "vars.AWS_REGION", "AWS_REGION", False),
        (19, "vars.ENABLED", "ENABLED", False),
        (28, "secrets.key", "KEY", False),
        (30, "vars.Flags", "FLAGS", True),
        (33, "vars.ONE", "ONE", False),
        (34, "vars.two", "TWO", False),
    ]


@pytest.mark.parametrize("trigger", ["push", "[push]", "{push: {}}", "{push: }"])
def test_the_trigger_is_a_text_and_never_true(trigger: str) -> None:
    assert [*parse_workflow("w.yml", f"on: {trigger}\njobs: {{a: {{steps: []}}}}").triggers] == ["push"]


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("on: [push\njobs:", "not YAML", 2),
        ("jobs:\n  a: {steps: []}", "without a trigger", 1),
        ("on: push\njobs: [a]", "without jobs", 2),
        ("on: push\njobs:\n  a: text", "a job is a mapping", 3),
        ("on: push\njobs:\n  a:\n    runs-on: x", "without a list of steps", 3),
        ("on: push\njobs:\n  a:\n    steps:\n      - text", "a step is a mapping", 5),
        ("on: push\nname: ${{ a b }}\njobs: {a: {steps: []}}", "not an expression at 'b'", 2),
        ("on: push\nname: ${{ (a }}\njobs: {a: {steps: []}}", "not an expression at 'its end'", 2),
        ("- a", "not a mapping", 1),
        ("", "not a mapping", 1),
    ],
)
def test_what_is_no_workflow_is_named_with_its_line(text: str, message: str, line: int) -> None:
    with pytest.raises(PipelineError) as error:
        parse_workflow("w.yml", text)
    problem = error.value.problems[0]
    assert message in problem.message
    assert problem.where.startswith(f"w.yml:{line}")


def test_all_files_problems_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "bad.yml").write_text("on: push")
    with pytest.raises(PipelineError) as error:
        read_workflows([*workflow_files([tmp_path]), tmp_path / "none.yml"])
    assert [each.message for each in error.value.problems] == ["a workflow without jobs", "there is no such file"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("vars.A && !Secrets['b'] || env.c == 'vars.D'", [("vars.A", False), ("secrets.b", False), ("env.c", False)]),
        ("fromJSON(vars.list)[vars.n].x", [("vars.list", True), ("vars.n", False)]),
        ("fromjson(format('{0}', vars.A))", [("vars.A", False)]),
        ("vars[format('{0}_URL', inputs.service)]", [("vars.*", False), ("inputs.service", False)]),
        ("toJSON(secrets)", [("secrets", False)]),
        ("needs.*.result", [("needs.*.result", False)]),
        ("contains(github.ref, '}} it''s') || 0x1F >= -1.5e3", [("github.ref", False)]),
    ],
)
def test_contexts_are_read_from_expressions_whatever_their_form(text: str, read: list[tuple[str, bool]]) -> None:
    found = expression(text, file="w.yml", line=1, at=(), whole=True).references
    assert [(str(each), each.from_json) for each in found] == read


def test_a_folder_without_workflows_is_no_clean_one(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="no workflows are there"):
        workflow_files([tmp_path])
