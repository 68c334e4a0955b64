"""Variables of GitHub environments."""

from __future__ import annotations

from bascule.bindings import Stack
from modules.github.deployment_environment import DeploymentEnvironment
from modules.github.environment_variables import EnvironmentVariables
from modules.github.existing_environment import ExistingEnvironment
from tests.synth.conftest import Synthesize


def test_texts_stand_as_they_are_and_other_values_as_json(synthesize: Synthesize) -> None:
    existing = ExistingEnvironment(repository="chat", name="dev")
    template = synthesize(
        lambda stack: EnvironmentVariables(
            stack, "app", environment=existing, texts={"CHAT_URL": "https://chat"}, encoded={"SUBNETS": ["a", "b"]}
        )
    )
    variables = template.resources("github_actions_environment_variable")
    assert variables["app_chat_url"] == {
        "repository": "chat",
        "environment": "dev",
        "variable_name": "CHAT_URL",
        "value": "https://chat",
    }
    assert variables["app_subnets"]["value"] == '${jsonencode(["a", "b"])}'


def test_variables_come_after_the_environment_that_is_made_with_them(synthesize: Synthesize) -> None:
    def declare(stack: Stack) -> None:
        made = DeploymentEnvironment(stack, "apply", repository="platform", name="dev", branches={})
        EnvironmentVariables(stack, "start", environment=made, texts={"AWS_REGION": "us-east-1"})

    variable = synthesize(declare).only("github_actions_environment_variable")
    assert variable["environment"] == "${github_repository_environment.apply.environment}"
