"""The chat service's image, really built: what is in it, what is not, and that it runs as its Dockerfile says."""

from __future__ import annotations

import json
import os
import re
import select
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bascule.tools.private_python import PrivatePython
from bascule.tools.runner import run
from tests.conftest import ROOT
from tests.image.builder import Builder, Layout, check_programs
from tests.image.package_index import serving, wheels

pytestmark = [pytest.mark.complete, pytest.mark.xdist_group("image")]

CONTEXT = ROOT / "apps/chat"
CRANE, SYFT = (ROOT / ".tools/bin" / name for name in ("crane", "syft"))
CANARY = b"canary-"
_PATIENCE = 20.0


@pytest.fixture(scope="module")
def builder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Builder]:
    check_programs()
    builder = Builder(folder=tmp_path_factory.mktemp("images"))
    yield builder
    builder.buildah("rm", "--all")
    shutil.rmtree(builder.folder)


@pytest.fixture(scope="module")
def image(builder: Builder, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Built with a package index that asks for a password, from a folder in which secrets lie about."""
    folder = tmp_path_factory.mktemp("context")
    context = folder / "chat"
    shutil.copytree(CONTEXT, context, ignore=shutil.ignore_patterns("__pycache__"))
    for name in (".env", "chat/key.txt", "chat/.secret.json", "notes.md"):
        (context / name).write_text("canary-left-lying-about")
    with serving(wheels()) as index:
        (folder / "pip.conf").write_text(f"[global]\nindex-url = {index}\n")
        return builder.build(context, base=builder.base(), secrets={"pip-config": folder / "pip.conf"})


@pytest.fixture(scope="module")
def layout(builder: Builder, image: str) -> Layout:
    return builder.layout(image)


@pytest.fixture
def registry() -> Iterator[str]:
    """The address of an empty registry on loopback."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    address = f"127.0.0.1:{port}"
    process = subprocess.Popen(
        [str(CRANE), "registry", "serve", "--address", address], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _until_answers(f"http://{address}/v2/", process)
    yield address
    process.terminate()
    process.wait()


def test_the_dockerfile_has_nothing_that_hadolint_finds() -> None:
    tools = PrivatePython.of(ROOT, "workflows", name="the workflow tools").install()

    run([str(tools.program("hadolint")), str(CONTEXT / "Dockerfile")])


def test_the_base_is_an_argument_pinned_by_digest() -> None:
    text = (CONTEXT / "Dockerfile").read_text()

    assert re.search(r"^ARG BASE=\S+:\S+@sha256:[0-9a-f]{64}$", text, re.MULTILINE)
    assert set(re.findall(r"^FROM (\S+)", text, re.MULTILINE)) == {"${BASE}"}


def test_no_secret_is_in_any_layer(layout: Layout) -> None:
    texts = layout.texts()

    assert CANARY not in texts
    assert b"starlette" in texts


def test_it_is_no_root_and_says_how_it_is_run(layout: Layout) -> None:
    config = layout.config

    assert config["User"] == "10001:10001"
    assert config["Entrypoint"] == ["python3", "-m", "chat"]
    assert not config.get("Cmd")


def test_its_list_of_contents_names_what_the_lock_names(layout: Layout) -> None:
    listed = json.loads(run([str(SYFT), "scan", "--quiet", f"oci-dir:{layout.folder}", "-o", "spdx-json"]).stdout)

    found = {(each["name"], each["versionInfo"]) for each in listed["packages"] if each.get("versionInfo")}
    locked = re.findall(r"^([\w.-]+)==([\w.]+)", (CONTEXT / "requirements.txt").read_text(), re.MULTILINE)
    assert set(locked) <= found
    assert "libc6" in {name for name, _ in found}


def test_the_registry_holds_the_digest_that_was_scanned(layout: Layout, registry: str) -> None:
    """By the command line of reusable-build-image.yml."""
    target = f"{registry}/chat:1-abc"
    copy = ["skopeo", "copy", "--quiet", "--all", "--preserve-digests", "--dest-tls-verify=false"]

    run([*copy, f"oci:{layout.folder}", f"docker://{target}"])

    assert run([str(CRANE), "digest", "--insecure", target]).stdout.strip() == layout.digest


def test_it_serves_with_a_root_that_it_cannot_write_and_ends_well(builder: Builder, image: str, layout: Layout) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = _started(builder.root_of(image), layout, port)
    try:
        answer = _until_answers(f"http://127.0.0.1:{port}/health", process)
        assert answer.json() == {"status": "ready", "open": 0}
        process.send_signal(signal.SIGTERM)
        assert process.wait(_PATIENCE) == 0
    finally:
        process.kill()
        process.wait()


def _started(root: Path, layout: Layout, port: int) -> subprocess.Popen[bytes]:
    """The image's own command as the image's own user, its root file system mounted read-only."""
    config = layout.config
    given = dict(each.split("=", 1) for each in config["Env"])
    environ = {**given, "OPENAI_API_KEY": "none", "PORT": str(port), "PATH": given.get("PATH") or os.environ["PATH"]}
    script = (
        'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && cd "$0" && '
        'exec chroot --userspec="$1" "$0" /bin/sh -c \'cd "$0" && exec "$@"\' "${@:2}"'
    )
    command = [str(root), config["User"], config["WorkingDir"], *config["Entrypoint"]]
    return subprocess.Popen([str(shutil.which("unshare")), "--mount", "bash", "-c", script, *command], env=environ)


def _until_answers(url: str, process: subprocess.Popen[bytes]) -> httpx.Response:
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            return httpx.get(url, trust_env=False)
        except httpx.HTTPError:
            assert process.poll() is None, "it ended"
            assert time.monotonic() < end, "it did not answer in time"
            select.select([], [], [], 0.02)
