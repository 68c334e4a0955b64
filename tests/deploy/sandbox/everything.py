"""One configuration with every AWS type that the stacks use, as a Terraform JSON document."""

from __future__ import annotations

from typing import Any

from tests.deploy.sandbox.resources.data import data
from tests.deploy.sandbox.resources.identity import identity
from tests.deploy.sandbox.resources.network import network
from tests.deploy.sandbox.resources.service import service
from tests.deploy.sandbox.resources.storage import storage
from tests.deploy.sandbox.resources.web import web


def everything() -> dict[str, Any]:
    """All of it."""
    resources = {**network(), **storage(), **identity(), **service(), **web(), **data()}
    tags = [{"tags": {"environment": "dev", "owner": "acme"}}]
    return {"provider": {"aws": {"region": "us-east-1", "default_tags": tags}}, "resource": resources}
