"""Node, which CDKTF's core runs on."""

from __future__ import annotations

import os
import shutil
import sys

from bascule.errors import Problem

NODE_VARIABLE = "JSII_NODE"
"""The core's own variable for Node's program; without it the core runs `node`."""


def stop_without_node() -> None:
    """Ends the process with a message where there is no Node: importing CDKTF would end in a traceback."""
    program = os.environ.get(NODE_VARIABLE) or "node"
    if shutil.which(program) is None:
        fix = "install Node 20 or newer; `bascule doctor` says what else is missing"
        sys.exit(str(Problem(message=f"{program} is not installed: CDKTF's core runs on Node", fix=fix)))
