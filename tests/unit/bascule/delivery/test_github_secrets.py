"""Secrets of pipelines against a double of GitHub that opens what was sealed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import SecretStr

from bascule.cloud.secrets.declared_secret import DeclaredSecret, chosen
from bascule.cloud.secrets.values import LARGEST_ON_GITHUB, from_environment, from_file
from bascule.config import Environment, load_environment
from bascule.delivery.github_secrets import GitHubSecrets, github_secrets
from bascule.delivery.secret_stores import SecretStores
from bascule.errors import CloudError, GitHubError
from tests.conftest import ROOT
from tests.workflows.doubles.github import GitHub
from tests.workflows.doubles.repository import Repository

CANARY = "canary-of-a-value"
SLACK = DeclaredSecret(service="", name="SLACK_TOKEN", id="acme/chat dev SLACK_TOKEN", repository="acme/chat")


@pytest.fixture
def github(monkeypatch: pytest.MonkeyPatch) -> Iterator[GitHub]:
    """GitHub with a repository whose environment `dev` has no secret."""
    double = GitHub(repository=Repository(name="acme/chat"))
    double.repository.environment("dev")
    with double.served():
        monkeypatch.setenv("GITHUB_API_URL", double.url)
        monkeypatch.setenv("GITHUB_TOKEN", double.token(environments="write", actions="read"))
        yield double


def with_secret(environment: Environment) -> Environment:
    """The environment, whose second application has SLACK_TOKEN."""
    assert environment.github
    apps = [
        app.model_copy(update={"secrets": ("SLACK_TOKEN",)} if app.name == "acme/chat" else {})
        for app in environment.github.app_repositories
    ]
    github = environment.github.model_copy(update={"app_repositories": tuple(apps)})
    return environment.model_copy(update={"github": github})


def test_names_come_from_the_environments_file() -> None:
    environment = with_secret(load_environment("dev", root=ROOT))
    assert github_secrets(environment) == (SLACK,)
    assert chosen([SLACK], ["github:acme/chat/SLACK_TOKEN"]) == (SLACK,)


def test_a_value_arrives_sealed_and_nothing_else_of_it_is_sent(github: GitHub) -> None:
    store = SecretStores(environment=with_secret(load_environment("dev", root=ROOT)))
    before = store.state(SLACK)
    store.put(SLACK, SecretStr(CANARY))
    assert before.changed is None
    assert store.state(SLACK).changed is not None
    assert github.repository.environments["dev"].secrets == {"SLACK_TOKEN": CANARY}
    assert not any(CANARY in text for text in (*github.bodies, *(path for _, path, _ in github.calls)))


def test_each_value_is_sealed_anew(github: GitHub) -> None:
    store = GitHubSecrets(environment="dev")
    for _ in range(2):
        store.put(SLACK, SecretStr(CANARY))
    sealed = [body for body in github.bodies if "encrypted_value" in body]
    assert len({*sealed}) == len(sealed) == 2


def test_where_the_environment_is_not_there_the_command_that_makes_it_is_named(github: GitHub) -> None:
    store = GitHubSecrets(environment="staging")
    flaw, fix = store.state(SLACK).flaw("staging", now=datetime.now(UTC))
    assert (flaw, fix.partition(":")[0]) == ("it is not made yet", "bascule bootstrap staging")
    with pytest.raises(GitHubError, match="bascule bootstrap staging") as error:
        store.put(SLACK, SecretStr(CANARY))
    assert CANARY not in str(error.value)


def test_a_token_that_may_not_write_is_told_so(github: GitHub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_TOKEN", github.token(environments="read"))
    with pytest.raises(GitHubError, match="403") as error:
        GitHubSecrets(environment="dev").put(SLACK, SecretStr(CANARY))
    assert CANARY not in str(error.value)


def test_values_come_from_files_and_variables_by_the_same_names(tmp_path: Path) -> None:
    file = tmp_path / "values.env"
    file.write_text(f"github:acme/chat/SLACK_TOKEN={CANARY}\n")
    values = (from_file(file, [SLACK]), from_environment([SLACK], {"SLACK_TOKEN": CANARY}))
    assert [each[SLACK].get_secret_value() for each in values] == [CANARY, CANARY]


def test_a_value_that_github_would_not_take_is_refused_before() -> None:
    with pytest.raises(CloudError, match="more than 49,152 bytes"):
        from_environment([SLACK], {"SLACK_TOKEN": "x" * (LARGEST_ON_GITHUB + 1)})
