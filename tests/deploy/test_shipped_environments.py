"""Shipped environments of a real account: simulated account in its place, the real s3 backend for their states."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.errors import ToolError
from tests.deploy.conftest import DeploymentOf, rewrite


@pytest.mark.complete
def test_dev_deploys_changes_and_goes_away_twice(deployment_of: DeploymentOf, files: Path) -> None:
    account = deployment_of("account-main")
    account.deploy()

    dev = deployment_of("dev")
    dev.deploy()
    assert dev.changed_stacks() == []

    rewrite(files / "dev.yaml", "longest_silence: 60s", "longest_silence: 90s")
    changed = deployment_of("dev")
    assert changed.changed_stacks() == ["dev-aws-app"]
    changed.deploy()
    assert changed.changed_stacks() == []

    changed.destroy()
    assert changed.addresses() == []
    changed.deploy()
    changed.destroy()
    assert changed.addresses() == []


@pytest.mark.complete
def test_prod_goes_away_only_after_its_protection_is_lifted(deployment_of: DeploymentOf, files: Path) -> None:
    """The refused destroy takes unprotected objects with it; what AWS keeps the names of comes back under new ones."""
    deployment_of("account-main").deploy()
    prod = deployment_of("prod")
    prod.deploy()
    assert prod.changed_stacks() == []

    with pytest.raises(ToolError, match=r"(?i)protect"):
        prod.destroy()

    rewrite(files / "prod.yaml", "name: prod\n", "name: prod\ngeneration: 2\n")
    lifted = deployment_of("prod", lift_protection=True)
    lifted.deploy()
    lifted.destroy()
    assert lifted.addresses() == []
