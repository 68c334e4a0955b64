"""A person's right to make GitHub's objects."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.assembly import Manifest, StackAssembly
from bascule.cloud.bootstrap.github_token import require_github_token
from bascule.errors import CloudError


def stack(name: str, source: str) -> StackAssembly:
    manifest = Manifest(
        environment="dev", stack=name, layer="access", simulated=False, protected=False, teardown="approval"
    )
    provider = source.rpartition("/")[2]
    document = {"terraform": {"required_providers": {provider: {"source": source, "version": "1.0.0"}}}}
    return StackAssembly(name=f"dev-{name}", folder=Path(name), document=document, manifest=manifest)


AWS = stack("aws-access", "hashicorp/aws")
GITHUB = stack("github-access", "integrations/github")
SIMULATED = stack("github-access", "simulated.invalid/integrations/github")


@pytest.mark.parametrize("environ", [{}, {"GITHUB_TOKEN": ""}])
def test_a_missing_token_is_told_with_the_way_to_one(environ: dict[str, str]) -> None:
    with pytest.raises(CloudError) as caught:
        require_github_token([AWS, GITHUB], environ)
    (problem,) = caught.value.problems
    assert problem.where == "dev-github-access"
    assert "gh auth token" in problem.fix


@pytest.mark.parametrize(
    ("stacks", "environ"), [([AWS], {}), ([AWS, SIMULATED], {}), ([AWS, GITHUB], {"GITHUB_TOKEN": "a-token"})]
)
def test_it_is_asked_for_only_where_github_itself_is_changed(
    stacks: list[StackAssembly], environ: dict[str, str]
) -> None:
    require_github_token(stacks, environ)
