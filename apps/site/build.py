"""Builds the site: assets get names with their content's digest, and pages name those: `python build.py DIR`."""

from __future__ import annotations

import argparse
import hashlib
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

PAGES = Path(__file__).parent / "pages"

_HASHED = (".css", ".js", ".svg")
_NAMED = re.compile(r'(?P<attribute>\b(?:href|src)=")/(?P<name>[^"]+)"')
_SERVICE = 'const service = "";'


def build(out: Path, *, service: str = "") -> None:
    """The folder holds the site, and nothing else.

    Args:
        service: where the chat service answers, such as https://chat.dev.acme.example; empty: at the site's own host.
    """
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    assets = {each.name: _content(each, service) for each in sorted(PAGES.iterdir()) if each.suffix in _HASHED}
    names = {name: _hashed(name, content) for name, content in assets.items()}
    for name, content in assets.items():
        (out / names[name]).write_text(content, encoding="utf-8")
    for page in sorted(each for each in PAGES.iterdir() if each.suffix not in _HASHED):
        (out / page.name).write_text(_renamed(page.read_text(encoding="utf-8"), names), encoding="utf-8")


def _content(path: Path, service: str) -> str:
    return path.read_text(encoding="utf-8").replace(_SERVICE, f'const service = "{service}";')


def _hashed(name: str, content: str) -> str:
    stem, _, ending = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(content.encode()).hexdigest()[:16]}.{ending}"


def _renamed(page: str, names: Mapping[str, str]) -> str:
    """The page with the assets' new names; a name that is no asset's stays."""
    return _NAMED.sub(lambda found: f'{found["attribute"]}/{names.get(found["name"], found["name"])}"', page)


def main() -> None:
    """The site is built into the folder that the command line names."""
    parser = argparse.ArgumentParser(description="Build the site.")
    parser.add_argument("out", type=Path, help="the folder to write; what is in it goes")
    parser.add_argument("--service", default="", help="where the chat service answers; left out: at the site's host")
    arguments = parser.parse_args()
    build(arguments.out, service=arguments.service)


if __name__ == "__main__":
    main()
