"""No other module than the runner starts a program."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[4] / "bascule"
RUNNER = PACKAGE / "tools" / "runner.py"
STARTERS = {"asyncio.subprocess", "multiprocessing", "pty", "subprocess"}
CALLS = {"os.popen", "os.posix_spawn", "os.spawnv", "os.startfile", "os.system"}


def test_only_the_runner_starts_programs() -> None:
    modules = [path for path in PACKAGE.rglob("*.py") if path != RUNNER and "_generated" not in path.parts]

    assert {str(path.relative_to(PACKAGE)): list(_starts(path)) for path in modules if any(_starts(path))} == {}


def test_the_guard_sees_what_starts_a_program() -> None:
    assert list(_starts(RUNNER)) == ["subprocess"]


def _starts(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names if name.name in STARTERS)
            case ast.ImportFrom(module=str(module)) if module in STARTERS:
                yield module
            case ast.Attribute() if ast.unparse(node) in CALLS:
                yield ast.unparse(node)
