"""The folder that a synth writes to."""

from __future__ import annotations

import os
from pathlib import Path

from bascule.errors import SynthError
from bascule.tools.project import OUTDIR

OUTDIR_VARIABLE = "CDKTF_OUTDIR"
"""CDKTF's own variable for it; `cdktf` sets it."""


def writable_outdir() -> Path:
    """The folder, made where it was not there; SynthError when it cannot be written to."""
    folder = Path(os.environ.get(OUTDIR_VARIABLE) or OUTDIR)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _refusal(folder, str(error.strerror)) from None
    if not os.access(folder, os.W_OK | os.X_OK):
        raise _refusal(folder, "no permission")
    return folder


def _refusal(folder: Path, reason: str) -> SynthError:
    return SynthError(f"{folder} cannot be written to: {reason}", fix="run in a copy of the project that is yours")
