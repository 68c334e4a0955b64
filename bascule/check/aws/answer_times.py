"""How long a service may be silent, and how long an answer may take."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bascule.assembly.configuration import Configuration
from bascule.assembly.manifest import ServiceRecord

ASSUMED_SILENCE = 60
ASSUMED_ANSWER = 120
"""Seconds that an environment file means when it names none; assumed too of a file that has no bascule.json."""


def longest_silence(together: Sequence[Configuration]) -> int:
    """Seconds without a byte that the slowest service of them all may take."""
    return max((service.longest_silence for service in _services(together).values()), default=ASSUMED_SILENCE)


def declared_answer(together: Sequence[Configuration], names: Collection[str]) -> int | None:
    """Seconds that the longest answer of a service takes which is called by one of those names; None: no file says."""
    services = _services(together)
    called = [record for name, record in services.items() if any(_is_called(each, name) for each in names)]
    return max((record.longest_answer for record in called or services.values()), default=None)


def _services(together: Sequence[Configuration]) -> dict[str, ServiceRecord]:
    manifests = (configuration.manifest for configuration in together)
    return {name: record for manifest in manifests if manifest for name, record in manifest.services.items()}


def _is_called(physical: str, name: str) -> bool:
    """Names are prefix-environment-entity."""
    return physical == name or physical.endswith(f"-{name}")
