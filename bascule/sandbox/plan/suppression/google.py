"""Differences that only Google's provider does not count: long and short names of one object, equal durations and such.

The kinds follow the provider's shared package of comparisons (`tpgresource`), read 2026-11.
"""

from __future__ import annotations

import ipaddress
import json
import re
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

from bascule.sandbox.plan.suppression.disk_image import same_image
from bascule.sandbox.plan.suppression.table_schema import same_schema
from bascule.sandbox.plan.suppression.versions import same_composer, same_parts
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Value

_DURATION_PART = re.compile(r"(\d+\.?\d*|\.\d+)(ns|us|µs|ms|s|m|h|d)")
_SECONDS = {"ns": "1e-9", "us": "1e-6", "µs": "1e-6", "ms": "1e-3", "s": "1", "m": "60", "h": "3600", "d": "86400"}
_PROJECT = re.compile(r"projects/[^/]+")
_PROJECT_NUMBER = re.compile(r"projects/\d+")
_EXACT_MEMBERS = ("principal:", "principalSet:", "principalHierarchy:")
"""Members whose letter case says who they are."""

Comparison = Callable[[Value, Value], bool]


def _texts(compare: Callable[[str, str], bool]) -> Comparison:
    """The comparison for a text or for every element of a list."""

    def compared(prior: Value, proposed: Value) -> bool:
        if isinstance(prior, list) and isinstance(proposed, list) and len(prior) == len(proposed):
            return all(compared(old, new) for old, new in zip(prior, proposed, strict=True))
        return isinstance(prior, str) and isinstance(proposed, str) and compare(prior, proposed)

    return compared


def _last(link: str) -> str:
    return link.rpartition("/")[2]


def _relative(link: str) -> str:
    """The part of a self link that names the object, whatever host and version stand before it; empty without one."""
    _, found, rest = link.partition("projects/")
    return found + rest


def _self_link(prior: str, proposed: str) -> bool:
    return bool(_relative(proposed)) and _relative(prior) == _relative(proposed)


def same_object(prior: str, proposed: str) -> bool:
    """Whether two names are of one object: the last part of a link, or links to the same place."""
    return _last(prior) == proposed or _self_link(prior, proposed)


def _prefix(prior: str, proposed: str) -> bool:
    """One is the other with what stands before its last part left out."""
    return prior.endswith(f"/{proposed}") or proposed.endswith(f"/{prior}")


def _project_number(prior: str, proposed: str) -> bool:
    return _PROJECT_NUMBER.sub("projects/-", prior) == _PROJECT.sub("projects/-", proposed)


def _key_version(prior: str, proposed: str) -> bool:
    return prior.partition("/cryptoKeyVersions")[0] == proposed


def _duration(prior: str, proposed: str) -> bool:
    return _seconds(prior) is not None and _seconds(prior) == _seconds(proposed)


def _seconds(text: str) -> Decimal | None:
    parts = _DURATION_PART.findall(text)
    if not parts or "".join(number + unit for number, unit in parts) != text:
        return None
    return sum((Decimal(number) * Decimal(_SECONDS[unit]) for number, unit in parts), Decimal(0))


def _without_collections(prior: str, proposed: str) -> bool:
    """A path without the names of the collections, `a/b/c` for `projects/a/locations/b/keyRings/c`."""
    return prior.split("/")[1::2] == proposed.split("/")


def _netmask(prior: str, proposed: str) -> bool:
    """Only a size was asked for, and the cloud chose a range of that size."""
    return proposed.startswith("/") and prior.endswith(proposed)


def _internal_address(prior: str, proposed: str) -> bool:
    """An address, where a reference to the object that has it was written."""
    old, new = _address(prior.partition("/")[0]), _address(proposed.partition("/")[0])
    if old is None or new is None:
        return old is not None
    return old == new and prior.partition("/")[2] == proposed.partition("/")[2]


def _address(text: str) -> Any:
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None


def _member(prior: str, proposed: str) -> bool:
    exact = any(each.startswith(_EXACT_MEMBERS) or "Users" in each for each in (prior, proposed))
    return prior == proposed if exact else prior.lower() == proposed.lower()


def _members(prior: Value, proposed: Value) -> bool:
    """Lists of members without order; those whose case does not count compare in any case."""
    if not isinstance(prior, list) or not isinstance(proposed, list) or len(prior) != len(proposed):
        return _texts(_member)(prior, proposed)
    return all(any(_texts(_member)(old, new) for old in prior) for new in proposed)


def _iam_policy(prior: Value, proposed: Value) -> bool:
    """The same bindings and audit configurations, in any order."""
    if not isinstance(prior, str) or not isinstance(proposed, str):
        return False
    try:
        return bool(_any_order(json.loads(prior)) == _any_order(json.loads(proposed)))
    except ValueError:
        return False


def _any_order(document: Any) -> Any:
    if isinstance(document, str) and not document.startswith(_EXACT_MEMBERS) and "@" in document:
        return document.lower()
    if isinstance(document, dict):
        return {key: _any_order(value) for key, value in document.items() if not is_zero(value)}
    if isinstance(document, list):
        return sorted(map(_any_order, document), key=lambda each: json.dumps(each, sort_keys=True))
    return document


def _any_source(prior: Value, proposed: Value) -> bool:
    """No ranges are all ranges of one address family."""
    return is_zero(proposed) and prior in (["0.0.0.0/0"], ["::/0"])


