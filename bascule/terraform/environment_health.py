"""What one environment needs on this machine before it can be deployed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bascule.assembly import StackAssembly
from bascule.config import Account, Environment
from bascule.config.aws_profile import aws_profile
from bascule.terraform.provider_lock import missing_locks
from bascule.tools.doctor import Diagnosis
from bascule.tools.engine import Engine


def diagnose_environment(
    settings: Environment | Account, stacks: Sequence[StackAssembly], *, called: str, root: Path, engine: Engine
) -> tuple[Diagnosis, ...]:
    """A diagnosis of the stacks' provider locks, and the AWS profile that reaches the account.

    `called` is what commands call the file: its name or path.
    """
    account = settings.account if isinstance(settings, Environment) else settings
    missing = [str(path.relative_to(root)) for path in missing_locks(stacks, root=root, engine=engine)]
    locks = Diagnosis(
        name="provider locks",
        found=f"missing: {', '.join(missing)}" if missing else "complete",
        fix=f"bascule lock {called}, on a machine with a network" if missing else "",
    )
    return locks, Diagnosis(name="AWS profile", found=_profile(account))


def _profile(account: Account) -> str:
    if account.simulated:
        return "none is needed: the account is simulated"
    profile = aws_profile(account)
    if not profile:
        return "your own credentials: the account's file names no role"
    return f"for ~/.aws/config, then `export AWS_PROFILE={account.prefix}-{account.name}`\n{profile}"
