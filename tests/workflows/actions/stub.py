"""What stand-ins of actions have in common: inputs, outputs, what they leave for later steps, and their records.

Each stand-in is a script beside this file, called after its action; `tests/workflows/action_stubs.py` wraps it.
"""

from __future__ import annotations

import json
import os
import secrets
import sys
from pathlib import Path
from typing import Any, NoReturn


def given(name: str, default: str = "") -> str:
    """The step's input, or the action's own default where the step says nothing."""
    inputs: dict[str, str] = json.loads(os.environ["STUB_INPUTS"])
    return inputs.get(name) or default


def is_true(name: str, *, default: bool = False) -> bool:
    """The step's input as a truth; anything but true and false is refused, as the actions do."""
    text = given(name, str(default).lower()).lower()
    if text not in {"true", "false"}:
        fail(f"Input does not meet YAML 1.2 'Core Schema' specification: {name}")
    return text == "true"


def required(name: str) -> str:
    """The step's input; without one the step fails as it does at GitHub."""
    return given(name) or fail(f"Input required and not supplied: {name}")


def output(name: str, value: str) -> None:
    """The step has this output."""
    _append("GITHUB_OUTPUT", name, value)


def export(name: str, value: str) -> None:
    """Later steps of the job have this variable."""
    _append("GITHUB_ENV", name, value)


def mask(value: str) -> None:
    """Logs show *** in the place of this value."""
    sys.stdout.write(f"::add-mask::{value}\n")
    sys.stdout.flush()


def say(text: str) -> None:
    """The log has this line."""
    sys.stdout.write(f"{text}\n")


def fail(message: str) -> NoReturn:
    """The step fails, and says why."""
    sys.stdout.write(f"::error::{message}\n")
    sys.exit(1)


def record(**facts: Any) -> None:
    """The test can read these facts (`Run.records`)."""
    line = {"action": os.environ["STUB_ACTION"], "job": os.environ["GITHUB_JOB"], **facts}
    with Path(os.environ["STUB_RECORDS"]).open("a", encoding="utf-8") as file:
        file.write(f"{json.dumps(line)}\n")


def _append(variable: str, name: str, value: str) -> None:
    end = secrets.token_hex(8)
    with Path(os.environ[variable]).open("a", encoding="utf-8") as file:
        file.write(f"{name}<<{end}\n{value}\n{end}\n")
