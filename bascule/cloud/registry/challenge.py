"""What a registry asks for before it answers: the header `WWW-Authenticate`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Self

_SCHEME = re.compile(r"\s*(?P<scheme>[A-Za-z]+)\s*(?P<parameters>.*)")
_PARAMETER = re.compile(r'(\w+)=(?:"([^"]*)"|([^\s,]+))')


@dataclass(frozen=True, kw_only=True)
class Challenge:
    """The scheme in lower case, "bearer" or "basic", and its parameters."""

    scheme: str = ""
    parameters: dict[str, str] = field(default_factory=dict)

    @classmethod
    def parse(cls, header: str) -> Self:
        """The challenge of the header; one without a scheme where the header has none."""
        match = _SCHEME.fullmatch(header)
        if match is None:
            return cls()
        parameters = {name: quoted or plain for name, quoted, plain in _PARAMETER.findall(match["parameters"])}
        return cls(scheme=match["scheme"].lower(), parameters=parameters)
