"""A stack planned, and told about, whatever became of it."""

from __future__ import annotations

from bascule.ci.comments.marker import Marker
from bascule.ci.comments.plan_comment import failure_comment, plan_comment
from bascule.ci.plans.made_plan import COMMENT, MadePlan
from bascule.ci.plans.planning import Planning
from bascule.errors import BasculeError


def told_plan(planning: Planning, environment: str, stack: str) -> MadePlan:
    """The plan is made; its comment lies beside the record, or says alone why there is none. The summary has it too.

    Raises:
        BasculeError: the stack cannot be planned.
    """
    try:
        made = planning.plan(environment, stack)
    except BasculeError as error:
        marker = Marker(environment=environment, stack=stack.removeprefix(f"{environment}-"))
        _tell(planning, failure_comment(marker, error, planning.job.head_sha, planning.job.run_url))
        raise
    _tell(planning, plan_comment(made, planning.job.run_url))
    return made


def _tell(planning: Planning, text: str) -> None:
    (planning.folder / COMMENT).write_text(text, encoding="utf-8")
    planning.job.add_summary(text)
