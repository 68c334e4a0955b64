"""What `bascule orphans` says, and whom it asks."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import typer

from bascule.cli.orphans_confirm import agree
from bascule.cli.orphans_text import (
    deleted_code,
    deleted_json,
    deleted_text,
    search_code,
    search_json,
    search_text,
)
from bascule.cloud.orphans import Deleted, Fate, Orphan, Search
from bascule.cloud.orphans.tagged import Tagged
from bascule.config import Environment, load_environment
from bascule.errors import ConfigurationError, Problem
from tests.conftest import ROOT


def orphan(type_: str, name: str, **more: object) -> Orphan:
    tagged = Tagged(arn=f"arn:aws:x:us-east-1:123456789012:{name}", region="us-east-1", tags={})
    made = Orphan(tagged=tagged, type=type_, name=name, since=datetime(2026, 11, 1, 8, 30, tzinfo=UTC), deletable=True)
    return replace(made, **more)  # type: ignore[arg-type]


VPC = orphan("aws_vpc", "acme-dev (vpc-1)")
DATABASE = orphan("aws_db_instance", "acme-dev-main", since=None)
BACKUP = orphan("aws_db_snapshot", "last", deletable=False, kept_by="it is a backup", fix="delete it yourself")
KEY = orphan("aws_kms_key", "key", until="2026-12-01")
FOUND = Search(orphans=(DATABASE, VPC, BACKUP), leaving=(KEY,), held=("dev-aws-access",))
DENIED = Problem(message="AWS denied the call", fix="grant iam:ListRoles")


def test_orphans_are_told_in_columns_and_what_is_kept_with_the_next_step() -> None:
    assert search_text(FOUND) == (
        "type             name              region     since             delete\n"
        "aws_db_instance  acme-dev-main     us-east-1  ?                 yes\n"
        "aws_vpc          acme-dev (vpc-1)  us-east-1  2026-11-01 08:30  yes\n"
        "aws_db_snapshot  last              us-east-1  2026-11-01 08:30  no\n"
        "aws_db_snapshot last: it is a backup\n"
        "  next: delete it yourself\n"
        "aws_kms_key key: goes by itself, 2026-12-01\n"
        "what the states of dev-aws-access hold is none of it\n"
        "3 orphans"
    )


def test_none_is_told_as_none() -> None:
    assert (search_text(Search()), search_code(Search()), search_code(FOUND)) == ("no orphans", 0, 2)
    unseen = Search(problems=(Problem(message="ec2 DescribeVolumes: access denied"),))
    assert search_text(unseen).endswith("no orphans among what could be looked at")


def test_what_was_not_looked_at_is_an_error() -> None:
    found = Search(problems=(DENIED,))
    assert search_text(found).splitlines()[:2] == ["not looked at, so there may be more:", "AWS denied the call"]
    assert (search_code(found), search_json(found)["problems"]) == (1, [str(DENIED)])


def test_json_has_the_arn_and_whether_it_can_be_deleted() -> None:
    first, *_ = search_json(FOUND)["orphans"]
    assert first == {
        "arn": DATABASE.arn,
        "type": "aws_db_instance",
        "name": "acme-dev-main",
        "region": "us-east-1",
        "since": None,
        "kept_by": "",
        "deletable": True,
        "fix": "",
    }


def test_after_a_deletion_what_is_still_there_is_told_with_the_next_step() -> None:
    done = (
        Deleted(orphan=DATABASE, fate=Fate.FAILED, problem=Problem(message="it is in use", fix="look what uses it")),
        Deleted(orphan=VPC, fate=Fate.DELETED),
        Deleted(orphan=BACKUP, fate=Fate.LEFT, problem=Problem(message="it is a backup")),
    )
    text = deleted_text(FOUND, done)
    assert text.splitlines() == [
        "it is in use",
        "  next: look what uses it",
        "it is a backup",
        "1 of 3 orphans are deleted",
    ]
    assert [deleted_code(FOUND, done), deleted_code(FOUND, done[1:]), deleted_code(FOUND, done[1:2])] == [1, 2, 0]
    assert [each["fate"] for each in deleted_json(FOUND, done)["orphans"]] == ["failed", "deleted", "left"]


@pytest.fixture
def dev() -> Environment:
    return load_environment("dev", root=ROOT)


class Terminal(io.StringIO):
    """A terminal at which a person has typed something."""

    def isatty(self) -> bool:
        return True


def ask(environment: Environment, *, yes: bool = False) -> None:
    agree(environment, FOUND, final_snapshots=False, yes=yes)


def test_the_list_is_shown_before_the_question(dev: Environment, capsys: pytest.CaptureFixture[str]) -> None:
    ask(dev, yes=True)
    shown = capsys.readouterr().err
    assert "1  aws_db_instance  acme-dev-main" in shown
    assert "database acme-dev-main goes WITHOUT a last snapshot" in shown
    assert "dev-aws-access" in shown


@pytest.mark.parametrize("guard", [{"protected": True}, {"teardown": "never"}])
def test_yes_deletes_nothing_of_a_protected_environment(dev: Environment, guard: dict[str, object]) -> None:
    with pytest.raises(ConfigurationError, match="a person has to type its name"):
        ask(dev.model_copy(update=guard), yes=True)


def test_a_protected_environment_is_agreed_to_by_its_name(dev: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("dev\ny\n"))
    guarded = dev.model_copy(update={"protected": True})
    ask(guarded)
    with pytest.raises(typer.Abort):
        ask(guarded)


def test_without_a_terminal_nobody_agrees(dev: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("dev\n"))
    with pytest.raises(ConfigurationError, match="nobody is there"):
        ask(dev)
    with pytest.raises(ConfigurationError, match="run the command in a terminal"):
        ask(dev.model_copy(update={"protected": True}))
