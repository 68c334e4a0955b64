"""GitHub, AWS and a runner on this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import boto3
import pytest

from bascule.tools.engine import Engine
from tests.conftest import Synthesized
from tests.deploy.conftest import (
    ACCOUNT,
    REGION,
    DeploymentOf,
    deployment_of,
    files,
    state_environ,
    state_service,
)
from tests.workflows.doubles.github import GitHub
from tests.workflows.doubles.oidc import Issuer
from tests.workflows.doubles.repository import Repository
from tests.workflows.doubles.results import Results
from tests.workflows.doubles.sts import SECRET, SESSION, Sts
from tests.workflows.leaks import leaks, stored_objects
from tests.workflows.origin import Origin
from tests.workflows.platform import add_environments, copy_platform, trusts
from tests.workflows.world import APP_TOKEN, World

__all__ = ["deployment_of", "files", "state_environ", "state_service"]

PLANS = f"acme-plans-{ACCOUNT}"
CANARIES = {
    "PLAN_KEY": "Y2FuYXJ5LXBsYW4ta2V5LW5vdC1mb3ItcHJvZHVjdGk=",
    "DELIVERY_APP_PRIVATE_KEY": "-----BEGIN PRIVATE KEY----- canary -----END PRIVATE KEY-----",
}
"""Secrets of the repository, which must appear nowhere."""

WorldOf = Callable[[Path, Mapping[str, str], Mapping[str, str]], AbstractContextManager[World]]


@pytest.fixture
def world_of(tmp_path: Path) -> WorldOf:
    """Makes a world of the files in a folder, with roles (trust policies by ARN) and a runner's variables."""

    @contextmanager
    def make(files: Path, roles: Mapping[str, str], environ: Mapping[str, str]) -> Iterator[World]:
        repository = Repository()
        github, results = GitHub(repository=repository), Results(repository=repository)
        issuer = Issuer(repository=repository)
        sts = Sts(account=ACCOUNT, issuer=issuer, roles=roles)
        cloud = tmp_path / ".bascule/sandbox"
        cloud.mkdir(parents=True, exist_ok=True)
        with github.served(), results.served(), issuer.served(), sts.served():
            yield World(
                folder=tmp_path / "runs",
                origin=Origin.of(files),
                github=github,
                results=results,
                issuer=issuer,
                sts=sts,
                environ=environ,
                cloud=cloud,
            )
        assert github.unknown == [], "calls that GitHub's double does not know"

    return make


@pytest.fixture
def runner_environ(engine: Engine, state_service: str, state_environ: Mapping[str, str]) -> dict[str, str]:
    """What runners have set to reach AWS: the state service, whose plan bucket is there."""
    session = boto3.session.Session("testing", "testing", region_name=REGION)
    session.client("s3", endpoint_url=state_service).create_bucket(Bucket=PLANS)
    return {
        "AWS_ENDPOINT_URL": state_service,
        "AWS_EC2_METADATA_DISABLED": "true",
        "TERRAFORM_BINARY_NAME": str(engine.path),
    }


@pytest.fixture
def platform(
    world_of: WorldOf,
    synthesized: Synthesized,
    deployment_of: DeploymentOf,
    files: Path,
    runner_environ: dict[str, str],
) -> Iterator[World]:
    """The shipped infrastructure at GitHub: account `main`, simulated, is bootstrapped, and `dev` not applied yet.

    States and plans are in the state service. `deployment_of("dev").deploy()`, or `.deploy("dev-aws-foundation")` for
    some stacks, applies them beside the pipelines, into the same cloud and states. The environments dev, dev-plan and
    dev-teardown are there, without reviewers: `platform.repository.environments["dev"].reviewers.append(…)`.
    """
    account, dev = deployment_of("account-main"), synthesized("dev")
    account.deploy()
    folder = copy_platform(files.parent, files.parent / "platform", account.engine)
    with world_of(folder, trusts(dev, ACCOUNT), runner_environ) as world:
        add_environments(world.repository, dev, ACCOUNT, region=REGION, bucket=PLANS)
        world.repository.secrets.update(CANARIES)
        world.repository.variables.update(PACKAGE_ENDPOINTS="packages.example:443", DELIVERY_APP_CLIENT_ID="Iv1.canary")
        yield world
        stored = stored_objects(runner_environ["AWS_ENDPOINT_URL"])
        assert leaks(world, stored, [*CANARIES.values(), SECRET, SESSION, APP_TOKEN]) == []
