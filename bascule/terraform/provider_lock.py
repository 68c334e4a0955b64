"""Locks real providers: versions and checksums for all machines that work on a project."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from bascule.assembly import StackAssembly
from bascule.assembly.provider_lock import LOCK_FILE, provider_lock, required_providers
from bascule.errors import ToolError
from bascule.tools.engine import Engine
from bascule.tools.runner import run

PLATFORMS = ("linux_amd64", "linux_arm64", "darwin_amd64", "darwin_arm64")


def lock_providers(
    stacks: Iterable[StackAssembly], *, root: Path, engine: Engine, environ: Mapping[str, str]
) -> tuple[Path, ...]:
    """The lock files that were written: one for each combination of providers among the stacks. Needs a network.

    Raises:
        ToolError: the stacks' providers are simulated, or the registry cannot be reached.
    """
    wanted = {provider_lock(root, engine.name, stack.document): required_providers(stack.document) for stack in stacks}
    if not wanted or all(stack.manifest.simulated for stack in stacks):
        raise ToolError("the account is simulated: synth writes the lock files of its providers by itself")
    for path, providers in wanted.items():
        _lock(path, providers, engine, environ)
    return tuple(wanted)


def missing_locks(stacks: Iterable[StackAssembly], *, root: Path, engine: Engine) -> tuple[Path, ...]:
    """The lock files of real providers that the stacks need and the project does not have."""
    needed = {provider_lock(root, engine.name, stack.document) for stack in stacks if not stack.manifest.simulated}
    return tuple(sorted(path for path in needed if not path.is_file()))


def _lock(path: Path, providers: dict[str, dict[str, str]], engine: Engine, environ: Mapping[str, str]) -> None:
    with TemporaryDirectory(prefix="bascule-lock-") as name:
        folder = Path(name)
        (folder / "providers.tf.json").write_text(json.dumps({"terraform": {"required_providers": providers}}))
        platforms = [f"-platform={platform}" for platform in PLATFORMS]
        run([str(engine.path), "providers", "lock", *platforms], cwd=folder, env=environ, stream=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / LOCK_FILE, path)
