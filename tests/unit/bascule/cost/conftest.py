"""Files of Terraform as they are written by anybody, and what they cost."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bascule.assembly import Manifest
from bascule.assembly.manifest import ElementRecord
from bascule.assembly.stack_assembly import write_manifest
from bascule.cost.breakdown import Breakdown
from bascule.cost.command import breakdowns
from bascule.cost.line import Line

TODAY = date(2026, 11, 21)
Count = Callable[..., Breakdown]


def write_stack(
    folder: Path, resources: Mapping[str, Any], *, region: str | None = "us-east-1", manifest: Manifest | None = None
) -> Path:
    """A stack's folder: its cdk.tf.json, and its bascule.json where it has one. Resources by address."""
    folder.mkdir(parents=True, exist_ok=True)
    document: dict[str, Any] = {"resource": {}}
    for address, values in resources.items():
        type_, _, name = address.partition(".")
        document["resource"].setdefault(type_, {})[name] = values
    if region:
        document["provider"] = {"aws": [{"region": region}]}
    (folder / "cdk.tf.json").write_text(json.dumps(document))
    if manifest:
        write_manifest(folder, manifest)
    return folder


def manifest(
    *,
    usage: dict[str, dict[str, float | str]] | None = None,
    budget: float | None = None,
    paths: Mapping[str, str] | None = None,
    prices: str | None = None,
    environment: str = "dev",
) -> Manifest:
    """A stack's manifest; `paths` are construct paths by address."""
    return Manifest(
        environment=environment,
        stack="aws-app",
        layer="environment",
        simulated=False,
        protected=False,
        teardown="allowed",
        elements={address: ElementRecord(path=path, source="x.py:1") for address, path in (paths or {}).items()},
        usage=usage or {},
        monthly_budget_usd=budget,
        prices=prices,
    )


@pytest.fixture
def count(tmp_path: Path) -> Count:
    """Writes resources as one stack, and counts them on TODAY."""

    def run(
        resources: Mapping[str, Any],
        *,
        region: str | None = "us-east-1",
        manifest: Manifest | None = None,
        prices: Path | None = None,
    ) -> Breakdown:
        folder = write_stack(tmp_path / "dev-aws-app", resources, region=region, manifest=manifest)
        (found,) = breakdowns([folder], today=TODAY, prices=prices)
        return found

    return run


def line(found: Breakdown, component: str, address: str | None = None) -> Line:
    """The only line of that component."""
    (only,) = (each for each in found.lines if each.component == component and address in (None, each.address))
    return only


def idle(found: Breakdown, component: str) -> Decimal:
    """US dollars of the component while nothing is used."""
    return line(found, component).idle.usd


def load(found: Breakdown, component: str) -> Decimal:
    """US dollars of the component at load."""
    return line(found, component).load.usd
