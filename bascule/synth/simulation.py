"""The simulated cloud in the folder of each stack of a simulated account."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import bascule
from bascule.config import Account, Environment
from bascule.errors import Problem, SynthError
from bascule.facts.aws_quotas import aws_quotas
from bascule.facts.aws_regions import aws_regions
from bascule.sandbox.install import install
from bascule.sandbox.settings import Settings
from bascule.schemas import PROVIDERS
from bascule.synth.deployable import Deployable
from bascule.synth.existing_objects import existing_objects
from bascule.tools.cli_configuration import providers_in_the_way
from bascule.tools.project import sandbox_store


def install_simulation(stack: Deployable, folder: Path, document: dict[str, Any], root: Path) -> None:
    """Puts the simulated provider of every provider that the document asks for where the engine looks for it."""
    _refuse_what_hides_it()
    wanted = document.get("terraform", {}).get("required_providers", {})
    settings = _settings(stack, root)
    for provider in PROVIDERS.values():
        if wanted.get(provider.local_name, {}).get("source") == provider.simulated_source:
            install(folder, provider=provider.name, settings=settings)


def _refuse_what_hides_it() -> None:
    """Said here, for the engine would only say that a registry cannot be reached."""
    blocking = providers_in_the_way()
    if blocking:
        raise SynthError(
            Problem(
                message="your configuration of the engine hides simulated providers",
                where=str(blocking.path),
                found="a provider_installation block without them",
                fix=blocking.remedy,
            )
        )


def _settings(stack: Deployable, root: Path) -> Settings:
    account = stack.settings.account if isinstance(stack.settings, Environment) else stack.settings
    regions = _regions(account)
    return Settings(
        interpreter=sys.executable,
        package=str(Path(bascule.__file__).parents[1]),
        store=str(sandbox_store(root, account.name)),
        stack=stack.name,
        account_id=account.aws.account_id if account.aws else "",
        account_name=account.name,
        regions=regions,
        zones={region: tuple(aws_regions()[region].zone_names) for region in regions},
        quotas=_quotas(account),
        existing=existing_objects(stack.settings),
    )


def _quotas(account: Account) -> dict[str, int]:
    """What the account's file grants, else what a new account has, by quota code."""
    usual = {code: quota.default for code, quota in aws_quotas().items() if quota.default is not None}
    return usual | account.quotas


def _regions(account: Account) -> tuple[str, ...]:
    """The account's regions; CloudFront's certificates are in us-east-1, whatever the account uses besides."""
    if account.aws is None:
        return ()
    return tuple(dict.fromkeys((account.aws.region, *account.aws.regions, "us-east-1")))
