"""Images are locked in a real registry, pushed and pulled over loopback by crane."""

from __future__ import annotations

import re
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bascule.cloud.images import lock_images, write_lock
from bascule.config import load_environment
from bascule.tools.runner import run
from tests.conftest import ROOT

CRANE = ROOT / ".tools/bin/crane"

pytestmark = pytest.mark.complete


@pytest.fixture
def registry() -> Iterator[str]:
    """The host of a registry that crane serves."""
    with subprocess.Popen(
        [str(CRANE), "registry", "serve", "--address", "127.0.0.1:0"], stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        said = iter(process.stderr)
        port = next(match[1] for line in said if (match := re.search(r"serving on port (\d+)", line)))
        yield f"127.0.0.1:{port}"
        process.terminate()


def push(image: str, folder: Path, text: str) -> str:
    """An image of one file stands in the registry; its digest as crane computes it."""
    folder.mkdir()
    (folder / "file").write_text(text)
    with tarfile.open(folder / "layer.tar", "w") as layer:
        layer.add(folder / "file", arcname="file")
    run([str(CRANE), "append", "--new_layer", str(folder / "layer.tar"), "--new_tag", image])
    return run([str(CRANE), "digest", image]).stdout.strip()


def test_what_was_locked_can_be_pulled_after_its_tag_moved(registry: str, project: Path, tmp_path: Path) -> None:
    image = f"{registry}/acme/cache:1"
    file = project / "environments/prod.yaml"
    sidecars = f"    sidecars: {{cache: {{image: '{image}'}}}}\n"
    file.write_text(file.read_text().replace("    health_grace: 2m\n", f"    health_grace: 2m\n{sidecars}"))

    first = push(image, tmp_path / "first", "one")
    write_lock(lock_images(project))
    second = push(image, tmp_path / "second", "two")
    locked = load_environment("prod", root=project).services["chat"].sidecars["cache"].image
    assert (locked, first == second) == (f"{registry}/acme/cache@{first}", False)

    run([str(CRANE), "pull", "--format", "oci", locked, str(tmp_path / "pulled")])
    assert first in (tmp_path / "pulled/index.json").read_text()
    assert lock_images(project, update=True).after == {image: second}
