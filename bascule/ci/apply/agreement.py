"""Whether a fresh plan does what the reviewed one said it would."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from bascule.assembly.plan import Plan, ResourceChange

_NOTHING: Final = object()
"""In the place of a member or element that one side does not have."""


def disagreements(reviewed: Plan, fresh: Plan) -> tuple[str, ...]:
    """Why the fresh plan needs a review of its own, object by object; empty where it does what was reviewed.

    Compared are actions, and the values that are written: of an update only those of arguments that it changes, for
    what others own moves all day. A value that the reviewed plan left open until apply may be any. No value is told.
    """
    before = {_key(change): change for change in reviewed.changes}
    after = {_key(change): change for change in fresh.changes}
    outputs = sorted(set(fresh.outputs) - set(reviewed.outputs))
    return (
        *(f"{after[key].address}: {after[key].verb}, which was not reviewed" for key in after if key not in before),
        *(f"{before[key].address}: no {before[key].verb} any more" for key in before if key not in after),
        *(why for key in before if key in after for why in _object(before[key], after[key])),
        *(f"output {name}: changes, which was not reviewed" for name in outputs),
    )


def _key(change: ResourceChange) -> tuple[str, str]:
    return change.address, change.recorded.deposed


def _object(reviewed: ResourceChange, fresh: ResourceChange) -> Iterator[str]:
    for name, said, found in (
        ("action", "/".join(reviewed.recorded.change.actions), "/".join(fresh.recorded.change.actions)),
        ("import", reviewed.import_id, fresh.import_id),
        ("move", reviewed.previous_address, fresh.previous_address),
    ):
        if said != found:
            yield f"{fresh.address}: {name} {found or 'none'}, reviewed was {said or 'none'}"
    yield from (f"{fresh.address}: another value of {path}" for path in _values(reviewed, fresh))


def _values(reviewed: ResourceChange, fresh: ResourceChange) -> Iterator[str]:
    """The arguments whose written values differ."""
    said, found = reviewed.recorded.change, fresh.recorded.change
    for name in sorted(_written(reviewed) | _written(fresh)):
        agreed = _agree(
            _member(said.after, name),
            _member(said.after_unknown, name),
            _member(found.after, name),
            _member(found.after_unknown, name),
        )
        if not agreed:
            yield name


def _written(change: ResourceChange) -> set[str]:
    """The arguments that get a value, or another one."""
    recorded = change.recorded.change
    before = recorded.before if isinstance(recorded.before, dict) else {}
    after = recorded.after if isinstance(recorded.after, dict) else {}
    unknown = recorded.after_unknown if isinstance(recorded.after_unknown, dict) else {}
    # A deletion writes nothing: what is deleted is named by its address.
    names = {*before, *after, *unknown} if after or unknown else set()
    return {name for name in names if before.get(name) != after.get(name) or _any(unknown.get(name))}


def _agree(said: Any, left_open: Any, found: Any, still_open: Any) -> bool:
    """Whether two values are equal, what was left open aside; a value that was known has to be known still."""
    if left_open is True:
        return True
    if still_open is True:
        return False
    if isinstance(said, dict) and isinstance(found, dict):
        names: set[Any] = {*said, *found, *_keys(left_open)}
    elif isinstance(said, list) and isinstance(found, list):
        names = set(range(max(len(said), len(found))))
    else:
        return bool(_plain(said) == _plain(found))
    return all(
        _agree(_member(said, name), _member(left_open, name), _member(found, name), _member(still_open, name))
        for name in names
    )


def _keys(tree: Any) -> tuple[Any, ...]:
    return tuple(tree) if isinstance(tree, dict) else ()


def _plain(value: Any) -> Any:
    """A value as it is written: a member that is missing says what null says."""
    return None if value is _NOTHING else value


def _member(tree: Any, key: str | int) -> Any:
    if isinstance(tree, dict):
        return tree.get(key, _NOTHING)
    return tree[key] if isinstance(tree, list) and isinstance(key, int) and key < len(tree) else _NOTHING


def _any(tree: Any) -> bool:
    if isinstance(tree, dict):
        return any(map(_any, tree.values()))
    return any(map(_any, tree)) if isinstance(tree, list) else tree is True
