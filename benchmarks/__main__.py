"""Measures and judges: `python -m benchmarks [GROUP …]`, all groups but the demo when none is named.

Exit code 1 when a bar was missed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence

from benchmarks import changes, checks, command_line, cost, demo, page, python_environment, simulated_cloud, synth
from benchmarks.figure import Figure
from benchmarks.report import json_line, table

GROUPS: dict[str, Callable[[], Iterator[Figure]]] = {
    "synth": synth.measured,
    "python-environment": python_environment.measured,
    "command-line": command_line.measured,
    "checks": checks.measured,
    "changes": changes.measured,
    "cost": cost.measured,
    "report": page.measured,
    "simulated-cloud": simulated_cloud.measured,
    "demo": demo.measured,
}
_ON_DEMAND = "demo"
"""Takes minutes and downloads everything: only when it is named."""


def main(names: Sequence[str]) -> int:
    """Prints the figures of the groups; 1 when one of them is over its bar or a group is unknown."""
    unknown = [name for name in names if name not in GROUPS]
    if unknown:
        print(f"no such group: {', '.join(unknown)}; there are {', '.join(GROUPS)}", file=sys.stderr)
        return 1
    figures: list[Figure] = []
    for name in names or [each for each in GROUPS if each != _ON_DEMAND]:
        print(f"measuring {name} …", file=sys.stderr)
        figures += GROUPS[name]()
    print(table(figures))
    print(json_line(figures))
    return int(any(each.missed for each in figures))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
