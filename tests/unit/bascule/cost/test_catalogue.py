"""Every type that the toolkit's stacks use is priced, free, or counted elsewhere."""

from __future__ import annotations

from bascule.bindings.generator.folder import SHIPPED, list_bindings
from bascule.cost.catalogue import exempt_reason, pricings


def test_no_type_of_the_toolkits_bindings_is_without_a_word() -> None:
    found = (each for each in list_bindings(SHIPPED) if (each.provider_name, each.kind) == ("aws", "resource"))
    types = [each.terraform_type for each in found]
    assert types
    assert [each for each in types if each not in pricings() and exempt_reason(each) is None] == []


def test_no_type_is_both_priced_and_exempt() -> None:
    assert [each for each in pricings() if exempt_reason(each)] == []
