"""Differences that single services of AWS do not count: other forms of lists, sizes, times, keys and documents.

Sources: internal/service/mq/configuration.go, lambda/event_source_mapping.go and synthetics/canary.go of the provider,
read 2026-11-21; the other kinds from knowledge of the provider.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from xml.etree import ElementTree

from bascule.sandbox.values.cty import Value

_UNITS = {"vCPU": 1024, "GB": 1024}
_NEVER = ("rate(0 hour)", "rate(0 minute)", "rate(0 minutes)")
_HOUR = timedelta(hours=1)


def _texts(alike: Callable[[str, str], bool]) -> Callable[[Value, Value], bool]:
    """The comparison for texts only; one text is never none."""
    return lambda prior, proposed: isinstance(prior, str) and isinstance(proposed, str) and alike(prior, proposed)


def _xml(prior: str, proposed: str) -> bool:
    """The same document, with other white space between its elements."""
    try:
        return _canonical(prior) == _canonical(proposed)
    except (ElementTree.ParseError, ValueError):
        return False


def _canonical(document: str) -> str:
    return ElementTree.canonicalize(document, strip_text=True)


def _in_basic_units(size: str) -> str:
    """1024 for 1 vCPU or 1 GB."""
    number, _, unit = size.partition(" ")
    return str(int(number) * _UNITS[unit]) if unit in _UNITS and number.isdigit() else size


def _same_hour(prior: str, proposed: str) -> bool:
    """Instants that are rounded to the hour."""
    try:
        return _rounded(prior) == _rounded(proposed)
    except ValueError:
        return False


def _rounded(instant: str) -> datetime:
    moment = datetime.fromisoformat(instant) + _HOUR / 2
    return moment.replace(minute=0, second=0, microsecond=0)


def _key(text: str) -> list[str]:
    """A public key without its comment."""
    return text.split()[:2]


KINDS: dict[str, Callable[[Value, Value], bool]] = {
    "listed-text": _texts(lambda prior, proposed: sorted(prior.split(",")) == sorted(proposed.split(","))),
    "xml": _texts(_xml),
    "units": _texts(lambda prior, proposed: _in_basic_units(prior) == _in_basic_units(proposed)),
    "hour": _texts(_same_hour),
    "public-key": _texts(lambda prior, proposed: _key(prior) == _key(proposed)),
    "s3-scheme": _texts(lambda prior, proposed: proposed.removeprefix("s3://") == prior),
    "never-rate": _texts(lambda prior, proposed: prior in _NEVER and proposed in _NEVER),
    "trailing-slash": _texts(lambda prior, proposed: prior.removesuffix("/") == proposed.removesuffix("/") != ""),
    "log-stream": _texts(lambda prior, proposed: prior.startswith(f"{proposed}:")),
}