def _empty_block(prior: Value, proposed: Value) -> bool:
    """A block in which nothing stands is as good as none."""
    present = prior or proposed
    if not is_zero(prior) and not is_zero(proposed):
        return False
    return isinstance(present, list) and len(present) == 1 and _nothing_in(present[0])


def _nothing_in(block: Value) -> bool:
    return is_zero(block) or (isinstance(block, dict) and all(map(is_zero, block.values())))


def _reordered(prior: Value, proposed: Value) -> bool:
    """The elements are those that stood there, in another order."""
    return isinstance(prior, list) and isinstance(proposed, list) and _any_order(prior) == _any_order(proposed)


def _usual_text(prior: str, proposed: str) -> bool:
    """Names and self links of objects are one; so are no value and the one that says that there is none."""
    if is_zero(prior) or is_zero(proposed):
        return (prior or proposed).endswith("_UNSPECIFIED")
    return same_object(prior, proposed)


def _usual(prior: Value, proposed: Value) -> bool:
    """What most types do: names and self links of objects are one, and so are an empty block and none."""
    return _texts(_usual_text)(_or_none(prior, proposed), _or_none(proposed, prior)) or _empty_block(prior, proposed)


def _or_none(value: Value, other: Value) -> Value:
    """The value; an empty text where there is none and the other one is a text."""
    return "" if value is None and isinstance(other, str) else value


def _template(prior: str, proposed: str) -> bool:
    """Links to one instance template. One that was made anew has the same name, and another number in its link."""
    (old, _, before), (new, _, after) = prior.partition("?"), proposed.partition("?")
    return _self_link(old, new) and (not before or not after or before == after)


def _instant(prior: str, proposed: str) -> bool:
    try:
        return datetime.fromisoformat(prior) == datetime.fromisoformat(proposed)
    except (TypeError, ValueError):
        return False


def _off(blocks: Value) -> bool:
    """Whether there is one block, and it says that what it is about is not enabled."""
    return (
        isinstance(blocks, list) and len(blocks) == 1 and isinstance(blocks[0], dict) and not blocks[0].get("enabled")
    )


def _added_by_cloud(prior: Value, proposed: Value) -> bool:
    """Documents that are one but for what the cloud has added to the earlier one."""
    try:
        return bool(_within(json.loads(str(prior)), wanted := json.loads(str(proposed))) == wanted)
    except ValueError:
        return False


def _within(document: Any, wanted: Any) -> Any:
    """The document without the keys that the wanted one does not have."""
    if isinstance(document, dict) and isinstance(wanted, dict):
        return {key: _within(value, wanted[key]) for key, value in document.items() if key in wanted}
    if isinstance(document, list) and isinstance(wanted, list) and len(document) == len(wanted):
        return [_within(had, asked) for had, asked in zip(document, wanted, strict=True)]
    return document


KINDS: dict[str, Comparison] = {
    "usual": _usual,
    "self-link": _texts(_self_link),
    "self-link-or-name": _texts(same_object),
    "last-part": _texts(lambda prior, proposed: _last(prior) == _last(proposed)),
    "optional-prefix": _texts(_prefix),
    "project-number": _texts(_project_number),
    "key-version": _texts(_key_version),
    "duration": _texts(_duration),
    "without-collections": _texts(_without_collections),
    "netmask": _texts(_netmask),
    "internal-address": _texts(_internal_address),
    "surrounding-space": _texts(lambda prior, proposed: prior.strip() == proposed.strip()),
    "port-range": _texts(lambda prior, proposed: prior == f"{proposed}-{proposed}"),
    "leading-slash": _texts(lambda prior, proposed: prior == f"/{proposed}"),
    "last-slash": _texts(lambda prior, proposed: prior.removesuffix("/") == proposed.removesuffix("/")),
    "iam-member": _members,
    "iam-policy": _iam_policy,
    "any-source": _any_source,
    "empty-block": _empty_block,
    "reordered": _reordered,
    "reordered-or-none": lambda prior, proposed: is_zero(proposed) or _reordered(prior, proposed),
    "disk-image": _texts(same_image),
    "template": _texts(_template),
    "parts-given": _texts(same_parts),
    "instant": _texts(_instant),
    "composer-version": _texts(same_composer),
    "last-of-proposed": _texts(lambda prior, proposed: prior == _last(proposed)),
    "bucket-scheme": _texts(lambda prior, proposed: prior.removeprefix("gs://") == proposed.removeprefix("gs://")),
    "case-and-dash": _texts(
        lambda prior, proposed: prior.replace("_", "-").lower() == proposed.replace("_", "-").lower()
    ),
    "last-dot": _texts(lambda prior, proposed: prior == proposed.rstrip(".")),
    "automatic": _texts(lambda prior, proposed: bool(prior) and proposed.lower() == "auto"),
    "leading-zero": _texts(lambda prior, proposed: len({prior.zfill(5), proposed.zfill(5)}) == 1),
    "once-on": lambda prior, _proposed: prior is True,
    "was-off": lambda prior, proposed: is_zero(proposed) and _off(prior),
    "off": lambda prior, proposed: (is_zero(proposed) and _off(prior)) or (is_zero(prior) and _off(proposed)),
    "added-by-cloud": _added_by_cloud,
    "table-schema": same_schema,
}
