"""Whether a confirmed object is an orphan, and what may be done with it."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import UTC, datetime
from typing import Any

import jmespath

from bascule.cloud.orphans.held import HeldObjects
from bascule.cloud.orphans.kind import Kind
from bascule.cloud.orphans.orphan import Orphan
from bascule.cloud.orphans.tagged import Tagged, tag_map
from bascule.errors import CloudError

_TAGS = ("Tags", "TagList")
_MILLISECONDS = 1000


def appraised(
    tagged: Tagged,
    kind: Kind | None,
    answer: Mapping[str, Any] | CloudError,
    *,
    tag: tuple[str, str],
    held: HeldObjects,
    loose: Container[str],
) -> Orphan | None:
    """The orphan; None for another environment's, and what belongs to an object of a state or goes with another one.

    `answer` is the object as its service describes it, or why the service could not be asked; `loose` are the ids of
    all candidates.
    """
    if tagged.tags.get(tag[0], tag[1]) != tag[1]:
        return None
    if kind is None:
        fix = f"bascule does not know this type: look whether {tagged.arn} is there, and delete it yourself"
        service, _, name = tagged.address.partition(":")
        return Orphan(tagged=tagged, type=service, name=name, kept_by="its service was not asked", fix=fix)
    if isinstance(answer, CloudError):
        (first, *_) = answer.problems
        kept_by = f"whether it is there was not said: {first.found or first.message}"
        return Orphan(tagged=tagged, type=kind.type, name=kind.id_of(tagged), kept_by=kept_by, fix=first.fix)
    owner, whole = _value(kind.belongs, answer), _value(kind.within, answer)
    if owner in held or whole in loose or _value(kind.part, answer) or _lost(answer, tag):
        return None
    return _orphan(tagged, kind, answer, tag)


def _orphan(tagged: Tagged, kind: Kind, item: Mapping[str, Any], tag: tuple[str, str]) -> Orphan:
    obstacle, fix = _obstacle(tagged, kind, item, tag)
    leaving = _value(kind.leaving, item)
    return Orphan(
        tagged=tagged,
        type=kind.type,
        name=_name(tagged, kind, item),
        since=_time(_value(kind.since, item)),
        kept_by=obstacle or str(_value(kind.kept_by, item) or ""),
        deletable=not obstacle,
        fix=fix,
        until=_said(leaving) if leaving else "",
        kind=kind,
        item=item,
    )


def _name(tagged: Tagged, kind: Kind, item: Mapping[str, Any]) -> str:
    id_, called = kind.id_of(tagged), _value(kind.called, item)
    return f"{called} ({id_})" if called else id_


def _obstacle(tagged: Tagged, kind: Kind, item: Mapping[str, Any], tag: tuple[str, str]) -> tuple[str, str]:
    """Why bascule does not delete the object, and what a person does instead; empty where it does."""
    if kind.keep:
        return kind.keep, f"if nobody needs it, delete {tagged.arn} yourself"
    if tag[0] not in tagged.tags:
        fix = f"if it is this environment's, tag it {tag[0]}={tag[1]} and run the command again; else leave it"
        return "it does not carry the environment's tag, and a name alone does not say whose it is", fix
    if kind.deletable and item and not _value(kind.deletable, item):
        return str(_value(kind.kept_by, item) or "it is in use"), "look what uses it, and delete that"
    return "", ""


def _lost(item: Mapping[str, Any], tag: tuple[str, str]) -> bool:
    """Whether the service itself says that the object has other tags than the tagging API lists."""
    own = next((item[name] for name in _TAGS if isinstance(item.get(name), list) and item[name]), None)
    return own is not None and tag_map(own).get(tag[0], tag[1]) != tag[1]


def _value(expression: str, item: Mapping[str, Any]) -> Any:
    return jmespath.search(expression, item) if expression else None


def _time(value: Any) -> datetime | None:
    """A time as services write it: of boto3, in ISO 8601, or in milliseconds."""
    if isinstance(value, int | float):
        return datetime.fromtimestamp(value / _MILLISECONDS, UTC)
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def _said(leaving: Any) -> str:
    time = leaving if isinstance(leaving, datetime) else None
    return f"{time:%Y-%m-%d}" if time else "soon"
