"""What workflows read against what is delivered."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.delivery.contract.delivered import Kind
from bascule.errors import BasculeError
from tests.unit.bascule.delivery.contract.contract_world import JOB, ContractWorld

READ_A = 'echo "${{ vars.A }}"'


@pytest.mark.parametrize(
    "run",
    [
        'echo "${{ vars.A }}"',
        "echo ${{ vars['a'] }}",
        "echo ${{ Vars.a }}",
        "echo ${{ vars[format('{0}', 'A')] }}",
        "echo ${{ vars[inputs.which] }}",
        "echo ${{ toJSON(vars) }}",
    ],
)
def test_a_variable_that_is_delivered_and_read_is_no_breach(run: str) -> None:
    world = ContractWorld()
    world.deliver("A", "dev")
    world.step(run)
    assert world.flaws() == []


@pytest.mark.parametrize("name", ["A", "B", "C", "D"])
def test_whatever_single_value_is_missing_is_named_with_file_and_line(name: str) -> None:
    world = ContractWorld()
    for each in ("A", "B", "C"):
        world.deliver(each, "dev")
    world.deliver("D", "dev", kind=Kind.SECRET)
    world.step("echo ${{ vars.A }} ${{ vars.b }} ${{ vars['C'] }} ${{ secrets.D }}")
    assert world.flaws() == []
    world.values = [each for each in world.values if each.name != name]
    assert world.flaws() == [("missing", name, "acme/infra/w.yml:7")]


def test_the_nearest_name_is_told() -> None:
    world = ContractWorld()
    world.deliver("CHAT_REPOSITORY", "dev")
    world.step("echo ${{ vars.CHAT_REPOSITRY }}")
    assert world.judgement().flaws[0].problem.fix.startswith("write CHAT_REPOSITORY, or deliver")


@pytest.mark.parametrize(
    ("environment", "flaws"),
    [
        ("dev", []),
        ("DEV", []),
        ("prod", ["wrong-environment"]),
        ("dev-plan", ["wrong-environment"]),
        ("{name: dev, url: x}", []),
        ("null", ["wrong-environment"]),
        ("${{ inputs.environment }}", ["wrong-environment"]),
        ("${{ github.event.action == 'x' && 'dev' || 'dev' }}", []),
        ("other", []),
    ],
)
def test_the_jobs_environment_decides_what_it_sees(environment: str, flaws: list[str]) -> None:
    world = ContractWorld(unknown=frozenset({"other"}))
    world.deliver("A", "dev")
    world.deliver("B", "prod", "dev-plan")
    world.step(READ_A, environment)
    assert [flaw for flaw, name, _ in world.flaws() if name == "A" and flaw != "unused"] == flaws


@pytest.mark.parametrize("key", ["if: vars.A == 'x'", "runs-on: ${{ vars.A }}", "concurrency: ${{ vars.A }}"])
def test_what_github_reads_before_the_environment_sees_none_of_it(key: str) -> None:
    world = ContractWorld()
    world.deliver("A", "dev")
    world.workflow(f"on: push\njobs:\n  job:\n    environment: dev\n    {key}\n    steps: [{{run: x}}]\n")
    assert [(flaw, where) for flaw, _, where in world.flaws()] == [
        ("wrong-environment", "acme/infra/w.yml:5"),
        ("unused", "stack: A"),
    ]


def test_the_workflows_own_variables_are_read_by_its_jobs_with_an_environment() -> None:
    world = ContractWorld()
    world.deliver("A", "dev")
    jobs = "jobs:\n  one: {environment: dev, steps: []}\n  two: {steps: []}\n"
    world.workflow(f"on: push\nenv:\n  A: ${{{{ vars.A }}}}\n{jobs}")
    assert world.flaws() == []


CALLEE = """\
on:
  workflow_call:
    inputs: {environment: {type: string, required: true}}
    secrets: {KEY: {required: true}, MAYBE: {}}
jobs:
  job:
    environment: ${{ inputs.environment }}-plan
    runs-on: x
    steps:
      - run: echo ${{ vars.A }} ${{ secrets.KEY }} ${{ secrets.MAYBE }} ${{ secrets.GITHUB_TOKEN }}
