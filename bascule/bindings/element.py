"""Resources and data sources: real CDKTF elements in the tree, whose arguments travel in the stack's payload."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, ClassVar

import jsii
from cdktf import TerraformDataSource, TerraformResource, TerraformResourceConfig
from constructs import Construct

from bascule.bindings.expression import Expression, Reference
from bascule.bindings.lifecycle import Lifecycle
from bascule.bindings.place import Place
from bascule.bindings.provider import ProviderConfiguration
from bascule.bindings.source import declaration
from bascule.bindings.stack import Stack
from bascule.bindings.suppression import Suppression
from bascule.errors import BindingError, Problem

PRIMARY = "resource"
"""Id of a construct's primary child: it takes its parent's name in the address."""


@cache
def _configuration(terraform_type: str) -> TerraformResourceConfig:
    """What CDKTF has to know of an element; one for all of a type, for making it checks types at run time."""
    return TerraformResourceConfig(terraform_resource_type=terraform_type)


class Element:
    """What resources and data sources have in common.

    `address` is `type.name` (`data.type.name`), `source` the Python line that declared it, `construct_path` its path in
    the tree. The name is the path below the stack, so an id is contract: another id is another object.
    """

    terraform_type: ClassVar[str]
    terraform_kind: ClassVar[str]

    stack: Stack
    address: str
    construct_path: str
    source: str
    suppressions: list[Suppression]

    def __init__(
        self,
        scope: Construct,
        id_: str,
        arguments: Mapping[str, Any],
        *,
        count: int | Expression | None = None,
        for_each: Mapping[str, Any] | Expression | None = None,
        provider: ProviderConfiguration | None = None,
        depends_on: Sequence[Element] | None = None,
        lifecycle: Lifecycle | None = None,
    ) -> None:
        # As CDKTF's own classes do, without their run-time type checks: those are half of a resource's cost.
        jsii.create(type(self), self, [scope, id_, _configuration(self.terraform_type)])
        place = Place.of(scope)
        names = place.path if id_ == PRIMARY and place.path else (*place.path, id_)
        self.stack = place.stack
        name = "_".join(names).replace("-", "_")
        self.address = f"{'data.' if self.terraform_kind == 'data' else ''}{self.terraform_type}.{name}"
        self.construct_path = "/".join((self.stack.name, *place.path, id_))
        self.source = declaration()
        self.suppressions = []
        self.stack.register(self)
        meta = {
            "count": count,
            "for_each": for_each,
            "provider": provider and provider.reference,
            "depends_on": self._dependencies(depends_on or ()) or None,
            "lifecycle": lifecycle,
        }
        self.stack.declare((self.terraform_kind, self.terraform_type, name), {**arguments, **meta})
        jsii.invoke(self, "overrideLogicalId", [name])

    def _dependencies(self, elements: Sequence[Element]) -> list[str]:
        """Addresses in this stack; a dependency on another stack's element orders the stacks instead."""
        for element in elements:
            if element.stack is not self.stack:
                self.stack.add_dependency(element.stack)
        return [element.address for element in elements if element.stack is self.stack]

    def reference(self, attribute: str) -> Reference:
        """A reference to any attribute, by its name in the provider's schema."""
        return Reference.to(self.stack.name, f"{self.address}.{attribute}")

    def instance(self, index: int) -> Reference:
        """A reference to one instance of an element that has a `count`; `.get("id")` goes on from there."""
        return Reference.to(self.stack.name, f"{self.address}[{index}]")

    def suppress(self, *rules: str, reason: str, until: date | None = None) -> None:
        """Excuses the element from rules of `bascule check`, all for one reason."""
        if not reason.strip():
            named = ", ".join(rules)
            raise BindingError(
                Problem(message=f"{named} is suppressed without a reason", where=self.source, fix="say why it is right")
            )
        self.suppressions += [Suppression(rule=rule, reason=reason, until=until) for rule in rules]


class Resource(Element, TerraformResource):
    """A resource; generated classes give `terraform_type` and typed arguments."""

    terraform_kind = "resource"


class DataSource(Element, TerraformDataSource):
    """A data source; generated classes give `terraform_type` and typed arguments."""

    terraform_kind = "data"
