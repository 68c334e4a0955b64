"""What a store tells of a secret without its value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bascule.cloud.secrets.declared_secret import DeclaredSecret


@dataclass(frozen=True, kw_only=True)
class SecretState:
    """`changed` is when its value was pushed, None where it has none; `deleted` when it is removed for good."""

    secret: DeclaredSecret
    made: bool = True
    changed: datetime | None = None
    deleted: datetime | None = None

    def flaw(self, env: str, *, now: datetime, max_age: timedelta | None = None) -> tuple[str, str]:
        """What is wrong with it and the next step; two empty texts where nothing is."""
        if not self.made:
            return "it is not made yet", self._maker(env)
        if self.deleted:
            return f"it is to be removed on {self.deleted.date()}", "raise `generation` in the file, or restore it"
        if self.changed is None:
            return f"it has no value: {self._failure}", f"bascule secrets push {env} {self.secret.full_name}"
        if max_age is not None and now - self.changed > max_age:
            age = (now - self.changed).days
            return f"its value is {age} days old", f"bascule secrets rotate {env} {self.secret.full_name}"
        return "", ""

    def _maker(self, env: str) -> str:
        if self.secret.repository:
            return f"bascule bootstrap {env}: it makes the GitHub environment"
        return f"deploy the app stack of {env}"

    @property
    def _failure(self) -> str:
        return "a job that reads it gets nothing" if self.secret.repository else "a task that starts fails"
