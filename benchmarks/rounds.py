"""Several commands measured in turn, so that a change of the machine's speed meets all of them alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from benchmarks.usage import Usage, median


def interleaved(commands: Mapping[str, Callable[[], Usage]], *, rounds: int = 5) -> dict[str, Usage]:
    """The medians of each command over the rounds, after one run of each that is not counted."""
    for run in commands.values():
        run()
    usages: dict[str, list[Usage]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, run in commands.items():
            usages[name].append(run())
    return {name: median(measured) for name, measured in usages.items()}
