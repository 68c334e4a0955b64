"""Checks that only the Kubernetes provider has: names, labels, quantities, ports, modes, schedules.

Facts: kubernetes/validators.go, kubernetes/schema_rbac.go of hashicorp/terraform-provider-kubernetes and the validation
package of k8s.io/apimachinery that it calls, read on 2026-11-21.
"""

from __future__ import annotations

import base64
import binascii
import ipaddress
import re
from collections.abc import Callable
from typing import Any

from bascule.sandbox.values.quantity import PATTERN, parse_quantity

_LABEL = r"[a-z0-9]([-a-z0-9]*[a-z0-9])?"
_SUBDOMAIN = re.compile(rf"{_LABEL}(\.{_LABEL})*")
_QUALIFIED = re.compile(r"([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]")
_PORT_NAME = re.compile(r"[a-z0-9]([-a-z0-9]*[a-z0-9])?")
_INTEGER = re.compile(r"[+-]?\d+")
_LONGEST_SUBDOMAIN, _LONGEST_LABEL, _LONGEST_PORT_NAME, _LAST_PORT = 253, 63, 15, 65535
_HIGHEST_MODE, _WHOLE = 0o777, 100
_SCHEDULES = {"@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"}
_NO_NAMES = "(?!)"
_FIELDS = (
    (0, 59, _NO_NAMES),
    (0, 23, _NO_NAMES),
    (1, 31, _NO_NAMES),
    (1, 12, "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"),
    (0, 6, "sun|mon|tue|wed|thu|fri|sat"),
)
"""Of a cron expression, each with its lowest and highest number and its names."""


def _subdomain(name: str) -> str:
    if len(name) > _LONGEST_SUBDOMAIN:
        return f"{name!r} must be no more than {_LONGEST_SUBDOMAIN} characters"
    if not _SUBDOMAIN.fullmatch(name):
        return (
            f"{name!r} is no lowercase RFC 1123 subdomain: lower case alphanumeric characters, '-' or '.', "
            "with an alphanumeric character at both ends"
        )
    return ""


def _generated(prefix: str) -> str:
    """A prefix may end in a dash: characters are added."""
    name = f"{prefix[:-2]}a" if len(prefix) > 1 and prefix.endswith("-") else prefix
    if len(name) > _LONGEST_LABEL:
        return f"{prefix!r} must be no more than {_LONGEST_LABEL} characters"
    return "" if re.fullmatch(_LABEL, name) else f"{prefix!r} does not begin a lowercase RFC 1123 label"


def _path_segment(name: str) -> str:
    """Names of roles and their bindings are parts of a path, and nothing more is asked of them."""
    if name in (".", ".."):
        return f"may not be {name!r}"
    return f"{name!r} may not contain '/' or '%'" if "/" in name or "%" in name else ""


def _key(key: str) -> str:
    prefix, slash, name = key.rpartition("/")
    if slash and (problem := _subdomain(prefix)):
        return f"prefix of {key!r}: {problem}"
    if len(name) > _LONGEST_LABEL or not _QUALIFIED.fullmatch(name):
        return (
            f"{key!r}: the name part must be at most {_LONGEST_LABEL} alphanumeric characters, '-', '_' or '.', "
            "with an alphanumeric character at both ends"
        )
    return ""


def _label_value(value: Any) -> str:
    if not isinstance(value, str) or not value:
        return ""
    if len(value) > _LONGEST_LABEL or not _QUALIFIED.fullmatch(value):
        return (
            f"{value!r}: a label must be empty or at most {_LONGEST_LABEL} alphanumeric characters, '-', '_' or '.', "
            "with an alphanumeric character at both ends"
        )
    return ""


def _labels(labels: dict[str, Any]) -> str:
    return _first(problem for key, value in labels.items() for problem in (_key(key), _label_value(value)))


def _annotations(annotations: dict[str, Any]) -> str:
    return _first(_key(key.lower()) for key in annotations)


def _quantity(text: str) -> str:
    return (
        "" if parse_quantity(text) is not None else f"{text!r}: quantities must match the regular expression {PATTERN}"
    )


def _port_name(name: str) -> str:
    bad = len(name) > _LONGEST_PORT_NAME or not _PORT_NAME.fullmatch(name) or "--" in name
    if bad or not re.search("[a-z]", name):
        return f"{name!r} is no port name: at most {_LONGEST_PORT_NAME} characters of a-z, 0-9, '-', with a letter"
    return ""


