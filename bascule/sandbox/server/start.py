"""The launcher's entry: whatever keeps the provider from starting is said in one line.

The engine shows its user the first line of a plugin's standard output when that is no handshake, and nothing of its
standard error; so this is where the line goes.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from bascule.errors import SandboxError

_MISSING = (
    "The simulated provider cannot start: Python has no module {}. Run make setup, then synthesize the stack again."
)


def start(launcher: str) -> None:
    """The provider that the launcher's file name says has served its engine until that said stop."""
    if "TF_PLUGIN_MAGIC_COOKIE" not in os.environ:
        sys.exit("This program is a Terraform provider; terraform or tofu starts it.")
    name = launcher.removeprefix("terraform-provider-").partition("_v")[0]
    try:
        from bascule.sandbox.server.process import serve  # noqa: PLC0415 - what is missing is explained below

        serve(name, Path.cwd())
    except ModuleNotFoundError as error:
        _stop(_MISSING.format(error.name))
    except SandboxError as error:
        _stop("The simulated provider cannot start: " + " ".join(str(error).split()))
    except Exception as error:
        _stop(f"The simulated provider cannot start: {type(error).__name__}: {error}")


def _stop(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
    sys.exit(1)
