"""An attribute of an element, as a descriptor: reading it gives the reference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, overload

from bascule.bindings.expression import Reference

if TYPE_CHECKING:
    from bascule.bindings.element import Element


class Attribute:
    """The attribute of that name in the provider's schema."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, element: None, owner: type[Element]) -> Self: ...

    @overload
    def __get__(self, element: Element, owner: type[Element]) -> Reference: ...

    def __get__(self, element: Element | None, owner: type[Element]) -> Self | Reference:
        return self if element is None else element.reference(self.name)
