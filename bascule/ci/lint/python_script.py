"""Python in a step's script, as the commands that it starts and the files that it fills."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from bascule.ci.lint.shell import Command, commands, in_one_word
from bascule.workflows.expressions import EXPRESSION

_STARTS: Final = frozenset({"run", "call", "check_call", "check_output", "Popen", "system", "popen", "getoutput"})
_WRITES: Final = frozenset({"write", "writelines", "write_text", "write_bytes"})
_ROUNDS: Final = 3
"""How many names a value may go through on its way into a file."""


@lru_cache(maxsize=256)
def python_commands(script: str) -> tuple[Command, ...]:
    """What it starts, and a command `write` for each text that it puts into a file; none where it is no Python."""
    try:
        tree = ast.parse(EXPRESSION.sub(lambda match: in_one_word(match[0]), script))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ()
    values = dict(_values(tree))
    calls = [each for each in ast.walk(tree) if isinstance(each, ast.Call)]
    return tuple(command for call in calls for command in (*_started(call), *_written(call, values)))


def _values(tree: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """Names, and what they stand for: by `=`, and by `with … as`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            yield from ((each.id, node.value) for each in node.targets if isinstance(each, ast.Name))
        elif isinstance(node, ast.withitem) and isinstance(node.optional_vars, ast.Name):
            yield node.optional_vars.id, node.context_expr


def _started(call: ast.Call) -> Iterator[Command]:
    if _name(call) not in _STARTS or not call.args:
        return
    first = call.args[0]
    if isinstance(first, ast.List):
        words = tuple(each.value if isinstance(each, ast.Constant) else "$" + ast.unparse(each) for each in first.elts)
        yield Command(words=tuple(map(str, words)), line=call.lineno - 1)
    elif isinstance(first, ast.Constant) and isinstance(first.value, str):
        for command in commands(first.value):
            yield Command(words=command.words, line=call.lineno - 1, before=command.before, writes=command.writes)


def _written(call: ast.Call, values: dict[str, ast.expr]) -> Iterator[Command]:
    """`FILE.write(text)` and `json.dump(value, FILE)`."""
    if isinstance(call.func, ast.Attribute) and _name(call) in _WRITES and call.args:
        file, text = call.func.value, call.args[0]
    elif _name(call) == "dump" and len(call.args) > 1:
        text, file = call.args[:2]
    else:
        return
    where = ast.unparse(values.get(file.id, file) if isinstance(file, ast.Name) else file)
    names = [each.value for each in ast.walk(ast.parse(where)) if isinstance(each, ast.Constant)]
    path = next((each for each in names if isinstance(each, str)), "")
    yield Command(words=("write", _spelled(text, values)), line=call.lineno - 1, writes=(path,) if path else ())


def _spelled(value: ast.expr, values: dict[str, ast.expr]) -> str:
    """The value's text, with those of the names in it."""
    found, seen = [value], list[ast.expr]()
    for _ in range(_ROUNDS):
        seen += found
        names = [each.id for value in found for each in ast.walk(value) if isinstance(each, ast.Name)]
        found = [values[name] for name in names if name in values and values[name] not in seen]
    return " ".join(map(ast.unparse, [*seen, *found]))


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
