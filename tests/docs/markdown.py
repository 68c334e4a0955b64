"""What tests read from the project's documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"

_FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")
_CODE = re.compile(r"`([^`\n]+)`")


def documents() -> list[Path]:
    """All documents of the project, the README first."""
    return [*sorted(ROOT.glob("*.md"), key=lambda path: path != README), *sorted((ROOT / "docs").rglob("*.md"))]


def section(path: Path, title: str) -> str:
    """The text below a heading of the second level, up to the next one."""
    _, _, rest = path.read_text().partition(f"\n## {title}\n")
    assert rest, f"{path.name} has no section {title!r}"
    return rest.partition("\n## ")[0]


@dataclass(frozen=True)
class Fence:
    """A fenced block."""

    language: str
    text: str

    def commands(self) -> list[tuple[str, list[str]]]:
        """The commands of a console block, each with the lines that it is shown to print."""
        if self.language != "console":
            return []
        _, *parts = re.split(r"^\$ ", self.text, flags=re.MULTILINE)
        return [(command, shown) for command, *shown in (part.splitlines() for part in parts)]


def fences(path: Path) -> list[Fence]:
    """The fenced blocks of a document, in their order."""
    return [Fence(match["language"], match["text"]) for match in _FENCE.finditer(path.read_text())]


def blocks(text: str, language: str) -> list[str]:
    """The fenced blocks of a language."""
    return [match["text"] for match in _FENCE.finditer(text) if match["language"] == language]


def links(text: str) -> Iterator[str]:
    """Where the links lead, pictures too."""
    return (match["target"] for match in _LINK.finditer(_FENCE.sub("", text)))


def code(text: str) -> Iterator[str]:
    """Inline code, and the lines of shell blocks without their prompt."""
    yield from (match[1] for match in _CODE.finditer(_FENCE.sub("", text)))
    for language in ("sh", "console"):
        for block in blocks(text, language):
            yield from (line.removeprefix("$ ") for line in block.splitlines())
