"""The stacks of a file whose states a command reads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bascule.cloud.state.access import check_access
from bascule.config import load
from bascule.synth.files import SynthesizedFile, synthesized_file


@contextmanager
def file_with_states(name: str) -> Iterator[SynthesizedFile]:
    """The file's stacks, as long as the context is; the credentials at hand are those of its account.

    Raises:
        BasculeError: as synthesized_file does; there are no credentials, or those of another account.
    """
    with synthesized_file(name) as run:
        check_access(run.assembly.stacks, load(name))
        yield run
