"""Objects of a cluster, found by namespace and name. One that is not there gives its id and nothing else: no error.

So does the real provider (kubernetes/data_source_kubernetes_*.go, 3.2): it takes "not found" for an answer.
"""

from __future__ import annotations

from typing import Any

from bascule.sandbox.data_sources.request import Request
from bascule.sandbox.data_sources.stored import read_stored

_OWN = ("default", "kube-node-lease", "kube-public", "kube-system")
"""The namespaces that every cluster has."""
_NAMESPACES = ("kubernetes_namespace_v1", "kubernetes_namespace")
_SERVICE_ACCOUNTS = ("kubernetes_service_account_v1", "kubernetes_service_account")


def read_object(request: Request) -> dict[str, Any]:
    """The object of the data source's type; nothing but the id where the cluster has none of that name."""
    metadata = request.config.get("metadata") or []
    name = request.source.name.removesuffix("_v1")
    if not metadata or not any(each in request.types for each in (name, f"{name}_v1")):
        return read_stored(request)
    [asked] = metadata
    namespaced = "namespace" in request.source.block.blocks["metadata"].block.attributes
    id_ = f"{asked.get('namespace') or 'default'}/{asked['name']}" if namespaced else str(asked["name"])
    for type_name in (request.source.name, name, f"{name}_v1"):
        for each in request.world.lookup.documents(type_name, request.scope):
            if each["id"] == id_:
                return each
    return _of_every_cluster(request, id_)


def _of_every_cluster(request: Request, id_: str) -> dict[str, Any]:
    """What nobody made: the namespaces of the system, and the service account that every namespace has."""
    namespace, _, name = id_.rpartition("/")
    if request.source.name in _NAMESPACES and id_ in _OWN:
        return {"id": id_, "metadata": [{"name": id_, "labels": {"kubernetes.io/metadata.name": id_}}]}
    if request.source.name in _SERVICE_ACCOUNTS and name == "default" and namespace in all_namespaces(request):
        return {
            "id": id_,
            "metadata": [{"name": name, "namespace": namespace}],
            "automount_service_account_token": True,
        }
    return {"id": id_}


def all_namespaces(request: Request) -> list[str]:
    """The names of the cluster's namespaces."""
    made = [each["id"] for kind in _NAMESPACES for each in request.world.lookup.documents(kind, request.scope)]
    return sorted({*_OWN, *made})


def _namespaces(request: Request) -> dict[str, Any]:
    names = all_namespaces(request)
    return {"id": ",".join(names), "namespaces": names}


READERS = {"kubernetes_all_namespaces": _namespaces}
