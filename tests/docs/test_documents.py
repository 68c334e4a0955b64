"""The documents: their links lead somewhere, and they name nothing that is not there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bascule.cli.command_table import COMMANDS, load_command
from bascule.tools.runner import run
from tests.docs.markdown import ROOT, code, documents, links

DOCUMENTS = [pytest.param(path, id=str(path.relative_to(ROOT))) for path in documents()]

# In parts, so that this file does not name them either.
REGISTRIES = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("proxy", "golang", "org"),
        ("releases", "hashicorp", "com"),
    )
]
FOLDERS_OF_A_MACHINE = re.compile(r"(?<![\w.<])/(?:work|root|tmp|home|Users)/")
_WORDS_OF_BASCULE = re.compile(r"^(?:\.venv/bin/)?bascule ([a-z]+)(?: ([a-z]+))?")
_TARGET = re.compile(r"^make ([a-z-]+)$")


@pytest.mark.parametrize("path", DOCUMENTS)
def test_every_link_leads_to_a_file(path: Path) -> None:
    local = [target.partition("#")[0] for target in links(path.read_text()) if not target.startswith("https://")]
    assert [target for target in local if target and not (path.parent / target).exists()] == []


@pytest.mark.parametrize("path", DOCUMENTS)
def test_no_document_names_a_folder_of_one_machine(path: Path) -> None:
    assert FOLDERS_OF_A_MACHINE.findall(path.read_text()) == []


def test_no_file_of_the_project_names_a_registry_host() -> None:
    patterns = [word for host in REGISTRIES for word in ("-e", host)]
    found = run(["git", "grep", "-l", "--fixed-strings", *patterns], cwd=ROOT, check=False)
    assert (found.returncode, found.stdout) == (1, ""), "1 is git's word for: nothing found"


@pytest.mark.parametrize("path", DOCUMENTS)
def test_every_command_that_is_named_exists(path: Path) -> None:
    named = [match.groups() for text in code(path.read_text()) if (match := _WORDS_OF_BASCULE.match(text))]
    assert [words for words in named if not _exists(*words)] == []


@pytest.mark.parametrize("path", DOCUMENTS)
def test_every_target_of_make_that_is_named_exists(path: Path) -> None:
    targets = re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE)
    named = [match[1] for text in code(path.read_text()) if (match := _TARGET.match(text))]
    assert [target for target in named if target not in targets] == []


def _exists(group: str, word: str | None) -> bool:
    if group not in COMMANDS:
        return False
    command = load_command(group)
    below = getattr(command, "commands", None)
    # A default command takes any word as its argument.
    return below is None or word is None or word in below or hasattr(command, "default")
