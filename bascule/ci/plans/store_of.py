"""Which store an environment's plans lie in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bascule.ci.plans.encrypted_plan_store import EncryptedPlanStore
from bascule.ci.plans.plan_store import PlanStore
from bascule.ci.plans.s3_plan_store import SCHEME, S3PlanStore
from bascule.cloud.clients import Clients
from bascule.errors import PipelineError


def store_of(environ: Mapping[str, str], folder: Path, *, stored: str = "") -> PlanStore:
    """The plan bucket where the job is told one (PLAN_BUCKET), else the folder, encrypted.

    Args:
        folder: of the record; it becomes an artifact, or was one.
        stored: where a plan that is to be read lies; without it, where a new one goes.

    Raises:
        PipelineError: there is neither a bucket nor a key.
    """
    bucket = environ.get("PLAN_BUCKET", "")
    if stored and stored.startswith(SCHEME) and not bucket:
        raise PipelineError(
            f"{stored}: the job is not told its bucket", fix="set the variable PLAN_BUCKET of the GitHub environment"
        )
    if not bucket or (stored and not stored.startswith(SCHEME)):
        return EncryptedPlanStore.of(environ, folder)
    region = environ.get("AWS_REGION", "")
    if not region:
        raise PipelineError("AWS_REGION is not set", fix="set the variable AWS_REGION of the GitHub environment")
    clients = Clients(region=region, account_id=environ.get("AWS_ACCOUNT_ID", ""))
    return S3PlanStore(clients=clients, bucket=bucket)
