"""Values that others change and that a plan freezes: the image that a service runs ([decision 9](docs/adr))."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from bascule.assembly import StackAssembly
from bascule.assembly.plan import Plan
from bascule.cloud.clients import Clients
from bascule.cloud.ecs.image_record import ImageRecord
from bascule.errors import CloudError

_TYPE: Final = "aws_ssm_parameter"
_ADDRESS: Final = re.compile(r"\b(?:local|[a-z][a-z0-9]*(?:_[a-z0-9]+)+)\.[A-Za-z_][\w-]*")
_NEVER_MADE: Final = "ParameterNotFound"


def owned_parameters(stack: StackAssembly) -> dict[str, str]:
    """The names of the stack's parameters whose values others change, by address."""
    elements = stack.manifest.elements
    declared: Mapping[str, Any] = stack.document.get("resource", {}).get(_TYPE, {})
    named = {f"{_TYPE}.{name}": str(arguments.get("name", "")) for name, arguments in declared.items()}
    return {address: name for address, name in named.items() if address in elements and elements[address].owned}


def read_owned(names: Collection[str], clients: Clients) -> dict[str, str]:
    """Digests of the values as they are now, by name; without those that were never made.

    Of an image's record the image counts alone: a deploy that is under way or failed changes nothing that plans hold.

    Raises:
        CloudError: AWS refuses to tell.
    """
    found = {name: _value(name, clients) for name in sorted(names)}
    return {name: hashlib.sha256(value.encode()).hexdigest() for name, value in found.items() if value is not None}


def frozen_in(plan: Plan, stack: StackAssembly) -> frozenset[str]:
    """The names of the parameters whose values the objects that the plan changes contain."""
    parameters = owned_parameters(stack)
    references = _references(stack.document)
    changed = {change.element for change in plan.changes if change.verb not in ("nothing", "delete", "forget")}
    reached = {each for element in changed for each in _reached(element, references)}
    return frozenset(name for address, name in parameters.items() if address in reached)


def _value(name: str, clients: Clients) -> str | None:
    try:
        text = str(clients.client("ssm").get_parameter(Name=name)["Parameter"]["Value"])
    except CloudError as error:
        if error.code == _NEVER_MADE:
            return None
        raise
    record = ImageRecord.parse(text)
    return record.image if record else text


def _references(document: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """What each element and local of a document names, by address; data sources and resources of one name are one."""
    declared = [(f"local.{name}", value) for name, value in document.get("locals", {}).items()]
    for kind in ("data", "resource"):
        for type_, named in document.get(kind, {}).items():
            declared += [(f"{type_}.{name}", value) for name, value in named.items()]
    found: dict[str, frozenset[str]] = {}
    for address, value in declared:
        found[address] = found.get(address, frozenset()) | frozenset(_ADDRESS.findall(json.dumps(value)))
    return found


def _reached(element: str, references: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """All that an element names, itself or through others; not the element."""
    seen: set[str] = set()
    waiting = [element]
    while waiting:
        for name in references.get(waiting.pop(), frozenset()) - seen:
            seen.add(name)
            waiting.append(name)
            yield name
