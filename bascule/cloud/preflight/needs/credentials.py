"""Credentials of the account that the file names."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cloud.preflight.answer import Answer, ready, unknown
from bascule.cloud.preflight.need import Need
from bascule.cloud.preflight.situation import Situation

_SIGN_IN = "export AWS_PROFILE, as `bascule doctor ENV` prints it, and ask again"


def _judge(situation: Situation) -> Iterator[Answer]:
    """Credentials of another account were refused before: nothing is asked of a wrong one."""
    what = f"credentials of account {situation.aws_account.account_id}"
    if situation.clients is not None:
        yield ready(what, situation.clients.identity.get("Arn", ""))
    elif situation.environment.simulated:
        yield unknown(what, "nobody is asked: the account is simulated")
    else:
        yield unknown(what, "the account was not asked: none are at hand, or --offline forbids it", _SIGN_IN)


NEED = Need(title="credentials", order=0, judge=_judge)
