"""The shipped environments differ as environments do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from bascule.config import load_account, load_environment


def test_only_the_sandbox_is_simulated(project: Path) -> None:
    simulated = [name for name in ("sandbox", "dev", "prod") if load_environment(name, root=project).simulated]
    assert simulated == ["sandbox"]


def test_the_sandbox_asks_for_no_engine_of_its_own(project: Path) -> None:
    assert load_environment("sandbox", root=project).engine is None
    assert load_account("sandbox", root=project).engine is None


def test_dev_and_prod_differ_in_size_zones_and_nat(project: Path) -> None:
    dev, prod = (load_environment(name, root=project) for name in ("dev", "prod"))
    assert (dev.network.zones, dev.network.nat) == (2, "single")
    assert (prod.network.zones, prod.network.nat) == (3, "per_zone")
    assert dev.services["chat"].cpu < prod.services["chat"].cpu


def test_only_prod_is_protected(project: Path) -> None:
    assert not load_environment("dev", root=project).protected
    assert load_environment("prod", root=project).teardown == "never"


def test_reading_them_needs_neither_the_cdk_nor_the_command_line() -> None:
    code = "import sys, bascule.config; print({'cdktf', 'jsii', 'typer', 'rich'} & set(sys.modules) or 'none')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "none"
