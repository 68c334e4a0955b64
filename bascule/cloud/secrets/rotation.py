"""A new value that running tasks get, too."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bascule.cloud.clients import Clients
from bascule.cloud.ecs.service_address import ServiceAddress
from bascule.cloud.secrets.secret_store import SecretStore
from bascule.cloud.secrets.values import Values
from bascule.config import Environment
from bascule.errors import CloudError

_NOT_RUNNING = ("ClusterNotFoundException", "ServiceNotFoundException", "ServiceNotActiveException")


def push(store: SecretStore, values: Values, *, tell: Callable[[str], None]) -> None:
    """Every secret has its value; each is told once it is pushed, so that an interruption shows what is left."""
    for secret, value in values.items():
        store.put(secret, value)
        tell(f"pushed {secret.full_name}")


def restart(
    clients: Clients, environment: Environment, services: Iterable[str], *, tell: Callable[[str], None]
) -> None:
    """Each service replaces its tasks: ECS reads a secret's value when a task starts, and never again."""
    for service in dict.fromkeys(services):
        address = ServiceAddress.of(environment, service)
        try:
            clients.client("ecs").update_service(
                cluster=address.cluster, service=address.service, forceNewDeployment=True
            )
        except CloudError as error:
            if error.code not in _NOT_RUNNING:
                raise
            tell(f"{service} is not deployed yet: its first tasks get the value")
            continue
        tell(f"{service} replaces its tasks; `bascule status {environment.name}` shows how far it is")
