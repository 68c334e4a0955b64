"""Arguments that name environments or files, as files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bascule.synth.files import synthesized_file

_SETTINGS = (".yaml", ".yml")


@contextmanager
def synthesized_paths(targets: Sequence[str]) -> Iterator[list[Path]]:
    """Folders and files as they are; a YAML file or a name is an environment, synthesized as long as the context is.

    Raises:
        BasculeError: an environment is wrong, or its stacks cannot become JSON.
    """
    with ExitStack() as stack:
        yield [_path(target, stack) for target in targets]


def _path(target: str, stack: ExitStack) -> Path:
    path = Path(target)
    if path.is_dir() or path.suffix == ".json" or (path.is_file() and path.suffix not in _SETTINGS):
        return path
    return stack.enter_context(synthesized_file(target)).assembly.folder
