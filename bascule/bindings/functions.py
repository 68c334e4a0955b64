"""Terraform's functions, under Terraform's names; each returns the expression that calls it.

CDKTF's own `Fn` would escape our references, and costs a call into CDKTF each.
Reference: Terraform documentation, "Built-in Functions".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bascule.bindings.expression import Expression, hcl

Text = str
Number = float | Expression
Items = Sequence[Any] | Expression


def call(name: str, *arguments: object) -> Expression:
    """The call of any function that Terraform or a provider has."""
    return Expression.of(f"{name}({', '.join(hcl(argument) for argument in arguments)})")


def join(separator: Text, items: Items) -> Expression:
    """The items as one string, with the separator between them."""
    return call("join", separator, items)


def split(separator: Text, text: Text) -> Expression:
    """The list of the parts of a string."""
    return call("split", separator, text)


def jsonencode(value: Any) -> Expression:
    """The value as JSON text, encoded by the engine: for values that hold lists or numbers known after apply."""
    return call("jsonencode", value)


def jsondecode(text: Text) -> Expression:
    """The value that a JSON text stands for."""
    return call("jsondecode", text)


def cidrsubnet(prefix: Text, newbits: Number, netnum: Number) -> Expression:
    """The subnet of that number, whose prefix is longer by `newbits`."""
    return call("cidrsubnet", prefix, newbits, netnum)


def concat(*lists: Items) -> Expression:
    """One list of the elements of several."""
    return call("concat", *lists)


def merge(*maps: Mapping[str, Any] | Expression) -> Expression:
    """One map of several; later ones win."""
    return call("merge", *maps)


def lookup(table: Mapping[str, Any] | Expression, key: Text, default: Any) -> Expression:
    """The value of that key in a map, or the default."""
    return call("lookup", table, key, default)


def element(items: Items, index: Number) -> Expression:
    """The element at that position of a list, counted from 0; past the end it starts again."""
    return call("element", items, index)


def one(items: Items) -> Expression:
    """The only element of a list or set, or null when it is empty."""
    return call("one", items)


def length(value: Items | Mapping[str, Any] | Text) -> Expression:
    """The number of elements or characters."""
    return call("length", value)


def tolist(items: Items) -> Expression:
    """A set or tuple as a list."""
    return call("tolist", items)


def toset(items: Items) -> Expression:
    """A list as a set."""
    return call("toset", items)


def trimprefix(text: Text, prefix: Text) -> Expression:
    """The text without that prefix."""
    return call("trimprefix", text, prefix)


def trimsuffix(text: Text, suffix: Text) -> Expression:
    """The text without that suffix."""
    return call("trimsuffix", text, suffix)


def replace(text: Text, substring: Text, replacement: Text) -> Expression:
    """The text with every occurrence replaced."""
    return call("replace", text, substring, replacement)


def conditional(condition: Expression, if_true: Any, if_false: Any) -> Expression:
    """Terraform's `condition ? a : b`."""
    return Expression.of(f"{hcl(condition)} ? {hcl(if_true)} : {hcl(if_false)}")


def equal(left: Any, right: Any) -> Expression:
    """Terraform's `a == b`."""
    return Expression.of(f"{hcl(left)} == {hcl(right)}")
