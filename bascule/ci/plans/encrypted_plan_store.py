"""Plans in the run's own artifact, encrypted: for accounts without a plan bucket."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from bascule.errors import PipelineError, Problem

KEY: Final = "PLAN_KEY"
_FILE: Final = "plan.enc"
_ACCEPTED: Final = "32 random bytes in base64, the same for planning and applying: `openssl rand -base64 32`"


@dataclass(frozen=True, kw_only=True)
class EncryptedPlanStore:
    """A folder that becomes an artifact, and the key that only jobs know."""

    folder: Path
    key: bytes = field(repr=False)

    @classmethod
    def of(cls, environ: Mapping[str, str], folder: Path) -> Self:
        """The store with the key of PLAN_KEY.

        Raises:
            PipelineError: there is none, or it is no such key.
        """
        text = environ.get(KEY, "")
        try:
            key = base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            key = b""
        if len(key) != SecretBox.KEY_SIZE:
            problem = Problem(
                message="a plan holds secrets, and nothing is there to keep it",
                where=KEY,
                found="another form" if text else "neither a plan bucket (PLAN_BUCKET) nor a key",
                accepted=_ACCEPTED,
                fix=f"apply the account layer, which makes the bucket, or set the repository's secret {KEY}",
            )
            raise PipelineError(problem)
        return cls(folder=folder, key=key)

    def put(self, plan: Path, name: str) -> str:  # noqa: ARG002 -- each artifact is one plan's
        """The file lies in the folder, encrypted."""
        (self.folder / _FILE).write_bytes(SecretBox(self.key).encrypt(plan.read_bytes()))
        return _FILE

    def get(self, stored: str, plan: Path) -> None:
        """The file is there again.

        Raises:
            PipelineError: it is not in the folder, was changed, or encrypted with another key.
        """
        path = self.folder / Path(stored).name
        try:
            plan.write_bytes(SecretBox(self.key).decrypt(path.read_bytes()))
        except (OSError, CryptoError) as error:
            found = "it is not there" if isinstance(error, OSError) else "it was changed, or encrypted with another key"
            problem = Problem(
                message="the plan cannot be read",
                where=path.name,
                found=found,
                fix=f"see that {KEY} is the one that it was made with, or plan again: run the workflow once more",
            )
            raise PipelineError(problem) from None
