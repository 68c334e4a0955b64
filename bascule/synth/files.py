"""Files of `environments/` synthesized for a command: which, into which folder, for which engine. Loads no CDKTF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bascule.assembly import AppAssembly
from bascule.config import list_environments, load
from bascule.config.overview import validate
from bascule.errors import ConfigurationError
from bascule.synth.command import SynthRequest, synthesize_all
from bascule.tools.engine import Engine, find_engine
from bascule.tools.environ import private_environ
from bascule.tools.project import KEPT, OUTDIR, project_root


@dataclass(frozen=True, kw_only=True)
class SynthesizedFile:
    """A file's stacks as JSON, the engine that they are for, and the whole environment that the engine gets."""

    root: Path
    assembly: AppAssembly
    engine: Engine
    environ: dict[str, str]


@contextmanager
def synthesized_file(name: str, *, lift_protection: bool = False) -> Iterator[SynthesizedFile]:
    """The file's stacks, in a folder that is there as long as the context is; with every protection off if so asked.

    Raises:
        BasculeError: the file is wrong, its stacks cannot become JSON, or its engine is missing.
    """
    with TemporaryDirectory(prefix="bascule-") as folder:
        yield _synthesized(name, Path(folder), lift_protection=lift_protection)


def kept_file(name: str) -> SynthesizedFile:
    """The file's stacks, in a folder of their own that stays: what an interrupted engine leaves there is found again.

    Raises:
        BasculeError: the file is wrong, its stacks cannot become JSON, or its engine is missing.
    """
    return _synthesized(name, project_root() / KEPT / Path(name).stem)


def synthesize_files(
    names: Sequence[str], *, out: Path | None = None, lift_protection: bool = False
) -> list[AppAssembly]:
    """The stacks of each file stand in `out/<file>`; of a single file, without `out`, where cdktf has them.

    Args:
        names: without any, all files of the project.

    Raises:
        BasculeError: every problem of every file.
    """
    root = project_root()
    names = names or [file.name for file in list_environments(root)]
    if problems := validate(names, root=root).problems:
        raise ConfigurationError(problems)
    if out is None and len(names) > 1:
        raise ConfigurationError("several files need a folder to be written to", fix="add --out DIR")
    assemblies: list[AppAssembly] = []
    for engine, group in _by_engine(names, root):
        requests = [
            SynthRequest(name=name, out=_folder(name, out, root), lift_protection=lift_protection) for name in group
        ]
        assemblies += synthesize_all(requests, root=root, environ=private_environ(root, engine))
    return assemblies


def _synthesized(name: str, folder: Path, *, lift_protection: bool = False) -> SynthesizedFile:
    root = project_root()
    engine = find_engine(load(name, root=root).engine, root=root)
    environ = private_environ(root, engine)
    request = SynthRequest(name=name, out=folder, lift_protection=lift_protection)
    (assembly,) = synthesize_all([request], root=root, environ=environ)
    return SynthesizedFile(root=root, assembly=assembly, engine=engine, environ=environ)


def _by_engine(names: Sequence[str], root: Path) -> Iterator[tuple[Engine, list[str]]]:
    """The files by the engine that they ask for; those that take any go with the first."""
    asked = {name: load(name, root=root).engine for name in names}
    first = next((engine for engine in asked.values() if engine), None)
    for wanted in dict.fromkeys(engine or first for engine in asked.values()):
        yield find_engine(wanted, root=root), [name for name in names if (asked[name] or first) == wanted]


def _folder(name: str, out: Path | None, root: Path) -> Path:
    return out / Path(name).stem if out else root / OUTDIR
