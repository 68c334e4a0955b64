"""Names that nothing else has, nor a deleted object still holds."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cloud.clients import Clients
from bascule.cloud.preflight.answer import Answer, missing, ready, unknown
from bascule.cloud.preflight.need import Need
from bascule.cloud.preflight.situation import Situation
from bascule.cloud.preflight.taken_name import TakenName, taken_names
from bascule.errors import CloudError

_FORBIDDEN = ("403", "AccessDenied", "Forbidden")


def _judge(situation: Situation) -> Iterator[Answer]:
    if situation.clients is None:
        yield unknown("names", "whether they are free was not asked")
        return
    free = 0
    for row in taken_names():
        for _, arguments in situation.resources(row.type):
            name = arguments.get(row.argument)
            if isinstance(name, str) and "${" not in name:
                answer = _answer(situation, situation.clients, row, name)
                free += answer is None
                yield from [answer] if answer else []
    yield ready("names", f"{free} are free, or of this environment")


def _answer(situation: Situation, clients: Clients, row: TakenName, name: str) -> Answer | None:
    """What is wrong with the name; None where it is free, or the environment's own object has it."""
    what = f"{row.type} {name}"
    try:
        found = row.ask(clients, name)
    except CloudError as error:
        if row.type == "aws_s3_bucket" and error.code in _FORBIDDEN:
            return missing(what, "a bucket of somebody else has the name", "choose another `prefix` or name")
        return unknown(what, str(error))
    if found is None:
        return None
    if until := row.reserved_in(found):
        fix = "raise `generation` in the file, which is part of such names, or restore the old one and import it"
        return missing(what, f"a deleted one holds the name: it is removed on {until}", fix)
    arn = row.arn_in(found, name)
    if any(own == arn or own.endswith(f":{arn}") for own in situation.own_arns):
        return None
    fix = f"adopt it with `bascule state adopt`, remove it, or choose another name than {name}"
    return missing(what, f"{arn} has the name, and does not carry the environment's tag", fix)


NEED = Need(title="names", order=5, judge=_judge)
