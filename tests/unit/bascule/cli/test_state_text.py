"""States as `bascule state` prints them."""

from __future__ import annotations

from datetime import UTC, datetime

from bascule.cli.state_text import migrated_text, states_json, states_text
from bascule.cloud.state.summary import StateSummary
from bascule.terraform.state.lock import read_lock
from bascule.terraform.state.migration import Migrated, MigrationOutcome

LOCK = read_lock('{"ID": "4f9c", "Who": "ci@runner", "Created": "2026-11-21T10:00:00Z", "Operation": "apply"}', "lock")
STATES = (
    StateSummary(
        stack="dev-aws-app",
        backend="s3://acme-state/dev/dev-aws-app.tfstate",
        serial=7,
        lineage="a-life",
        objects=42,
        remembers=True,
        last_change=datetime(2026, 11, 21, 9, 0, tzinfo=UTC),
        lock=LOCK,
    ),
    StateSummary(
        stack="dev-aws-web",
        backend="gs://acme/dev-aws-web",
        serial=None,
        lineage=None,
        objects=None,
        remembers=False,
        last_change=None,
        lock=None,
    ),
)


def test_a_line_tells_the_lock_and_what_a_backend_does_not_tell() -> None:
    app, web = states_text(STATES).splitlines()[1:]
    assert "4f9c: held by ci@runner since 2026-11-21 10:00:00 UTC, apply" in app
    assert web.split() == ["dev-aws-web", "-", "-", "not", "known", "not", "known", "gs://acme/dev-aws-web"]


def test_json_has_the_lineage_and_nothing_where_nothing_is_known() -> None:
    app, web = states_json(STATES)
    assert (app["lineage"], app["lock"]["id"]) == ("a-life", "4f9c")
    assert (web["serial"], web["last_change"], web["lock"]) == (None, None, None)


def _migrated(outcome: MigrationOutcome, target: str) -> str:
    return migrated_text([Migrated(stack="dev-a", outcome=outcome, source="local: a", target=target, serial=8)])


def test_a_state_that_was_left_behind_is_named_and_only_that() -> None:
    assert "remove what is left behind:\n    local: a" in _migrated(MigrationOutcome.MOVED, "s3://b/a")
    assert "remove" not in _migrated(MigrationOutcome.MOVED, "local: a")
    assert "remove" not in _migrated(MigrationOutcome.ALREADY_THERE, "s3://b/a")
