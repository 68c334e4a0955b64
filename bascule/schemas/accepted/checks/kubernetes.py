"""Checks that only the Kubernetes provider has: names, labels, quantities, ports, modes.

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
from urllib.parse import urlsplit

from bascule.schemas.accepted.checks.kubernetes_schedule import check_schedule
from bascule.schemas.accepted.quantity import PATTERN, parse_quantity

_LABEL = r"[a-z0-9]([-a-z0-9]*[a-z0-9])?"
_SUBDOMAIN = re.compile(rf"{_LABEL}(\.{_LABEL})*")
_QUALIFIED = re.compile(r"([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]")
_PORT_NAME = re.compile(r"[a-z0-9]([-a-z0-9]*[a-z0-9])?")
_INTEGER = re.compile(r"[+-]?\d+")
_LONGEST_SUBDOMAIN, _LONGEST_LABEL, _LONGEST_PORT_NAME, _LAST_PORT = 253, 63, 15, 65535
_HIGHEST_MODE, _WHOLE = 0o777, 100


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


def _webhook_url(text: str) -> str:
    """An address over TLS that names a host, and nothing that a caller would add: no user, query or fragment."""
    try:
        url = urlsplit(text)
    except ValueError as error:
        return f"{text!r}: {error}"
    if url.scheme != "https" or not url.netloc:
        return f"{text!r}: the scheme must be https, and a host must be provided"
    added = "@" in url.netloc or url.query or url.fragment
    return f"{text!r}: user, query and fragment are not permitted" if added else ""


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
    "schedule": check_schedule,
    "webhook-url": _webhook_url,
    "mode": _mode,
    "inside": _inside,
}
