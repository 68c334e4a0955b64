"""The agreement with the vendored corpus as it was last judged, in a file that docs/limits.md is made from."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.truth.agreement import Verdicts, shares, strict_share
from tests.truth.verdict import Verdict

SUMMARY = Path(__file__).with_name("agreement.json")


def summarized(verdicts: Iterable[Verdict]) -> dict[str, list[int]]:
    """Agreed and judged cases by mark; `exact` are changes that agree in every name and value."""
    found = list(verdicts)
    counts = {mark: [share.agreed, share.cases] for mark, share in shares(found).items()}
    strict = strict_share(found)
    return counts | ({"exact": [strict.agreed, strict.cases]} if strict else {})


def write_summary(verdicts: Verdicts) -> None:
    """The file says what was judged."""
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(summarized(all_))}" for name, all_ in verdicts.items())
    SUMMARY.write_text(f"{{\n{lines}\n}}\n")


def read_summary() -> dict[str, dict[str, Any]]:
    """What was judged last, by provider."""
    found: dict[str, dict[str, Any]] = json.loads(SUMMARY.read_text())
    return found
