"""Arguments that name environments or files, as files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bascule.synth.files import synthesized_file


@contextmanager
def synthesized_paths(targets: Sequence[str]) -> Iterator[list[Path]]:
    """Folders and JSON files as they are; everything else is an environment, synthesized as long as the context is.

    Raises:
        BasculeError: an environment is wrong, or its stacks cannot become JSON.
    """
    with ExitStack() as stack:
        yield [_path(target, stack) for target in targets]


def _path(target: str, stack: ExitStack) -> Path:
    path = Path(target)
    if path.is_dir() or path.suffix == ".json":
        return path
    return stack.enter_context(synthesized_file(target)).assembly.folder
