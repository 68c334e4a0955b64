"""Artifacts that runs of workflows leave behind."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from pydantic import BaseModel, ConfigDict

from bascule.errors import GitHubError, Problem
from bascule.github.api import GitHubApi

_LARGEST: Final = 64 * 1024 * 1024
"""More than any record with its plan; an archive that grows beyond it is none of ours."""


class Artifact(BaseModel):
    """An artifact; of an expired one only the name is left."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: int
    name: str
    expired: bool = False
    created_at: datetime


@dataclass(frozen=True)
class Artifacts:
    """The artifacts of a repository's runs."""

    api: GitHubApi

    def of_run(self, run_id: int) -> Iterator[Artifact]:
        """The run's artifacts, the newest of each name: a run that is run again leaves those of each attempt."""
        found = map(Artifact.model_validate, self.api.list(f"actions/runs/{run_id}/artifacts", "artifacts"))
        newest = {each.name: each for each in sorted(found, key=lambda each: (each.created_at, each.id))}
        return iter(newest.values())

    def unpack(self, artifact: Artifact, folder: Path) -> None:
        """The artifact's files are in the folder.

        Raises:
            GitHubError: it is expired, or it is no archive that an upload makes.
        """
        with TemporaryDirectory(prefix="bascule-artifact-") as name:
            archive = Path(name) / "artifact.zip"
            self.api.download(f"actions/artifacts/{artifact.id}/zip", archive)
            try:
                _extract(archive, folder)
            except (zipfile.BadZipFile, ValueError) as error:
                raise GitHubError(
                    Problem(
                        message="the artifact cannot be unpacked",
                        where=artifact.name,
                        found=str(error),
                        fix="make it again: run the workflow that uploads it",
                    )
                ) from None


def _extract(archive: Path, folder: Path) -> None:
    """Members outside of the folder stay outside: zipfile drops drives, roots and `..`."""
    with zipfile.ZipFile(archive) as opened:
        if (size := sum(each.file_size for each in opened.infolist())) > _LARGEST:
            raise ValueError(f"{size} bytes")
        opened.extractall(folder)
