"""Where an environment may be, and what protects it there."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.config.environment import Environment
from bascule.config.flaw import Flaw, Rule, nearest
from bascule.config.rules import tags


def _has_cloud(environment: Environment) -> Iterator[Flaw]:
    if environment.aws is None:
        fix = "add `aws: {region: …}`"
        yield Flaw(path=("aws",), message="the environment is in no cloud", accepted="a region of AWS", fix=fix)
    if environment.account.aws is None:
        yield Flaw(
            path=("account",),
            message=f"account {environment.account.name} has no AWS account",
            fix="name an account whose file has `aws:`",
        )


def _region_of_account(environment: Environment) -> Iterator[Flaw]:
    if environment.aws is None or environment.account.aws is None:
        return
    account = environment.account.aws
    regions = (account.region, *account.regions)
    if environment.aws.region not in regions:
        meant = nearest(environment.aws.region, regions)
        yield Flaw(
            path=("aws", "region"),
            message=f"account {environment.account.name} does not allow the region",
            found=environment.aws.region,
            accepted=", ".join(regions),
            fix=f"write {meant or regions[0]}, or add the region to `aws.regions` of the account",
            compared=(("account",),),
        )


def _one_double(environment: Environment) -> Iterator[Flaw]:
    if environment.simulated and environment.aws and environment.aws.endpoint_url:
        yield Flaw(
            path=("aws", "endpoint_url"),
            message="the account is simulated, so no emulator would be asked",
            found=environment.aws.endpoint_url,
            fix="remove endpoint_url, or name an account with `cloud: real`",
            compared=(("account",),),
        )


def _teardown_of_protected(environment: Environment) -> Iterator[Flaw]:
    if environment.protected and environment.teardown == "allowed":
        yield Flaw(
            path=("teardown",),
            message="a protected environment cannot be torn down without approval",
            found="allowed",
            accepted="approval, never",
            fix="write approval",
            compared=(("protected",),),
        )


def _tags(environment: Environment) -> Iterator[Flaw]:
    yield from tags.flaws(environment.tags)


RULES: tuple[Rule[Environment], ...] = (
    _has_cloud,
    _region_of_account,
    _one_double,
    _teardown_of_protected,
    _tags,
)
