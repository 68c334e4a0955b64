"""The base of what GitHub answers."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class GitHubAnswer(BaseModel):
    """A part of an answer: frozen, and whatever else GitHub says is left out."""

    model_config = ConfigDict(frozen=True, extra="ignore")
