"""Which stacks a job can look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.assembly import Manifest, StackAssembly
from bascule.ci.drift.by_token import by_token


def stack(kind: str, source: str) -> StackAssembly:
    manifest = Manifest(
        environment="dev", stack=kind, layer="environment", simulated=False, protected=False, teardown="approval"
    )
    providers = {source.rpartition("/")[2]: {"source": source, "version": "1.0.0"}}
    document = {"terraform": {"required_providers": providers}}
    return StackAssembly(name=f"dev-{kind}", folder=Path(kind), document=document, manifest=manifest)


APP = stack("aws-app", "hashicorp/aws")
DELIVERY = stack("delivery", "integrations/github")


@pytest.mark.parametrize(
    ("environ", "asked", "unasked"),
    [
        ({}, (APP,), ("dev-delivery",)),
        ({"GITHUB_TOKEN": "a-token"}, (APP, DELIVERY), ()),
    ],
)
def test_stacks_on_github_are_looked_at_only_with_a_token(
    environ: dict[str, str], asked: tuple[StackAssembly, ...], unasked: tuple[str, ...]
) -> None:
    assert by_token([APP, DELIVERY], environ) == (asked, unasked)