def _port(value: Any) -> str:
    """A number from 1 to 65535, also one that is written as text, or the name of a port."""
    if isinstance(value, str) and not _INTEGER.fullmatch(value):
        return _port_name(value)
    return "" if 1 <= int(value) <= _LAST_PORT else f"{value} must be between 1 and {_LAST_PORT}, inclusive"


def _nullable_integer(text: str) -> str:
    return "" if not text or _INTEGER.fullmatch(text) else f"cannot parse {text!r} as int"


def _integer_or_percent(text: str) -> str:
    number = text.removesuffix("%")
    if text and not _INTEGER.fullmatch(number):
        return f"cannot parse {text!r} as int or percent"
    return f"{text!r} is not between 0% and 100%" if text != number and not 0 <= int(number) <= _WHOLE else ""


def _base64(text: Any) -> str:
    try:
        base64.b64decode("".join(str(text).split("\n")), validate=True)
    except (binascii.Error, ValueError):
        return f"{text!r} must be a base64-encoded string"
    return ""


def _mode(text: str) -> str:
    if not re.fullmatch("0[0-7]*", text) or int(text, 8) > _HIGHEST_MODE:
        return f"{text!r}: octal notation is expected, a value between 0 and 0777 that starts with 0"
    return ""


def _inside(path: str) -> str:
    return f"{path!r} must not contain '..'" if ".." in path else ""


def _cluster_address(text: str) -> str:
    return "" if text == "None" or _is_address(text) else f"{text!r} is neither 'None' nor an IP address"


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def _range(text: str) -> str:
    """An address and how many of its bits are the network's; the other bits may be anything."""
    address, _, bits = text.partition("/")
    valid = _is_address(address) and bits.isdecimal() and int(bits) <= ipaddress.ip_address(address).max_prefixlen
    return "" if valid else f"{text!r} is not a valid CIDR value"


def _schedule(text: str) -> str:
    """Five fields, after a time zone if there is one, or a name such as `@hourly`."""
    zone = re.match(r"(CRON_)?TZ=\S+\s+", text)
    fields = (text[zone.end() :] if zone else text).split()
    named = len(fields) == 1 and fields[0] in _SCHEDULES
    every = len(fields) == 2 and fields[0] == "@every"  # noqa: PLR2004 - the word and how long
    listed = len(fields) == len(_FIELDS) and all(map(_is_field, fields, _FIELDS))
    return "" if named or every or listed else f"{text!r} should be a valid cron expression"


def _is_field(text: str, bounds: tuple[int, int, str]) -> bool:
    return all(_is_span(part, bounds) for part in text.split(","))


def _is_span(text: str, bounds: tuple[int, int, str]) -> bool:
    low, high, names = bounds
    match = re.fullmatch(rf"(\*|\?|(\d+|{names})(-(\d+|{names}))?)(/\d+)?", text, re.IGNORECASE)
    if match is None:
        return False
    first, last = match.group(2), match.group(4)
    numbers = [int(each) for each in (first, last) if each and each.isdecimal()]
    ordered = len(numbers) < 2 or numbers[0] <= numbers[1]  # noqa: PLR2004 - both ends are numbers
    return ordered and all(low <= each <= high for each in numbers) and match.group(5) != "/0"


def _first(problems: Any) -> str:
    return next(filter(None, problems), "")


def _of_each(check: Callable[[Any], str]) -> Callable[[Any], str]:
    """The check for every element of a list, or every value of a map."""
    return lambda whole: _first(map(check, whole.values() if isinstance(whole, dict) else whole))


CHECKS: dict[str, Callable[[Any], str]] = {
    "subdomain": _subdomain,
    "subdomains": _of_each(_subdomain),
    "generated-name": _generated,
    "path-segment": _path_segment,
    "labels": _labels,
    "annotations": _annotations,
    "quantity": _quantity,
    "quantities": _of_each(_quantity),
    "port": _port,
    "nullable-integer": _nullable_integer,
    "integer-or-percent": _integer_or_percent,
    "base64-values": _of_each(_base64),
    "cluster-address": _cluster_address,
    "cluster-addresses": _of_each(_cluster_address),
    "address-ranges": _of_each(_range),
    "schedule": _schedule,
    "mode": _mode,
    "inside": _inside,
}
