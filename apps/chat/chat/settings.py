"""What the service is told by its environment variables."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self


class SettingsError(Exception):
    """The variables do not let the service start; every problem is a line."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Where answers come from, and how long they may take (seconds).

    `keep_alive` is shorter than the load balancer's patience with a silent connection, `longest_answer` as long as a
    task that is replaced has to finish. `origins` are the sites whose pages may ask from another host.
    """

    api_key: str = field(repr=False)
    base_url: str
    model: str
    port: int = 8080
    keep_alive: float = 15
    longest_answer: float = 120
    longest_wait: float = 60
    log_level: str = "INFO"
    origins: tuple[str, ...] = ()

    @classmethod
    def of(cls, environ: Mapping[str, str] = os.environ) -> Self:
        """The settings of the variables.

        Raises: SettingsError with all that is wrong; the key's value is never in it.
        """
        problems: list[str] = []
        settings = cls(
            api_key=environ.get("OPENAI_API_KEY", "").strip(),
            base_url=environ.get("OPENAI_BASE_URL", "https://api.openai.com/v1").rstrip("/"),
            model=environ.get("OPENAI_MODEL", "gpt-4o-mini"),
            port=int(_seconds(environ, "PORT", "8080", problems)),
            keep_alive=_seconds(environ, "KEEP_ALIVE", "15", problems),
            longest_answer=_seconds(environ, "LONGEST_ANSWER", "120", problems),
            longest_wait=_seconds(environ, "LONGEST_WAIT", "60", problems),
            log_level=environ.get("LOG_LEVEL", "info").upper(),
            origins=tuple(environ.get("ALLOWED_ORIGINS", "").split()),
        )
        problems += settings._problems()
        if problems:
            raise SettingsError("\n".join(problems))
        return settings

    def _problems(self) -> list[str]:
        found = []
        if not self.api_key:
            found.append("OPENAI_API_KEY: no key; push it with `bascule secrets push`")
        if not self.base_url.startswith(("http://", "https://")):
            found.append(f"OPENAI_BASE_URL: {self.base_url!r} is no address; https://HOST/v1 is accepted")
        if self.log_level not in ("DEBUG", "INFO", "WARNING", "ERROR"):
            found.append(f"LOG_LEVEL: {self.log_level!r}; debug, info, warning and error are accepted")
        return found


def _seconds(environ: Mapping[str, str], name: str, default: str, problems: list[str]) -> float:
    text = environ.get(name, default)
    try:
        number = float(text)
    except ValueError:
        number = 0
    if number <= 0:
        problems.append(f"{name}: {text!r}; a number above 0 is accepted")
    return number
