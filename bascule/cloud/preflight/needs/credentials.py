"""Credentials of the account that the file names."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cloud.preflight.answer import Answer, ready, unknown
from bascule.cloud.preflight.need import Need
from bascule.cloud.preflight.situation import Situation


def _judge(situation: Situation) -> Iterator[Answer]:
    """Credentials of another account were refused before: nothing is asked of a wrong one."""
    wanted = situation.aws_account.account_id
    if situation.clients is None:
        yield unknown(f"credentials of account {wanted}", "the account was not asked")
    else:
        yield ready(f"credentials of account {wanted}", situation.clients.identity.get("Arn", ""))


NEED = Need(title="credentials", order=0, judge=_judge)
