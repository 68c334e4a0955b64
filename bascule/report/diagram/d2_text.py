"""The architecture in D2's words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil

from bascule.report.diagram.architecture import Architecture, Arrow
from bascule.report.diagram.component import Component
from bascule.report.diagram.group import Group, groups
from bascule.report.diagram.palette import FILLS, GROUND, INK, LINE, NETWORK, STROKES, TIER, Colour
from bascule.report.diagram.placement import Side

_USERS = "users"
_CLOUD = "cloud"
_BELOW = "below"
_SHELVES = {"storage": "Storage", "operations": "Operations", "identity": "Identities"}
"""Categories of components that stand below the rest, unless an arrow leads to them."""
_LONGEST_ROW, _LONGEST_COLUMN = 3, 5
"""Boxes of one shelf beside one another, and of one group below one another."""


@dataclass(frozen=True, kw_only=True)
class _Place:
    """Where a component's box is in D2's nesting, and where arrows to it end: there, or at the frame of its group."""

    box: str
    end: str


def d2_text(drawn: Architecture) -> str:
    """The source from which D2 draws the picture: above what requests and images pass by, below what serves it."""
    shelved = _shelved(drawn)
    flowing = [each for each in drawn.components if each not in shelved]
    gathered = groups(drawn, flowing)
    places = _places(drawn, flowing, gathered)
    below = _BELOW if flowing else _CLOUD
    lines = [*_classes(), "direction: right", *_ground(drawn, below), *_network(drawn)]
    lines += [_frame(group, places) for group in gathered]
    lines += [_box(places[each.id].box, each) for each in flowing if not each.kind.network]
    lines += _users(flowing, places)
    lines += dict.fromkeys(_arrow(arrow, places) for arrow in drawn.arrows)
    lines += _shelves(shelved, below)
    return "\n".join(lines) + "\n"


def _shelved(drawn: Architecture) -> list[Component]:
    """Components that no arrow touches and that are in no network."""
    touched = {end for arrow in drawn.arrows for end in (arrow.source, arrow.target)}
    return [
        each
        for each in drawn.on(Side.OUTSIDE)
        if each.id not in touched and not each.exposed and (each.kind.category in _SHELVES)
    ]


def _classes() -> Iterator[str]:
    yield "classes: {"
    for category, fill in FILLS.items():
        yield f"  {category}: {{style: {{{_style(fill, STROKES[category])}; border-radius: 8; stroke-width: 2}}}}"
    for name, fill in (("ground", GROUND), ("network", NETWORK), ("tier", TIER)):
        yield f"  {name}: {{style: {{{_style(fill, fill)}; border-radius: 12; font-size: 20}}}}"
    yield f"  group: {{style: {{{_style(TIER, LINE)}; border-radius: 12; stroke-dash: 4; font-size: 20}}}}"
    yield "  bare: {style: {fill: transparent; stroke: transparent}}"
    yield f'  arrow: {{style: {{stroke: "{LINE.light}"; font-color: "{INK.light}"; stroke-width: 2}}}}'
    yield "}"


def _style(fill: Colour, stroke: Colour) -> str:
    return f'fill: "{fill.light}"; stroke: "{stroke.light}"; font-color: "{INK.light}"'


def _ground(drawn: Architecture, below: str) -> Iterator[str]:
    """The cloud, and what holds the shelves: the cloud itself where nothing flows in it."""
    shelves = "grid-rows: 1; grid-gap: 30"
    ground = f"class: ground; {shelves}" if below == _CLOUD else "class: ground"
    yield f"{_CLOUD}: {_quoted(' '.join(('AWS', drawn.region)))} {{{ground}}}"
    if below != _CLOUD and _shelved(drawn):
        yield f'{below}: "" {{class: bare; near: bottom-center; {shelves}}}'


def _network(drawn: Architecture) -> Iterator[str]:
    if drawn.network is None:
        return
    title = " ".join((drawn.network.kind.title, *drawn.network.details[:1]))
    yield f"{_CLOUD}.network: {_quoted(title)} {{class: network}}"
    for side in (Side.PUBLIC, Side.PRIVATE):
        if drawn.on(side):
            yield f"{_CLOUD}.network.{side}: {side.capitalize()} subnets {{class: tier}}"


def _places(drawn: Architecture, flowing: Iterable[Component], gathered: Iterable[Group]) -> Mapping[str, _Place]:
    frames = {
        member.id: f"{_around(drawn, member)}.{_quoted(group.id)}" for group in gathered for member in group.members
    }
    boxes = {each.id: f"{frames.get(each.id) or _around(drawn, each)}.{_quoted(each.id)}" for each in flowing}
    return {id_: _Place(box=box, end=frames.get(id_, box)) for id_, box in boxes.items()}


def _around(drawn: Architecture, component: Component) -> str:
    """What a component stands in."""
    side = drawn.sides.get(component.id, Side.OUTSIDE)
    return _CLOUD if side is Side.OUTSIDE or drawn.network is None else f"{_CLOUD}.network.{side}"


def _frame(group: Group, places: Mapping[str, _Place]) -> str:
    frame, columns = places[group.members[0].id].end, ceil(len(group.members) / _LONGEST_COLUMN)
    return f"{frame}: {_quoted(group.title)} {{class: group; grid-columns: {columns}; grid-gap: 20}}"


def _users(flowing: Iterable[Component], places: Mapping[str, _Place]) -> Iterator[str]:
    exposed = [each for each in flowing if each.exposed]
    if exposed:
        yield f"{_USERS}: Users {{shape: person; class: edge; width: 60; height: 70}}"
    for end in dict.fromkeys(places[each.id].end for each in exposed):
        yield f"{_USERS} -> {end}: HTTPS {{class: arrow}}"


def _shelves(shelved: Iterable[Component], below: str) -> Iterator[str]:
    kept = {category: [each for each in shelved if each.kind.category == category] for category in _SHELVES}
    rows = max((ceil(len(inside) / _LONGEST_ROW) for inside in kept.values()), default=1)
    for category, inside in kept.items():
        if inside:
            path, grid = f"{below}.{category}", f"grid-columns: {ceil(len(inside) / rows)}; grid-rows: {rows}"
            yield f"{path}: {_SHELVES[category]} {{class: tier; {grid}; grid-gap: 20}}"
            yield from (_box(f"{path}.{_quoted(each.id)}", each) for each in inside)


def _box(path: str, component: Component) -> str:
    shape = "; shape: cylinder" if component.kind.cylinder else ""
    return f"{path}: {_quoted(_label(component))} {{class: {component.kind.category}{shape}}}"


def _label(component: Component) -> str:
    return "\n".join((component.name, component.kind.title, *component.details[:2]))


def _arrow(arrow: Arrow, places: Mapping[str, _Place]) -> str:
    return f"{places[arrow.source].end} -> {places[arrow.target].end}: {arrow.flow.label} {{class: arrow}}"


def _quoted(text: str) -> str:
    """The text as D2 takes it: without substitutions."""
    return json.dumps(text, ensure_ascii=False).replace("${", "$ {")
