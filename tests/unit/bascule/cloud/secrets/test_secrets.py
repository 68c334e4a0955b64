"""Secrets of services against moto's Secrets Manager."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto import mock_aws
from pydantic import SecretStr

from bascule.cloud.clients import Clients
from bascule.cloud.secrets.declared_secret import DeclaredSecret, chosen, declared_secrets
from bascule.cloud.secrets.rotation import push
from bascule.cloud.secrets.secret_state import SecretState
from bascule.cloud.secrets.secrets_manager import SecretsManager
from bascule.cloud.secrets.values import LARGEST, from_environment, from_file, from_person
from bascule.config import load_environment
from bascule.errors import CloudError
from tests.conftest import ROOT

KEY = DeclaredSecret(service="chat", name="OPENAI_API_KEY", id="/acme/dev/chat/OPENAI_API_KEY-g1")
OTHER = DeclaredSecret(service="gateway", name="OPENAI_API_KEY", id="/acme/dev/gateway/OPENAI_API_KEY-g1")
SESSION = DeclaredSecret(service="chat", name="SESSION_KEY", id="/acme/dev/chat/SESSION_KEY-g1")
NOW = datetime(2026, 11, 21, tzinfo=UTC)
CANARY = "canary-of-a-value"


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Secrets Manager with the secret of KEY, which has no value."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    with mock_aws():
        client = boto3.client("secretsmanager", region_name="us-east-1")
        client.create_secret(Name=KEY.id)
        yield client


def store() -> SecretsManager:
    return SecretsManager(clients=Clients(region="us-east-1"))


def test_secrets_of_the_file_have_the_names_that_the_stack_gives_them() -> None:
    declared = declared_secrets(load_environment("dev", root=ROOT))
    assert [(each.full_name, each.id) for each in declared] == [
        ("chat/OPENAI_API_KEY", "acme/dev/chat/OPENAI_API_KEY-g1")
    ]


def test_a_name_without_its_service_means_that_of_every_service() -> None:
    assert chosen([KEY, OTHER, SESSION], ["OPENAI_API_KEY"]) == (KEY, OTHER)
    assert chosen([KEY, OTHER, SESSION], ["gateway/OPENAI_API_KEY"]) == (OTHER,)


def test_names_that_no_service_has_are_refused_together() -> None:
    with pytest.raises(CloudError) as caught:
        chosen([KEY], ["OPENAI_KEY", "chat/SESSION"])
    assert [problem.found for problem in caught.value.problems] == ["OPENAI_KEY", "chat/SESSION"]


def test_a_pushed_value_is_the_current_one_and_its_day_is_known(manager: Any) -> None:
    told: list[str] = []
    assert store().state(KEY).changed is None
    push(store(), {KEY: SecretStr(CANARY)}, tell=told.append)
    assert manager.get_secret_value(SecretId=KEY.id)["SecretString"] == CANARY
    assert (store().state(KEY).changed is not None, told) == (True, ["pushed chat/OPENAI_API_KEY"])


def test_a_secret_that_the_stack_has_not_made_is_made_by_nobody_else(manager: Any) -> None:
    assert not store().state(SESSION).made
    with pytest.raises(CloudError, match="not made yet"):
        push(store(), {SESSION: SecretStr(CANARY)}, tell=lambda _: None)


@pytest.mark.parametrize(
    ("state", "flaw"),
    [
        (SecretState(secret=KEY, made=False), "it is not made yet"),
        (SecretState(secret=KEY), "it has no value: a task that starts fails"),
        (SecretState(secret=KEY, changed=NOW, deleted=NOW), "it is to be removed on 2026-11-21"),
        (SecretState(secret=KEY, changed=NOW - timedelta(days=91)), "its value is 91 days old"),
        (SecretState(secret=KEY, changed=NOW - timedelta(days=89)), ""),
    ],
)
def test_what_is_wrong_with_a_secret_is_said(state: SecretState, flaw: str) -> None:
    assert state.flaw("dev", now=NOW, max_age=timedelta(days=90))[0] == flaw


def test_a_file_gives_a_service_its_own_value_where_it_names_the_service(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("OPENAI_API_KEY=shared\ngateway/OPENAI_API_KEY='its own # value'\n# SESSION_KEY=no\n")
    values = from_file(file, [KEY, OTHER, SESSION])
    assert {each.full_name: value.get_secret_value() for each, value in values.items()} == {
        "chat/OPENAI_API_KEY": "shared",
        "gateway/OPENAI_API_KEY": "its own # value",
    }


def test_a_file_that_names_something_else_is_refused_without_showing_a_value(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(f"OPENAI_KEY={CANARY}\n")
    with pytest.raises(CloudError, match="OPENAI_KEY") as caught:
        from_file(file, [KEY])
    assert CANARY not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"OPENAI_API_KEY=a\n\n{CANARY}\n", ":3: the line is not NAME=value"),
        (f"{CANARY}==\n", ":1: no secret of this name"),
        (f'OPENAI_API_KEY="{CANARY}\n', ":1: the line is not NAME=value"),
        (f"OPENAI_API_KEY={CANARY} #1\n", ":1: a # within the line would end the value"),
        (f"OPENAI_API_KEY=a\nOPENAI_API_KEY={CANARY}\n", ":2: the name stands twice"),
        ("# nothing\n", "no value stands in the file"),
    ],
)
def test_a_line_that_is_no_value_is_told_by_its_number_alone(tmp_path: Path, text: str, line: str) -> None:
    file = tmp_path / ".env"
    file.write_text(text)
    with pytest.raises(CloudError) as caught:
        from_file(file, [KEY])
    assert (line in str(caught.value), CANARY in str(caught.value)) == (True, False)


def test_a_value_among_the_arguments_is_not_shown() -> None:
    with pytest.raises(CloudError, match="never arguments") as caught:
        chosen([KEY], [f"OPENAI_API_KEY={CANARY}"])
    assert CANARY not in str(caught.value)


def test_the_age_of_a_value_is_that_of_its_version(manager: Any) -> None:
    push(store(), {KEY: SecretStr(CANARY)}, tell=lambda _: None)
    (version,) = manager.list_secret_version_ids(SecretId=KEY.id)["Versions"]
    manager.tag_resource(SecretId=KEY.id, Tags=[{"Key": "team", "Value": "chat"}])
    assert store().state(KEY).changed == version["CreatedDate"]


@pytest.mark.parametrize("value", ["", "  ", "x" * (LARGEST + 1)])
def test_a_value_that_cannot_be_meant_is_refused(value: str) -> None:
    with pytest.raises(CloudError, match="chat/OPENAI_API_KEY"):
        from_environment([KEY], {"OPENAI_API_KEY": value})


def test_all_variables_that_are_missing_are_named() -> None:
    with pytest.raises(CloudError) as caught:
        from_environment([KEY, OTHER, SESSION], {})
    assert [problem.found for problem in caught.value.problems] == ["OPENAI_API_KEY", "SESSION_KEY"]


def test_what_nobody_types_stays_as_it_is() -> None:
    values = from_person([KEY, SESSION], lambda name: CANARY if name == KEY.full_name else "")
    assert list(values) == [KEY]
    assert CANARY not in repr(values)
