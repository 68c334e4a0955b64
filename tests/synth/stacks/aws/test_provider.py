"""The AWS provider of every stack: its account only, its tags, and never a role."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bascule.assembly import AppAssembly
from bascule.synth.command import SynthRequest, synthesize_all
from bascule.tools.engine import Engine
from tests.conftest import ROOT, SHIPPED, Synthesized, copy_environments


def providers(app: AppAssembly) -> list[dict[str, Any]]:
    """Every configuration of the provider in the stacks that use AWS, of which each has one at least."""
    stacks = [stack for stack in app.stacks if "-aws-" in stack.name]
    return [provider for stack in stacks for provider in stack.document["provider"]["aws"]]


@pytest.mark.parametrize("name", SHIPPED)
def test_a_stack_works_in_its_account_only(synthesized: Synthesized, name: str) -> None:
    account = "000000000001" if "sandbox" in name else "123456789012"
    assert all(provider["allowed_account_ids"] == [account] for provider in providers(synthesized(name)))


@pytest.mark.parametrize("name", SHIPPED)
def test_no_stack_says_which_role_runs(synthesized: Synthesized, name: str) -> None:
    assert not any("assume_role" in key for provider in providers(synthesized(name)) for key in provider)


def test_everything_carries_what_access_policies_and_owners_look_for(synthesized: Synthesized) -> None:
    for provider in providers(synthesized("dev")):
        (default,) = provider["default_tags"]
        assert default["tags"]["bascule:environment"] == "acme-dev"
        assert default["tags"]["owner"] == "platform@acme.example"


def test_an_emulator_takes_the_place_of_every_service_that_is_used(
    tmp_path: Path, engine: Engine, environ: dict[str, str]
) -> None:
    file = copy_environments(tmp_path / "environments", engine) / "dev.yaml"
    region = "aws: {region: us-east-1"
    file.write_text(file.read_text().replace(region, f"{region}, endpoint_url: 'http://localhost:4566'"))
    (app,) = synthesize_all([SynthRequest(name=str(file), out=tmp_path / "out")], root=ROOT, environ=environ)
    for provider in providers(app):
        (endpoints,) = provider["endpoints"]
        assert set(endpoints.values()) == {"http://localhost:4566"}
        assert provider["s3_use_path_style"] is True
