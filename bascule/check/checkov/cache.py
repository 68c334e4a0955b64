"""Answers of Checkov, kept by what was asked."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from bascule.check.checkov.report import Answer

_KEPT = 50
"""Entries; of more, the ones that were used longest ago are thrown away."""


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    digest: str
    answer: str


class AnswerCache:
    """A folder with one file an answer. Several processes may use it at once; a damaged entry is none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @staticmethod
    def key(*parts: object) -> str:
        """The same for the same parts, which JSON must be able to hold."""
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()

    def get(self, key: str) -> Answer | None:
        """The answer that was put there; what is not as it was put there is removed."""
        path = self._path(key)
        try:
            entry = _Entry.model_validate_json(path.read_bytes())
            if entry.digest == _digest(key, entry.answer):
                os.utime(path)
                return Answer.model_validate_json(entry.answer)
        except FileNotFoundError:
            return None
        except (OSError, ValidationError):
            pass
        path.unlink(missing_ok=True)
        return None

    def put(self, key: str, answer: Answer) -> None:
        """The answer is there, whole, for whoever asks from now on."""
        self._folder.mkdir(parents=True, exist_ok=True)
        text = answer.model_dump_json()
        entry = _Entry(digest=_digest(key, text), answer=text)
        with tempfile.NamedTemporaryFile("w", dir=self._folder, suffix=".part", delete=False) as part:
            part.write(entry.model_dump_json())
        Path(part.name).replace(self._path(key))
        self._forget()

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.json"

    def _forget(self) -> None:
        for path in sorted(self._folder.glob("*.json"), key=_used)[:-_KEPT]:
            path.unlink(missing_ok=True)


def _used(path: Path) -> float:
    """When the entry was used last; another process may have removed it meanwhile."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def _digest(key: str, text: str) -> str:
    return hashlib.sha256(f"{key} {text}".encode()).hexdigest()
