"""Whether the credentials at hand are those that states are read with."""

from __future__ import annotations

from collections.abc import Iterable

from bascule.assembly import StackAssembly
from bascule.assembly.state_backend import state_backend
from bascule.cloud.state.place_of import state_clients
from bascule.config import Account, Environment


def check_access(stacks: Iterable[StackAssembly], settings: Environment | Account) -> None:
    """Nothing happens if every state may be asked for: what an engine says instead names no next step.

    Raises:
        CloudError: a state lies in a bucket, and there are no credentials or those of another account.
    """
    for stack in stacks:
        backend = state_backend(stack.document, stack.name)
        if backend.type == "s3":
            state_clients(backend, settings).client("s3")
            return
