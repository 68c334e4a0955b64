"""The real Chromium that an npm package brings, unpacked into `.tools/chromium`: `python -m tests.browser.chromium`.

The package's own unpacking needs a newer Node than the project does, and its archives need none at all.
"""

from __future__ import annotations

import io
import shutil
import tarfile
from pathlib import Path

import brotli

ROOT = Path(__file__).parents[2]
ARCHIVES = Path(__file__).parent / "node_modules/@sparticuz/chromium/bin"
FOLDER = ROOT / ".tools/chromium"
EXECUTABLE = FOLDER / "chromium"
ENVIRON = {"LD_LIBRARY_PATH": str(FOLDER / "lib"), "FONTCONFIG_PATH": str(FOLDER)}
"""The libraries and fonts that the package brings along: a machine may have none."""

_FONTS = f"""<?xml version="1.0"?>
<fontconfig><dir>{FOLDER}/fonts</dir><cachedir>{FOLDER}/cache</cachedir></fontconfig>
"""


def unpack() -> None:
    """Chromium lies in `.tools/chromium`; it is there whole or not at all."""
    part = FOLDER.with_name("chromium.part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    for name in ("al2023", "swiftshader", "fonts"):
        with tarfile.open(fileobj=io.BytesIO(_content(f"{name}.tar.br"))) as archive:
            archive.extractall(part, filter="data")
    (part / "fonts.conf").write_text(_FONTS)
    (part / EXECUTABLE.name).write_bytes(_content("chromium.br"))
    (part / EXECUTABLE.name).chmod(0o755)
    shutil.rmtree(FOLDER, ignore_errors=True)
    part.rename(FOLDER)


def _content(name: str) -> bytes:
    return bytes(brotli.decompress((ARCHIVES / name).read_bytes()))


if __name__ == "__main__":
    unpack()
