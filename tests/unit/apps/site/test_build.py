"""The site's build, and that a release takes what it makes."""

from __future__ import annotations

import re
from pathlib import Path

from apps.site.build import build
from bascule.cloud.site.site_file import Kind
from bascule.cloud.site.site_folder import SiteFolder


def test_pages_name_assets_that_are_there_and_kept_for_ever(tmp_path: Path) -> None:
    build(tmp_path / "out")
    files = SiteFolder.read(tmp_path / "out").files

    for page in ("index.html", "404.html"):
        named = re.findall(r'(?:href|src)="/([^"]+)"', (tmp_path / "out" / page).read_text())
        assert named
        assert {files[each].kind for each in named} == {Kind.HASHED}
    assert {key for key, file in files.items() if file.kind is not Kind.HASHED} == {
        "404.html",
        "index.html",
        "robots.txt",
    }


def test_only_what_changed_gets_another_name(tmp_path: Path) -> None:
    build(tmp_path / "one")
    build(tmp_path / "two", service="https://chat.acme.example")

    one, two = ({each.name for each in (tmp_path / name).iterdir()} for name in ("one", "two"))
    assert {each.partition(".")[0] for each in one ^ two} == {"chat"}
    [script] = [each for each in (tmp_path / "two").iterdir() if each.name.startswith("chat.")]
    assert 'const service = "https://chat.acme.example";' in script.read_text()
