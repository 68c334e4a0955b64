"""What other jobs have to say about an environment: its costs, its findings."""

from __future__ import annotations

from pathlib import Path

from bascule.ci.comments.markdown import block


def notes_in(folder: Path) -> dict[str, str]:
    """By environment the texts of its folder, folded: Markdown files as they are, others as code."""
    return {each.name: _notes(each) for each in sorted(folder.iterdir()) if each.is_dir()} if folder.is_dir() else {}


def _notes(folder: Path) -> str:
    files = [each for each in sorted(folder.iterdir()) if each.suffix in (".md", ".txt")]
    texts = [(each.stem, each.suffix, each.read_text(encoding="utf-8", errors="replace").strip()) for each in files]
    return "\n\n".join(
        f"<details><summary>{name}</summary>\n\n{text if suffix == '.md' else block(text)}\n\n</details>"
        for name, suffix, text in texts
        if text
    )
