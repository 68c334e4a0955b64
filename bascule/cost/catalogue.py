"""All resource types with a price, and those that are known to cost nothing themselves."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from bascule.cost import aws
from bascule.cost.exempt import EXEMPT_PREFIXES, EXEMPT_TYPES
from bascule.cost.pricing import Pricing


@cache
def pricings() -> Mapping[str, Pricing]:
    """Each type's pricing: that of the module of this package which names it."""
    names = (module.name for module in walk_packages(aws.__path__, f"{aws.__name__}.") if not module.ispkg)
    found = (getattr(import_module(name), "PRICING", None) for name in names)
    return {type_: pricing for pricing in found if pricing for type_ in pricing.types}


def exempt_reason(type_: str) -> str | None:
    """Why a type costs nothing itself; None when that is not known of it."""
    by_prefix = (reason for prefix, reason in EXEMPT_PREFIXES.items() if type_.startswith(prefix))
    return EXEMPT_TYPES.get(type_) or next(by_prefix, None)