"""
CALLER = """\
on: push
jobs:
  call:
    uses: {uses}
    strategy: {{matrix: {{environment: [{environments}]}}}}
    with: {{environment: "${{{{ matrix.environment }}}}"}}
    secrets: {secrets}
"""


@pytest.mark.parametrize(
    ("environments", "secrets", "flaws"),
    [
        ("dev", "inherit", []),
        ("dev", "{KEY: '${{ secrets.OWN }}'}", []),
        ("dev, prod", "inherit", [("wrong-environment", "A", "acme/infra/callee.yml:10")]),
        ("dev", "{}", [("not-passed", "KEY", "acme/infra/callee.yml:10")]),
        ("dev", "{KEY: '${{ secrets.NONE }}'}", [("missing", "NONE", "acme/infra/w.yml:7")]),
    ],
)
def test_reusable_workflows_are_followed_with_inputs_and_secrets(
    environments: str, secrets: str, flaws: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    world = ContractWorld()
    world.deliver("A", "dev-plan")
    entry = "{set_by: us, why: so}"
    world.set_by_hand(tmp_path, f"secrets: {{KEY: {entry}, MAYBE: {entry}, OWN: {entry}}}")
    world.workflow(CALLEE, "callee.yml")
    uses = "./.github/workflows/callee.yml"
    world.workflow(CALLER.format(uses=uses, environments=environments, secrets=secrets))
    assert [each for each in world.flaws() if each[0] != "unused"] == flaws


def test_a_workflow_of_another_repository_reads_that_ones_variables() -> None:
    world = ContractWorld()
    world.deliver("A", "dev-plan", repository="acme/chat")
    world.deliver("KEY", "dev-plan", repository="acme/chat", kind=Kind.SECRET)
    world.deliver("MAYBE", "dev-plan", repository="acme/chat", kind=Kind.SECRET)
    world.workflow(CALLEE, "callee.yml")
    uses = "acme/infra/.github/workflows/callee.yml@0000000000000000000000000000000000000000"
    world.workflow(CALLER.format(uses=uses, environments="dev", secrets="inherit"), repository="acme/chat")
    assert world.flaws() == []


def test_an_environment_that_only_the_run_knows_is_every_one_that_there_is() -> None:
    world = ContractWorld()
    world.deliver("A", "dev-teardown")
    world.step(READ_A, "${{ github.event.inputs.e }}-teardown")
    assert world.flaws() == []
    world.deliver("B", "prod-teardown")
    assert ("wrong-environment", "A", "acme/infra/w.yml:7") in world.flaws()


@pytest.mark.parametrize(
    ("type_", "run", "flaws"),
    [
        ("string", "vars.A", []),
        ("string", "fromJSON(vars.A)", ["wrong-type"]),
        ("list(string)", "vars.A", ["wrong-type"]),
        ("number", "vars.A", ["wrong-type"]),
        ("bool", "vars.A && 'x'", ["wrong-type"]),
        ("list(string)", "fromJSON(vars.A)[0]", []),
        ("list(string)", "toJSON(fromJson(vars.a))", []),
    ],
)
def test_types_are_read_as_they_are_delivered(type_: str, run: str, flaws: list[str]) -> None:
    world = ContractWorld()
    world.deliver("A", "dev", type_=type_)
    world.step(f"echo ${{{{ {run} }}}}")
    assert [flaw for flaw, _, _ in world.flaws()] == flaws


def test_what_nobody_reads_is_named_with_its_environments(tmp_path: Path) -> None:
    world = ContractWorld()
    world.deliver("A", "dev", "prod")
    world.set_by_hand(tmp_path, "variables:\n  B: {set_by: us, why: so}\n")
    world.step(READ_A)
    flaws = world.judgement().flaws
    assert [(each.flaw, each.name, each.problem.found) for each in flaws] == [
        ("unused", "A", "in prod"),
        ("unused", "B", ""),
    ]
    assert flaws[1].problem.where.endswith(".github/manual.yaml:2")


def test_what_is_delivered_everywhere_is_used_where_one_repository_reads_it() -> None:
    world = ContractWorld()
    for repository in ("acme/infra", "acme/chat"):
        world.deliver("A", "dev", repository=repository)
    world.step(READ_A)
    assert world.flaws() == []
    assert world.judgement().not_looked_at == ("acme/chat",)


def test_what_others_read_is_said_with_its_reader_and_no_longer_than_that_is_so(tmp_path: Path) -> None:
    world = ContractWorld()
    world.deliver("A", "dev")
    world.deliver("B", "dev")
    world.set_by_hand(tmp_path, "elsewhere:\n  B: {read_by: acme/other, why: so}\n")
    world.step(READ_A)
    assert world.flaws() == []
    world.step("echo ${{ vars.A }} ${{ vars.B }}")
    assert [(flaw, name, where.rpartition("/")[2]) for flaw, name, where in world.flaws()] == [
        ("unused", "B", "manual.yaml:2")
    ]
    world.step("echo ${{ vars.B }}")
    world.values.pop()
    assert ("missing", "B", "acme/infra/w.yml:7") in world.flaws()


@pytest.mark.parametrize(
    ("environments", "delivered", "flaws"),
    [
        ("", ["dev", "prod"], []),
        ("", ["dev"], ["nothing delivers it in prod"]),
        ("", [], ["nothing delivers it in dev, prod"]),
        (", environments: [prod]", ["prod"], []),
        (", environments: [prod]", ["dev"], ["nothing delivers it in prod"]),
        (", environments: [other]", [], []),
    ],
)
def test_what_others_read_is_delivered_wherever_the_file_says(
    tmp_path: Path, environments: str, delivered: list[str], flaws: list[str]
) -> None:
    world = ContractWorld(unknown=frozenset({"other"}))
    world.deliver("A", "dev", "prod")
    world.deliver("B", *delivered)
    world.set_by_hand(tmp_path, f"elsewhere:\n  B: {{read_by: acme/other, why: so{environments}}}\n")
    world.workflow(JOB.format(environment="dev", run=READ_A), "dev.yml")
    world.workflow(JOB.format(environment="prod", run=READ_A), "prod.yml")
    messages = [flaw.problem.message for flaw in world.judgement().flaws]
    assert messages == [f"vars.B below `elsewhere`: {each}" for each in flaws]


@pytest.mark.parametrize(
    ("name", "level", "flaws"),
    [
        ("REGION_PROD", "", ["wrong-environment"]),
        ("PROD_REGION", ", level: organization", ["wrong-environment"]),
        ("REGION_PROD", ", level: environment, environments: [prod]", []),
        ("REGION_PRODUCTS", "", []),
        ("REGION", "", []),
    ],
)
def test_what_one_environment_has_is_set_in_it(tmp_path: Path, name: str, level: str, flaws: list[str]) -> None:
    world = ContractWorld()
    world.deliver("A", "prod")
    world.set_by_hand(tmp_path, f"variables:\n  {name}: {{set_by: us, why: so{level}}}\n")
    world.step(f"echo ${{{{ vars.A }}}} ${{{{ vars.{name} }}}}", "prod")
    assert [flaw for flaw, _, _ in world.flaws()] == flaws


def test_a_name_is_set_by_a_stack_or_by_hand_and_not_by_both(tmp_path: Path) -> None:
    world = ContractWorld()
    world.deliver("A", "dev")
    world.set_by_hand(tmp_path, "variables:\n  A: {set_by: us, why: so}\n")
    world.step(READ_A)
    assert [(flaw, name) for flaw, name, _ in world.flaws()] == [("duplicate", "A")]
    world.values.pop()
    world.deliver("A", "dev")
    assert [(flaw, name) for flaw, name, _ in world.flaws()] == [("duplicate", "A")]


@pytest.mark.parametrize(
    ("text", "where", "message"),
    [
        ("variables: [A]", ":1", "wrong type"),
        ("variables:\n  A: {why: so}", ":2", "missing"),
        ("variables:\n  GITHUB_A: {set_by: us, why: so}", ":2", "form"),
        ("secrets:\n  A: {set_by: us, why: so, level: environment}", ":2", "`environments` goes with"),
        ("secrets:\n  A: {set_by: us, why: so, type: list}", ":2", "unknown"),
        ("secrets: {A: {", ":2", "not YAML"),
    ],
)
def test_a_wrong_manual_file_is_told_with_its_line(text: str, where: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(BasculeError) as error:
        ContractWorld().set_by_hand(tmp_path, text)
    problem = error.value.problems[0]
    assert f"manual.yaml{where}" in problem.where
    assert message in problem.message
