"""The lock holds what the environments name, and moves no image unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.cli.images_text import images_text
from bascule.cloud.images import lock_images, write_lock
from bascule.config import load_environment
from bascule.errors import CloudError, ConfigurationError, Problem
from tests.conftest import ROOT

OLD, NEW = (f"sha256:{digit * 64}" for digit in "01")
REDIS = "public.ecr.aws/docker/library/redis:8.2"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project whose production asks for digests, and runs a cache beside a service."""
    folder = tmp_path / "environments"
    folder.mkdir()
    for name in ("account-main", "defaults", "prod"):
        (folder / f"{name}.yaml").write_text((ROOT / "environments" / f"{name}.yaml").read_text())
    file = folder / "prod.yaml"
    sidecars = f"    sidecars: {{cache: {{image: {REDIS}}}}}\n"
    file.write_text(file.read_text().replace("    health_grace: 2m\n", f"    health_grace: 2m\n{sidecars}"))
    return tmp_path


def lock(root: Path, digest: str, *, update: bool = False) -> None:
    write_lock(lock_images(root, update=update, resolve=lambda _: digest))


def cache_image(root: Path) -> str:
    return load_environment("prod", root=root).services["chat"].sidecars["cache"].image


def test_an_environment_that_demands_digests_refuses_what_is_not_locked(root: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load_environment("prod", root=root)
    (problem,) = caught.value.problems
    assert problem.where.endswith("services.chat.sidecars.cache.image")
    assert (problem.found, problem.fix) == (REDIS, "bascule images lock")


def test_a_locked_image_runs_by_its_digest(root: Path) -> None:
    lock(root, OLD)
    assert cache_image(root) == f"public.ecr.aws/docker/library/redis@{OLD}"


def test_a_locked_image_stays_until_an_update_is_asked_for(root: Path) -> None:
    lock(root, OLD)
    lock(root, NEW)
    assert cache_image(root).endswith(OLD)
    lock(root, NEW, update=True)
    assert cache_image(root).endswith(NEW)


def test_what_was_not_asked_for_again_is_not_said_to_be_as_it_was(root: Path) -> None:
    lock(root, OLD)
    assert "not asked for again" in images_text(lock_images(root, resolve=lambda _: NEW))
    assert "as it was" in images_text(lock_images(root, update=True, resolve=lambda _: OLD))


def test_what_no_file_names_leaves_the_lock(root: Path) -> None:
    lock(root, OLD)
    file = root / "environments/prod.yaml"
    file.write_text("".join(line for line in file.read_text().splitlines(True) if "sidecars" not in line))
    assert lock_images(root, resolve=lambda _: NEW).after == {}


def test_every_image_that_cannot_be_had_is_said_and_nothing_is_written(root: Path) -> None:
    def refuse(image: str) -> str:
        raise CloudError(Problem(message="there is no such tag", fix="check it"))

    with pytest.raises(CloudError, match=REDIS):
        lock_images(root, resolve=refuse)
    assert not (root / "environments/images.lock.yaml").exists()


@pytest.mark.parametrize("text", ["images: {redis: latest}", "images: [", "version: 2", "imagse: {}"])
def test_a_damaged_lock_is_said_with_its_line(root: Path, text: str) -> None:
    (root / "environments/images.lock.yaml").write_text(text)
    with pytest.raises(ConfigurationError, match=r"images\.lock\.yaml:[12]: "):
        load_environment("prod", root=root)
