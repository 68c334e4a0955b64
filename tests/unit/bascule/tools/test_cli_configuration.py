"""A user's own configuration of an engine's command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.tools.cli_configuration import providers_in_the_way

BLOCK = 'provider_installation {\n  network_mirror { url = "mirror" }\n}\n'


@pytest.mark.parametrize("name", [".terraformrc", ".tofurc"])
def test_a_block_in_the_home_folder_is_in_the_way(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(BLOCK)

    blocking = providers_in_the_way({"HOME": str(tmp_path)})

    assert blocking is not None
    assert blocking.path == tmp_path / name


def test_the_named_file_counts_alone(tmp_path: Path) -> None:
    (tmp_path / ".terraformrc").write_text(BLOCK)
    named = tmp_path / "other.rc"
    named.write_text("disable_checkpoint = true\n")

    assert providers_in_the_way({"HOME": str(tmp_path), "TF_CLI_CONFIG_FILE": str(named)}) is None


def test_a_block_that_lets_simulated_providers_through_is_not_in_the_way(tmp_path: Path) -> None:
    mirror = 'filesystem_mirror { path = "terraform.d/plugins" include = ["simulated.invalid/*/*"] }'
    (tmp_path / ".terraformrc").write_text(f"provider_installation {{\n{mirror}\n}}\n")

    assert providers_in_the_way({"HOME": str(tmp_path)}) is None


def test_a_block_that_is_commented_out_is_not_in_the_way(tmp_path: Path) -> None:
    (tmp_path / ".terraformrc").write_text("# provider_installation {}\n")

    assert providers_in_the_way({"HOME": str(tmp_path)}) is None


def test_a_named_file_that_is_not_there_is_not_in_the_way(tmp_path: Path) -> None:
    assert providers_in_the_way({"TF_CLI_CONFIG_FILE": str(tmp_path / "gone.rc")}) is None
