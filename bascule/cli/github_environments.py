"""The environments whose repositories on GitHub are known, synthesized for a command."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bascule.config import Environment, list_environments, load_environment
from bascule.delivery.contract.deliveries import Synthesized
from bascule.errors import PipelineError
from bascule.synth.files import synthesize_files


def environment_names() -> tuple[str, ...]:
    """The environments of the project."""
    return tuple(each.name for each in list_environments() if each.kind == "environment")


def chosen_environments(envs: Sequence[str], *, real: bool = False) -> Mapping[str, Environment]:
    """Those environments, or without any all that name their repositories; `real`: none in the simulated cloud.

    Raises:
        BasculeError: none does.
    """
    loaded = {name: load_environment(name) for name in envs or environment_names()}
    chosen = {name: each for name, each in loaded.items() if each.github and not (real and each.simulated)}
    if not chosen:
        raise PipelineError("no environment names its repositories", fix="add `github` to an environment's file")
    return chosen


def synthesized_environments(chosen: Mapping[str, Environment]) -> tuple[Synthesized, ...]:
    """The environments with their stacks.

    Raises:
        BasculeError: one cannot be synthesized.
    """
    with TemporaryDirectory(prefix="bascule-") as folder:
        assemblies = synthesize_files([*chosen], out=Path(folder))
    pairs = zip(chosen.values(), assemblies, strict=True)
    return tuple(Synthesized(environment=environment, stacks=assembly.stacks) for environment, assembly in pairs)
