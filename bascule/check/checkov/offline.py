"""Checkov without a network: its own Python runs this file, and nothing of bascule.

Its options keep it from asking its maker's servers; that none is asked anyway is decided here.
"""

import runpy
import sys
from typing import Any

_CONTACTS = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg"}


def refuse(event: str, _: tuple[Any, ...]) -> None:
    """An audit hook: no socket reaches anybody, and no name is looked up."""
    if event in _CONTACTS:
        raise PermissionError(f"{event}: Checkov runs without a network")


if __name__ == "__main__":
    sys.addaudithook(refuse)
    runpy.run_module("checkov.main", run_name="__main__", alter_sys=True)
