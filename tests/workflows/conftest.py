"""GitHub, AWS and a runner on this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from tests.workflows.doubles.github import GitHub
from tests.workflows.doubles.oidc import Issuer
from tests.workflows.doubles.repository import Repository
from tests.workflows.doubles.results import Results
from tests.workflows.doubles.sts import Sts
from tests.workflows.origin import Origin
from tests.workflows.world import World

ACCOUNT = "123456789012"
WorldOf = Callable[[Path, Mapping[str, str], Mapping[str, str]], AbstractContextManager[World]]


@pytest.fixture
def world_of(tmp_path: Path) -> WorldOf:
    """Makes a world of the files in a folder, with roles (trust policies by ARN) and a runner's variables."""

    @contextmanager
    def make(files: Path, roles: Mapping[str, str], environ: Mapping[str, str]) -> Iterator[World]:
        repository = Repository()
        github, results, issuer = (
            GitHub(repository=repository),
            Results(repository=repository),
            Issuer(repository=repository),
        )
        sts = Sts(account=ACCOUNT, issuer=issuer, roles=roles)
        cloud = tmp_path / "cloud"
        cloud.mkdir()
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
