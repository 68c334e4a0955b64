"""What states hold is read from all of them, also from those that the file does not ask for any more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bascule.assembly import AppAssembly, Manifest, StackAssembly
from bascule.cloud.orphans import held_objects
from bascule.config import load_environment
from bascule.tools.engine import Engine
from tests.conftest import ROOT


def test_the_state_of_a_stack_that_was_taken_out_of_the_file_counts(
    tmp_path: Path, engine: Engine, environ: dict[str, str]
) -> None:
    manifest = Manifest(
        environment="sandbox", stack="aws-app", layer="environment", simulated=True, protected=False, teardown="allowed"
    )
    document = {"terraform": {"backend": {"local": {"path": str(tmp_path / "sandbox-aws-app.tfstate")}}}}
    stack = StackAssembly(name="sandbox-aws-app", folder=tmp_path, document=document, manifest=manifest)
    _write(tmp_path / "sandbox-aws-app.tfstate")
    _write(tmp_path / "sandbox-aws-web.tfstate", {"id": "E1", "arn": "arn:aws:cloudfront::1:distribution/E1"})
    (tmp_path / "sandbox-aws-access.tfstate").write_text("no role of a pipeline reads it")
    assembly = AppAssembly(folder=tmp_path, stacks=(stack,))
    held = held_objects(load_environment("sandbox", root=ROOT), assembly, root=tmp_path, engine=engine, environ=environ)
    assert (held.stacks, held.unlisted) == (("sandbox-aws-web",), ())
    assert "aws_cloudfront_distribution E1" in held
    assert "arn:aws:cloudfront::1:distribution/E1" in held


def _write(path: Path, attributes: dict[str, Any] | None = None) -> None:
    """A state with one distribution, or with nothing."""
    distribution = {
        "mode": "managed",
        "type": "aws_cloudfront_distribution",
        "name": "site",
        "provider": 'provider["registry.terraform.io/hashicorp/aws"]',
        "instances": [{"schema_version": 1, "attributes": attributes}],
    }
    state = {
        "version": 4,
        "terraform_version": "1.10.0",
        "serial": 1,
        "lineage": "00000000-0000-0000-0000-000000000000",
        "outputs": {},
        "resources": [distribution] if attributes else [],
    }
    path.write_text(json.dumps(state))
