"""What workflows read against what is delivered, both ways."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bascule.delivery.contract.checkout import Checkout
from bascule.delivery.contract.delivered import Delivered
from bascule.delivery.contract.delivery_flaws import duplicates, idle_exceptions, told_apart, unused
from bascule.delivery.contract.flaw import ContractFlaw
from bascule.delivery.contract.reading_flaws import Delivery, reading_flaws
from bascule.delivery.contract.use import Use
from bascule.delivery.contract.uses import find_uses


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """What was read and delivered, and the breaches; `not_looked_at` are repositories without a checkout."""

    uses: tuple[Use, ...]
    values: tuple[Delivered, ...]
    flaws: tuple[ContractFlaw, ...]
    not_looked_at: tuple[str, ...]


def judge(checkouts: Sequence[Checkout], delivery: Delivery, environments: Mapping[str, Sequence[str]]) -> Judgement:
    """Everything that is wrong; `environments` stand for names that only runs know, by repository in lower case."""
    uses = find_uses(checkouts, environments)
    names = [each.name for each in checkouts]
    known = {name.lower() for name in names}
    flaws = (
        *(flaw for use in uses for flaw in reading_flaws(use, delivery)),
        *unused(delivery, uses, names),
        *idle_exceptions(delivery, uses),
        *told_apart(delivery),
        *duplicates(delivery.values),
    )
    others = {value.repository for value in delivery.values if value.repository.lower() not in {*known, ""}}
    return Judgement(
        uses=uses,
        values=tuple(delivery.values),
        flaws=tuple(dict.fromkeys(flaws)),
        not_looked_at=tuple(sorted(others)),
    )
