"""What a `uses:` names: an action or a reusable workflow, at a tag, a branch or a commit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Self

from bascule.workflows.node import Node

_COMMIT: Final = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_VERSION: Final = re.compile(r"v?\d+(?:\.\d+)*\S*")
_COMMENT: Final = re.compile(r"#\s*(?:tag=|pin@|ratchet:\S+@)?(\S+)")


@dataclass(frozen=True, kw_only=True)
class Uses:
    """`name` is "owner/repository[/path]" (or a path, or a container image), `ref` what stands behind @."""

    name: str
    ref: str
    comment: str
    node: Node

    @classmethod
    def of(cls, node: Node) -> Self:
        """What the value says; its comment is read from the file's text."""
        name, _, ref = node.text.partition("@") if not node.text.startswith("docker://") else (node.text, "", "")
        line = node.source.lines[node.line - 1] if node and node.line <= len(node.source.lines) else ""
        comment = _COMMENT.search(line.partition(node.text)[2]) if node.text else None
        return cls(name=name, ref=ref, comment=comment[1] if comment else "", node=node)

    def __bool__(self) -> bool:
        return bool(self.name)

    @property
    def is_local(self) -> bool:
        """A path in the same repository."""
        return self.name.startswith(("./", "$/"))

    @property
    def is_image(self) -> bool:
        """A container image."""
        return self.name.startswith("docker://")

    @property
    def is_remote(self) -> bool:
        """Somebody's repository."""
        return bool(self.name) and not self.is_local and not self.is_image

    @property
    def is_commit(self) -> bool:
        """Pinned: nobody can move a commit."""
        return bool(_COMMIT.fullmatch(self.ref))

    @property
    def owner(self) -> str:
        """Whose repository it is in, in lower case."""
        return self.name.partition("/")[0].lower()

    def is_named(self, *names: str) -> bool:
        """Whether it is one of these actions; GitHub tells no names apart by case."""
        return self.name.lower() in {each.lower() for each in names}

    @property
    def version(self) -> tuple[int, ...]:
        """Numbers of the version by tag or comment: (2, 6, 3); empty where neither says one."""
        said = self.comment if self.is_commit else self.ref
        match = _VERSION.fullmatch(said)
        return tuple(int(each) for each in re.findall(r"\d+", said)[:3]) if match else ()
