"""What only a real account can do."""

from __future__ import annotations

from bascule.config import Environment
from bascule.errors import CloudError, Problem


def check_real(environment: Environment, command: str, *, instead: str) -> None:
    """Raises CloudError if nothing runs behind the environment's account."""
    if environment.simulated:
        problem = Problem(
            message=f"`bascule {command}` needs a real account: in the simulated cloud no container runs",
            found=f"{environment.name} is in the simulated account {environment.account.name}",
            accepted="an environment whose account says `cloud: real`",
            fix=instead,
        )
        raise CloudError(problem)
