"""What applications are told, and what of it is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cdktf import App, LocalBackend

from bascule.bindings import Output, Stack
from bascule.config import load_environment
from bascule.errors import BindingError, SynthError
from bascule.synth import EnvironmentStack, Producers
from bascule.testing import Template
from stacks.github.delivery import Delivery
from tests.conftest import ROOT, Synthesized

DELIVERED = {
    "CHAT_REPOSITORY",
    "CHAT_URL",
    "SITE_BUCKET",
    "SITE_DISTRIBUTION_ID",
    "SITE_URL",
}
Declare = Callable[[EnvironmentStack], None]


class Told(EnvironmentStack):
    """A stack of a project's own."""

    kind = "told"


def deliver(declare: Declare) -> Template:
    app = App(outdir=str(Path.cwd() / "out"))
    environment, producers = load_environment("dev", root=ROOT), Producers()
    told = Told(app, environment, producers)
    declare(told)
    producers.add(told)
    stacks = [told, Delivery(app, environment, producers)]
    for stack in stacks:
        stack.link()
    app.synth()
    return Template(json.loads((Path(app.outdir) / "stacks/dev-delivery/cdk.tf.json").read_text()))


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is synthesized is synthesized elsewhere."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("repository", ["platform", "chat", "site"])
def test_every_application_is_told_what_is_marked_and_nothing_else(synthesized: Synthesized, repository: str) -> None:
    made = Template(synthesized("dev").stack("delivery").document).resources("github_actions_environment_variable")
    told = [each for each in made.values() if each["repository"] == repository]
    assert {each["variable_name"] for each in told} == DELIVERED
    assert {each["environment"] for each in told} == {"dev"}


def test_manifests_say_under_which_name_an_output_is_delivered(synthesized: Synthesized) -> None:
    outputs = [each for stack in synthesized("dev").stacks for each in stack.manifest.outputs.items()]
    assert {record.variable for _, record in outputs if record.variable} == DELIVERED
    assert all(record.variable in ("", name.upper()) for name, record in outputs)


def test_it_reads_states_of_those_alone_whose_values_it_needs(synthesized: Synthesized) -> None:
    stack = synthesized("dev").stack("delivery")
    assert stack.manifest.reads == ("dev-aws-foundation", "dev-aws-web")
    assert stack.document["data"].keys() == {"terraform_remote_state"}


@pytest.mark.parametrize("kind", ["delivery", "github-access"])
def test_a_plan_without_refresh_asks_github_nothing_and_holds_no_token(synthesized: Synthesized, kind: str) -> None:
    document = synthesized("dev").stack(kind).document
    assert document["provider"] == {"github": [{"owner": "acme"}]}
    assert not any(type_.startswith("github_") for type_ in document.get("data", {}))


def test_it_comes_after_every_other_stack(synthesized: Synthesized) -> None:
    manifest = json.loads((synthesized("dev").folder / "manifest.json").read_text())
    others = sorted(manifest["stacks"].keys() - {"dev-delivery"})
    assert sorted(manifest["stacks"]["dev-delivery"]["dependencies"]) == others


def test_lists_and_numbers_are_delivered_as_json() -> None:
    def declare(told: EnvironmentStack) -> None:
        told.add_output("zones", ["a", "b"], "Zones", kind="list(string)", deliver=True)
        told.add_output("port", 5432, "A port", kind="number", deliver=True)

    made = deliver(declare).resources("github_actions_environment_variable")
    values = {each["variable_name"]: each["value"] for each in made.values()}
    assert values == {"ZONES": '${jsonencode(["a", "b"])}', "PORT": "${jsonencode(5432)}"}


@pytest.mark.parametrize(
    ("outputs", "message"),
    [
        (["github_url"], "GITHUB_URL is no name"),
        (["aws_region"], "AWS_REGION is no name"),
        (["chat_url", "CHAT_URL"], "two outputs are delivered as CHAT_URL"),
        ([f"service{number}_url" for number in range(101)], "at most 100"),
    ],
)
def test_what_github_would_refuse_or_overwrite_is_refused_before(outputs: list[str], message: str) -> None:
    def declare(told: EnvironmentStack) -> None:
        for name in outputs:
            told.add_output(name, "https://x", "Somewhere", deliver=True)

    with pytest.raises(SynthError, match=message) as caught:
        deliver(declare)
    assert all(problem.fix and problem.where for problem in caught.value.problems)


def test_what_is_secret_is_never_delivered(tmp_path: Path) -> None:
    stack = Stack(App(outdir=str(tmp_path)), "test")
    LocalBackend(stack, path="test.tfstate")
    with pytest.raises(BindingError, match="stands in logs"):
        Output(stack, "password", value="x", description="A password", sensitive=True, deliver=True)


def test_an_environment_with_nothing_to_tell_or_nobody_to_be_told_has_no_delivery() -> None:
    environment = load_environment("dev", root=ROOT)
    assert environment.github is not None
    alone = environment.github.model_copy(update={"app_repositories": ()})
    assert Delivery.wanted(environment)
    assert not Delivery.wanted(environment.model_copy(update={"services": {}, "sites": {}}))
    assert not Delivery.wanted(environment.model_copy(update={"github": alone}))
    assert not Delivery.wanted(environment.model_copy(update={"github": None}))
