"""Which place a stack's backend is."""

from __future__ import annotations

from bascule.assembly.state_backend import StateBackend
from bascule.cloud.clients import Clients
from bascule.cloud.state.s3_place import S3Place
from bascule.config import Account, Environment
from bascule.terraform.state.place import EnginePlace, LocalPlace, StatePlace


def place_of(backend: StateBackend, settings: Environment | Account) -> StatePlace:
    """The place of a stack's state; a bucket is asked with the credentials of the file's account alone."""
    if backend.type == "local":
        return LocalPlace(backend.path)
    if backend.type == "s3":
        bucket, key = backend.arguments["bucket"], backend.arguments["key"]
        return S3Place(clients=state_clients(backend, settings), bucket=bucket, key=key)
    return EnginePlace()


def state_clients(backend: StateBackend, settings: Environment | Account) -> Clients:
    """Clients for a backend in S3. It is AWS's own, also where an emulator or the simulated cloud is deployed to."""
    account = settings.account if isinstance(settings, Environment) else settings
    return Clients(
        region=backend.arguments["region"],
        account_id=account.aws.account_id if account.aws else "",
        profile=f"{account.prefix}-{account.name}" if account.aws and account.aws.roles else "",
    )
