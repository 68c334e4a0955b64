"""A user's own configuration of an engine's command line, where it keeps simulated providers from being found."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(r"^\s*provider_installation\b", re.MULTILINE)
_SIMULATED = "simulated.invalid"
_REMEDY = f"""add to its provider_installation block:
    filesystem_mirror {{
      path    = "terraform.d/plugins"
      include = ["{_SIMULATED}/*/*"]
    }}
  and to its `direct` block: exclude = ["{_SIMULATED}/*/*"]"""


@dataclass(frozen=True, kw_only=True)
class BlockingConfiguration:
    """A configuration file with a `provider_installation` block, and the lines that let simulated providers through.

    With such a block an engine no longer looks into a stack's own `terraform.d/plugins`.
    """

    path: Path
    remedy: str = _REMEDY


def providers_in_the_way(environ: Mapping[str, str] = os.environ) -> BlockingConfiguration | None:
    """The user's configuration file that hides simulated providers from plain `cdktf`, if there is one."""
    for path in _files(environ):
        try:
            text = path.read_text(errors="replace")
        except OSError:
            continue
        if _BLOCK.search(text) and _SIMULATED not in text:
            return BlockingConfiguration(path=path)
    return None


def _files(environ: Mapping[str, str]) -> Iterator[Path]:
    """Where both engines look: the named file alone, else those in the home folder."""
    if named := environ.get("TF_CLI_CONFIG_FILE"):
        yield Path(named)
    elif home := environ.get("HOME"):
        yield from (Path(home) / name for name in (".terraformrc", ".tofurc"))
