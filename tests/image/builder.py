"""Builds images without a container engine, as Debian's packages let one do it."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pip

from bascule.tools.runner import run
from tests.conftest import ROOT

PROGRAMS = ("buildah", "mmdebstrap", "skopeo")
INSTALL = f"apt-get install -y --no-install-recommends {' '.join(PROGRAMS)}"
_BASE = ROOT / ".tools/image-base.tar"
"""Debian with Python: stands for the base image that Dockerfiles pin, which no registry gives away here."""


def check_programs() -> None:
    """Raises AssertionError naming the command that installs what is missing."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    assert not missing, f"{', '.join(missing)} is missing, which make cannot put into .tools: as root, run `{INSTALL}`"


@dataclass(frozen=True, kw_only=True)
class Builder:
    """Buildah with a store of its own in `folder`."""

    folder: Path

    def buildah(self, *arguments: str) -> str:
        """What the command prints."""
        own = ("--storage-driver", "vfs", "--root", str(self.folder / "root"), "--runroot", str(self.folder / "run"))
        return run(["buildah", *own, *arguments]).stdout.strip()

    def base(self) -> str:
        """The name of an image with Debian, its Python and pip."""
        if not _BASE.is_file():
            part = _BASE.with_suffix(".part.tar")
            _BASE.parent.mkdir(exist_ok=True)
            without = [f"--dpkgopt=path-exclude=/usr/share/{each}/*" for each in ("doc", "locale", "man", "zoneinfo")]
            run(["mmdebstrap", "--quiet", "--variant=essential", "--include=python3", *without, "bookworm", str(part)])
            part.rename(_BASE)
        container = self.buildah("from", "scratch")
        self.buildah("add", "--quiet", container, str(_BASE), "/")
        self.buildah("copy", "--quiet", container, str(Path(pip.__file__).parent), "/usr/lib/python3/dist-packages/pip")
        self.buildah("commit", "--quiet", container, "localhost/base")
        self.buildah("rm", container)
        return "localhost/base"

    def build(self, context: Path, *, base: str, secrets: Mapping[str, Path]) -> str:
        """The name of the image that the context's Dockerfile describes, upon that base."""
        given = [part for name, path in secrets.items() for part in ("--secret", f"id={name},src={path}")]
        options = ("--isolation", "chroot", "--format", "oci", "--build-arg", f"BASE={base}")
        self.buildah("bud", "--quiet", *options, *given, "--tag", "localhost/built", str(context))
        return "localhost/built"

    def layout(self, image: str) -> Layout:
        """The image as an OCI layout, in which workflows hand images on."""
        folder = self.folder / "layout"
        self.buildah("push", "--quiet", image, f"oci:{folder}")
        return Layout(folder=folder)

    def root_of(self, image: str) -> Path:
        """The folder with the image's root file system."""
        return Path(self.buildah("mount", self.buildah("from", "--pull-never", image)))


@dataclass(frozen=True, kw_only=True)
class Layout:
    """An image in a folder, by the OCI image layout specification."""

    folder: Path

    @property
    def digest(self) -> str:
        """The digest of the one image in it."""
        [manifest] = json.loads((self.folder / "index.json").read_text())["manifests"]
        return str(manifest["digest"])

    @property
    def config(self) -> dict[str, Any]:
        """How the image is run."""
        found: dict[str, Any] = json.loads(self._blob(self._manifest["config"]["digest"]))["config"]
        return found

    def texts(self) -> bytes:
        """Everything that is in the image, one after the other: manifest, configuration and unpacked layers."""
        layers = [gzip.decompress(self._blob(each["digest"])) for each in self._manifest["layers"]]
        return b"".join([self._blob(self.digest), self._blob(self._manifest["config"]["digest"]), *layers])

    @property
    def _manifest(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self._blob(self.digest))
        return found

    def _blob(self, digest: str) -> bytes:
        return (self.folder / "blobs" / digest.replace(":", "/")).read_bytes()
