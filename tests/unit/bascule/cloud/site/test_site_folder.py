"""Which folders become a site."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.cloud.site.site_file import Kind
from bascule.cloud.site.site_folder import SiteFolder
from bascule.errors import CloudError


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("start")
    return folder


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("app.0a1b2c3d.js", Kind.HASHED),
        ("app-0a1b2c3d4e5f.css", Kind.HASHED),
        ("assets/logo_00112233445566778899.svg", Kind.HASHED),
        ("app.0a1b2c3d.js.map", Kind.HASHED),
        ("page.0a1b2c3d.html", Kind.PAGE),
        ("app-settings.js", Kind.PLAIN),
        ("app.defaced.js", Kind.PLAIN),
        ("facade-deadbeef.js", Kind.PLAIN),
        ("photo-1234567.png", Kind.PLAIN),
        (".well-known/security.txt", Kind.PLAIN),
        ("vite/index-DiwrgTda.js", Kind.HASHED),
    ],
)
def test_a_name_says_whether_its_content_may_change(site: Path, key: str, kind: Kind) -> None:
    (site / key).parent.mkdir(exist_ok=True)
    (site / key).write_text("x")

    assert SiteFolder.read(site, immutable=("vite/*",)).files[key].kind is kind


def _hide(site: Path) -> None:
    (site / ".env").write_text("KEY=1")


def _hide_deeper(site: Path) -> None:
    (site / ".well-known/.git").mkdir(parents=True)
    (site / ".well-known/.git/config").write_text("")


def _link_out(site: Path) -> None:
    (site.parent / "secret.txt").write_text("x")
    (site / "note.txt").symlink_to(site.parent / "secret.txt")


def _link_a_folder(site: Path) -> None:
    (site / "all").symlink_to(site.parent)


def _differ_in_case(site: Path) -> None:
    (site / "A.txt").write_text("1")
    (site / "a.txt").write_text("2")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda site: (site / "index.html").unlink(), "the folder has no start page"),
        (_hide, r"\.env: a hidden file would be published"),
        (_hide_deeper, "a hidden file would be published"),
        (_link_out, r"note\.txt: a link leads out of the folder"),
        (_link_a_folder, "all: a link leads out of the folder"),
        (_differ_in_case, "differs from A.txt in upper and lower case alone"),
        (lambda site: (site / "a\nb.txt").write_text(""), "a name that S3 and browsers do not agree on"),
    ],
)
def test_what_must_not_be_published_is_refused(site: Path, wrong: object, said: str) -> None:
    wrong(site)  # type: ignore[operator]

    with pytest.raises(CloudError, match=said):
        SiteFolder.read(site)


def test_a_folder_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(CloudError, match="there is no such folder"):
        SiteFolder.read(tmp_path / "dist")
