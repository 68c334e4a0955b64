"""What follows the word `for`: the names of key and value, and the collection."""

from __future__ import annotations

import re
from collections.abc import Callable

from bascule.assembly.configuration.expression.nodes import Node
from bascule.assembly.configuration.expression.scanner import ExpressionError, Scanner

Expression = Callable[[Scanner], Node]

_NAMES = re.compile(r"\s*([^\W\d][\w-]*)\s*(?:,\s*([^\W\d][\w-]*)\s*)?in\b")


def loop_head(scanner: Scanner, expression: Expression) -> tuple[str, str, Node]:
    """The key's name, empty when it has none, the value's name, and the collection."""
    found = _NAMES.match(scanner.text, scanner.position)
    if found is None:
        raise ExpressionError(f"'in' is missing after {scanner.position} of {scanner.text!r}")
    scanner.position = found.end()
    first, second = found.groups()
    return (first if second else ""), second or first, expression(scanner)
