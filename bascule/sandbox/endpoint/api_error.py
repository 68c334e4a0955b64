"""What a service says no with: its own code, a message, and the status of the answer."""

from __future__ import annotations

import re

from bascule.sandbox.diagnostics import Refusal

_BAD_REQUEST = 400
_SUMMARY = re.compile(r"(?:[a-z]+ing aws_\w+(?: \(.*\))?: )?(?P<code>[A-Za-z0-9._]+)")
"""A refusal's summary: what is being done, to which object, and the service's code."""


class ApiError(Exception):
    """The answer to a call is an error."""

    def __init__(self, code: str, message: str, status: int = _BAD_REQUEST) -> None:
        self.code = code
        self.message = message
        self.status = status
        super().__init__(f"{code}: {message}")


class Unheard(Exception):  # noqa: N818 - what happens, not a defect: the connection breaks
    """The caller never hears an answer."""


def not_simulated(what: str, why: str = "") -> ApiError:
    """The simulated cloud has no answer to that, and says so instead of making one up."""
    message = " ".join(filter(None, (f"The simulated cloud does not answer {what}.", why, "Ask a real account.")))
    return ApiError("OperationNotSimulated", message)


def refused(refusal: Refusal) -> ApiError:
    """A refusal of the simulated cloud, with the service's code out of its summary."""
    first = refusal.diagnostics[0]
    found = _SUMMARY.match(first.summary)
    return ApiError(found["code"] if found else "ValidationException", first.detail or first.summary)
