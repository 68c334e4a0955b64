"""Lock files of real providers are copied into each stack that has their combination."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bascule.synth.provider_locks import copy_provider_lock

AWS: dict[str, object] = {"terraform": {"required_providers": {"aws": {}}}}
BOTH: dict[str, object] = {"terraform": {"required_providers": {"github": {}, "aws": {}}}}


@pytest.mark.parametrize(
    ("document", "name"), [(AWS, "terraform-aws"), (BOTH, "terraform-aws-github")], ids=["one provider", "two"]
)
def test_the_combination_names_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, document: dict[str, object], name: str
) -> None:
    monkeypatch.delenv("TERRAFORM_BINARY_NAME", raising=False)
    locks = tmp_path / "environments" / "locks"
    locks.mkdir(parents=True)
    (locks / f"{name}.lock.hcl").write_text(json.dumps(name))
    copy_provider_lock(tmp_path, document, tmp_path)
    assert (tmp_path / ".terraform.lock.hcl").read_text() == json.dumps(name)


def test_each_engine_has_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERRAFORM_BINARY_NAME", "tofu")
    locks = tmp_path / "environments" / "locks"
    locks.mkdir(parents=True)
    (locks / "terraform-aws.lock.hcl").write_text("terraform's")
    copy_provider_lock(tmp_path, AWS, tmp_path)
    assert not (tmp_path / ".terraform.lock.hcl").exists()
