"""What a teardown says of what is left."""

from __future__ import annotations

from bascule.ci.teardown.destruction import Destroyed, Fate
from bascule.ci.teardown.sweep import Left, Swept
from bascule.ci.teardown.text import destroyed_text, lift_text, swept_text

FAILED = Destroyed(stack="dev-aws-data", fate=Fate.FAILED, problems=("denied\n  next: ask",))


def test_a_second_teardown_says_that_there_is_nothing_to_do() -> None:
    assert "dev: nothing is left to destroy" in lift_text("dev", [], [])
    assert "dev: nothing was left to destroy" in destroyed_text("dev", [])
    assert "dev: nothing of it is left" in swept_text("dev", Swept())


def test_an_environment_without_protections_still_shows_its_destruction_before_it() -> None:
    assert "The next job plans the destruction" in lift_text("dev", [], ["dev-aws-app"])


def test_a_failure_names_its_cause_and_how_to_go_on() -> None:
    said = destroyed_text("dev", [Destroyed(stack="dev-aws-app", fate=Fate.DESTROYED), FAILED])
    assert "| dev-aws-app | destroyed |" in said
    assert "    denied" in said
    assert "Push to `teardown/dev` again" in said


def test_what_is_left_is_told_with_its_reason_and_is_not_clean_where_it_failed() -> None:
    kept = Swept(orphans=(Left(title="aws_db_snapshot last", fate="left", why="snapshots are kept"),))
    assert "snapshots are kept" in swept_text("dev", kept)
    assert kept.clean
    for swept in (
        Swept(orphans=(Left(title="aws_lb x", fate="failed", why="in use"),)),
        Swept(stacks=("dev-aws-old",)),
        Swept(unseen=("no access",)),
    ):
        assert not swept.clean
        assert "nothing of it is left" not in swept_text("dev", swept)
