"""The architecture in D2's words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from bascule.report.diagram.architecture import Architecture, Arrow
from bascule.report.diagram.component import Component
from bascule.report.diagram.palette import FILLS, GROUND, INK, LINE, NETWORK, STROKES, TIER, Colour
from bascule.report.diagram.placement import Side

_ROOT = "picture"
_USERS = f"{_ROOT}.flow.users"
_CLOUD = f"{_ROOT}.flow.cloud"
_SHELVES = {"storage": "Storage", "operations": "Operations", "identity": "Identities"}
"""Categories of components that stand below the rest, unless an arrow leads to them."""


def d2_text(drawn: Architecture) -> str:
    """The source from which D2 draws the picture: above what requests and images pass by, below what serves it."""
    shelved = {each.id for each in _shelved(drawn)}
    flowing = [each for each in drawn.components if each.id not in shelved]
    paths = {each.id: _path(drawn, each) for each in flowing}
    lines = [*_classes(), f'{_ROOT}: "" {{class: bare; grid-columns: 1; grid-gap: 40}}']
    lines += [f'{_ROOT}.flow: "" {{class: bare; direction: right}}']
    lines += [f"{_CLOUD}: {_quoted(' '.join(('AWS', drawn.region)))} {{class: ground}}", *_network(drawn)]
    lines += [_box(paths[each.id], each) for each in flowing if each.id in paths and not each.kind.network]
    lines += [*_users(flowing, paths), *(_arrow(arrow, paths) for arrow in drawn.arrows), *_shelves(drawn)]
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
    yield "  bare: {style: {fill: transparent; stroke: transparent}}"
    yield f'  arrow: {{style: {{stroke: "{LINE.light}"; font-color: "{INK.light}"; stroke-width: 2}}}}'
    yield "}"


def _style(fill: Colour, stroke: Colour) -> str:
    return f'fill: "{fill.light}"; stroke: "{stroke.light}"; font-color: "{INK.light}"'


def _network(drawn: Architecture) -> Iterator[str]:
    if drawn.network is None:
        return
    title = " ".join((drawn.network.kind.title, *drawn.network.details[:1]))
    yield f"{_CLOUD}.network: {_quoted(title)} {{class: network}}"
    for side in (Side.PUBLIC, Side.PRIVATE):
        if drawn.on(side):
            yield f"{_CLOUD}.network.{side}: {side.capitalize()} subnets {{class: tier}}"


def _path(drawn: Architecture, component: Component) -> str:
    """Where a component stands in D2's nesting."""
    side = drawn.sides.get(component.id, Side.OUTSIDE)
    if side is Side.OUTSIDE or drawn.network is None:
        return f"{_CLOUD}.{_key(component)}"
    return f"{_CLOUD}.network.{side}.{_key(component)}"


def _users(flowing: Iterable[Component], paths: Mapping[str, str]) -> Iterator[str]:
    exposed = [each for each in flowing if each.exposed]
    if exposed:
        yield f"{_USERS}: Users {{shape: person; class: edge}}"
    for each in exposed:
        yield f"{_USERS} -> {paths[each.id]}: HTTPS {{class: arrow}}"


def _shelves(drawn: Architecture) -> Iterator[str]:
    shelved = _shelved(drawn)
    kept = {category: [each for each in shelved if each.kind.category == category] for category in _SHELVES}
    filled = {category: inside for category, inside in kept.items() if inside}
    if filled:
        yield f'{_ROOT}.shelves: "" {{class: bare; grid-rows: 1; grid-gap: 30}}'
    for category, inside in filled.items():
        path = f"{_ROOT}.shelves.{category}"
        yield f"{path}: {_SHELVES[category]} {{class: tier; grid-columns: {min(len(inside), 4)}; grid-gap: 20}}"
        yield from (_box(f"{path}.{_key(each)}", each) for each in inside)


def _box(path: str, component: Component) -> str:
    shape = "; shape: cylinder" if component.kind.cylinder else ""
    return f"{path}: {_quoted(_label(component))} {{class: {component.kind.category}{shape}}}"


def _label(component: Component) -> str:
    return "\n".join((component.name, component.kind.title, *component.details[:2]))


def _key(component: Component) -> str:
    return _quoted(component.id)


def _arrow(arrow: Arrow, paths: Mapping[str, str]) -> str:
    return f"{paths[arrow.source]} -> {paths[arrow.target]}: {arrow.flow.label} {{class: arrow}}"


def _quoted(text: str) -> str:
    """The text as D2 takes it: without substitutions."""
    return json.dumps(text, ensure_ascii=False).replace("${", "$ {")
