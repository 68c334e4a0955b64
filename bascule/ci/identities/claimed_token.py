"""Tokens as a file lists them: a name each, and the claims."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from bascule.assembly.flaws import flaws
from bascule.errors import PipelineError, Problem
from bascule.trust import ISSUER

_Claim = str | bool | int | tuple[str | bool | int, ...] | None


class ClaimedToken(BaseModel):
    """A token by its claims, numbers and truths among them as GitHub writes some."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    token: Mapping[str, _Claim]

    @property
    def claims(self) -> dict[str, str | list[str]]:
        """The claims as STS compares them: as text. A token that names no issuer is taken for one of GitHub's."""
        texts = {name: _text(value) for name, value in self.token.items() if value is not None}
        return {"iss": f"https://{ISSUER}", **texts}


_TOKENS = TypeAdapter(tuple[ClaimedToken, ...])


def read_tokens(path: Path) -> tuple[ClaimedToken, ...]:
    """The tokens of a JSON file, or of stdin where the path is "-".

    Raises:
        PipelineError: it cannot be read, or is no list of tokens.
    """
    try:
        text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
        return _TOKENS.validate_json(text)
    except ValidationError as error:
        found = flaws(error)
    except (OSError, UnicodeDecodeError) as error:
        found = getattr(error, "strerror", None) or "it is no text"
    raise PipelineError(
        Problem(
            message="holds no tokens that can be read",
            where=str(path),
            found=found,
            accepted='a JSON list such as [{"name": "a fork", "token": {"sub": "repo:…", "aud": "sts.amazonaws.com"}}]',
            fix="give a file with such a list, or - to read it from stdin",
        )
    ) from None


def _text(value: _Claim) -> str | list[str]:
    if isinstance(value, tuple):
        return [str(_text(each)) for each in value]
    return str(value).lower() if isinstance(value, bool) else str(value)
