"""The types of generated arguments: plain Python values, or an expression in the place of any of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias, TypeVar

from cdktf import IResolvable

from bascule.bindings.expression import Expression, Reference

T = TypeVar("T")

Number: TypeAlias = float | Expression | IResolvable
Bool: TypeAlias = bool | Expression | IResolvable
# A plain string is a sequence of strings to Python: named here are the collections that are meant.
Strings: TypeAlias = list[str] | list[Reference] | tuple[str, ...] | Expression | IResolvable
Items: TypeAlias = Sequence[T] | Expression | IResolvable
