"""Which values of an object name other objects, and what happens to them when such a one is deleted.

The overlay's `references` are by dotted path: a target type, a list of them, or a table with `to` and `strength`
(`block` refuses the deletion, `detach` lets the reference lapse, `cascade` takes this object along, `ignore` does
nothing). With `arns_of` in the table the value is a text, such as a template, and every ARN of that service in it is a
reference; with `matching`, a regular expression in which `{account}` stands for the own account, only a text of that
form is one, and its first group the name. Arguments that are not listed but have a name that says it all (`vpc_id`)
are references too. An ARN of another account, or a name in another project, is not ours to check.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bascule.sandbox.diagnostics import MapKey, Path
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Dynamic, Type, Unknown, Value
from bascule.sandbox.world.scope import Scope

_BY_NAME: dict[str, Any] = {
    "vpc_id": "aws_vpc",
    "subnet_id": "aws_subnet",
    "subnet_ids": "aws_subnet",
    "security_group_id": "aws_security_group",
    "security_group_ids": "aws_security_group",
    "route_table_id": "aws_route_table",
    "route_table_ids": "aws_route_table",
    "role_arn": {"to": "aws_iam_role", "strength": "detach"},
    "execution_role_arn": {"to": "aws_iam_role", "strength": "detach"},
    "iam_role_arn": {"to": "aws_iam_role", "strength": "detach"},
    "node_role_arn": {"to": "aws_iam_role", "strength": "detach"},
    "kms_key_arn": {"to": ["aws_kms_key", "aws_kms_alias"], "strength": "detach"},
    "kms_key_id": {"to": ["aws_kms_key", "aws_kms_alias"], "strength": "detach"},
    "vpc_security_group_ids": "aws_security_group",
    "target_group_arn": "aws_lb_target_group",
    "load_balancer_arn": {"to": "aws_lb", "strength": "ignore"},
}
_ACCOUNT_PART = 4
_GOOGLE_SERVICE = re.compile(r"^(https:)?//[^/]+\.googleapis\.com/([^/]+/v?[0-9a-z]+/)?(?=projects/)")
_GOOGLE_PROJECT = re.compile(r"projects/([^/]+)/")
_OWN_OF_THE_CLOUD = (":role/aws-service-role/", "alias/aws/")


@dataclass(frozen=True)
class Reference:
    """A value that names another object: where it stands, the types that it may name, and how strongly it holds on."""

    path: Path
    value: str
    targets: tuple[str, ...]
    strength: str = "block"


def references(resource: ResourceType, value: dict[str, Value], scope: Scope) -> Iterator[Reference]:
    """The references that the object makes. Unknown and empty values make none."""
    declared = resource.overlay.get("references", {})
    for path, name, text in _strings(resource.block.type, value, (), ""):
        entry = declared.get(name)
        if entry is None and resource.name.startswith("aws_"):
            entry = _BY_NAME.get(name.rpartition(".")[2])
        if entry is None:
            continue
        targets, strength = _entry(entry)
        if strength == "none" or (name not in declared and (resource.name,) == targets):
            continue
        for named in _named(entry, text, scope.account):
            if named and not _foreign(named, scope):
                yield Reference(path, named, targets, strength)


def _named(entry: Any, text: str, account: str) -> list[str]:
    """What the text names: itself, or what is in it. A Google link is the object's name behind its service's."""
    options = entry if isinstance(entry, dict) else {}
    if service := options.get("arns_of"):
        return re.findall(rf'arn:[^:"\s]+:{service}:[^"\s]+', text)
    if pattern := options.get("matching"):
        return re.findall(pattern.replace("{account}", re.escape(account)), text)
    return [_GOOGLE_SERVICE.sub("", text)]


def _entry(entry: Any) -> tuple[tuple[str, ...], str]:
    strength = "block"
    if isinstance(entry, dict):
        strength, entry = entry.get("strength", "block"), entry["to"]
    return ((entry,) if isinstance(entry, str) else tuple(entry)), strength


def _foreign(text: str, scope: Scope) -> bool:
    """Whether the text is an ARN of another account or in another project, or names what the cloud itself makes."""
    parts = text.split(":")
    if any(mark in text for mark in _OWN_OF_THE_CLOUD):
        return True
    if project := _GOOGLE_PROJECT.match(text):
        return project[1] not in (scope.account, scope.number)
    return parts[0] == "arn" and len(parts) > _ACCOUNT_PART and parts[_ACCOUNT_PART] not in (scope.account, "")


def _strings(
    type_: Type, value: Value, path: Path, name: str, *, fixed: bool = False
) -> Iterator[tuple[Path, str, str]]:
    """Every text in the value. Elements of sets have no address: their path ends (is `fixed`) at the set."""
    if value is None or isinstance(value, (Unknown, Dynamic)):
        return
    if type_ == "string":
        yield path, name, value
    if isinstance(type_, str):
        return
    kind, inner = type_[0], type_[1]
    if kind in ("list", "set"):
        for index, each in enumerate(value):
            step = () if fixed or kind == "set" else (index,)
            yield from _strings(inner, each, (*path, *step), name, fixed=fixed or kind == "set")
    elif kind in ("map", "object"):
        for key, each in value.items():
            inside: Path = () if fixed else (key if kind == "object" else MapKey(key),)
            below = f"{name}.{key}" if name else key
            yield from _strings(inner[key] if kind == "object" else inner, each, (*path, *inside), below, fixed=fixed)


def principals(resource: ResourceType, value: dict[str, Value]) -> Iterator[tuple[Path, str]]:
    """The AWS principals in the object's policy documents; unlike a statement's resources, these must exist."""
    for name, attribute in resource.block.attributes.items():
        if attribute.type == "string" and ("policy" in name or resource.rule(name).format == "json"):
            for principal in _principals_of(value.get(name)):
                yield (name,), principal


def _principals_of(text: Value) -> Iterator[str]:
    if not isinstance(text, str) or '"Principal"' not in text:
        return
    try:
        document = json.loads(text)
    except ValueError:
        return
    statements = document.get("Statement", []) if isinstance(document, dict) else []
    for statement in statements if isinstance(statements, list) else [statements]:
        named = statement.get("Principal") if isinstance(statement, dict) else None
        if isinstance(named, dict) and not is_zero(named):
            for kind in ("AWS", "Federated"):
                found = named.get(kind) or []
                yield from [found] if isinstance(found, str) else found
