"""The models of AWS's services as botocore has them: operations, shapes, protocols."""

from __future__ import annotations

import threading
from functools import cache
from typing import Any

from bascule.errors import SandboxError

try:
    from botocore.exceptions import UnknownServiceError
    from botocore.model import ServiceModel
    from botocore.session import Session
except ModuleNotFoundError as error:
    raise SandboxError(
        f"the simulated cloud's API needs the Python module {error.name}", fix="install bascule with its extra `cloud`"
    ) from None

_SIGNED_AS = {
    "elasticfilesystem": "efs",
    "elasticloadbalancing": "elbv2",
    "monitoring": "cloudwatch",
    "states": "stepfunctions",
    "tagging": "resourcegroupstaggingapi",
}
"""By the name in a request's signature, the services that botocore calls otherwise."""

_loading = threading.Lock()


def service_model(signed_as: str) -> Any | None:
    """The model of the service that requests are signed for by that name; null if there is none."""
    with _loading:
        return _loaded(_SIGNED_AS.get(signed_as, signed_as))


@cache
def _loaded(name: str) -> ServiceModel | None:
    try:
        return _session().get_service_model(name)
    except UnknownServiceError:
        return None


@cache
def _session() -> Session:
    return Session()
