"""What the demo says at its end."""

from __future__ import annotations

from bascule.tools.engine import BINARY_VARIABLE, Engine

_NEXT = """
A second plan of every stack is empty: what is deployed is what the files say. It ran on this machine and costs nothing.
Try next:
  .venv/bin/bascule sandbox status       what the simulated cloud holds
  .venv/bin/bascule outputs sandbox      the table above
  .venv/bin/bascule env show dev         an environment of a real account, value by value
Or change environments/sandbox.yaml and look at the plan:
  {variable}BASCULE_ENV=sandbox npx cdktf diff sandbox-aws-app"""


def farewell(engine: Engine) -> str:
    """The last lines: what was shown, and what to try next with the engine at hand."""
    variable = "" if engine.name == "terraform" else f"{BINARY_VARIABLE}={engine.path} "
    return _NEXT.format(variable=variable)
