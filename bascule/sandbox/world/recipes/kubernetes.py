"""Values of Kubernetes objects that no template makes: the overlay names them as `!name`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bascule.sandbox.world.recipes.lifelike import characters

if TYPE_CHECKING:
    from bascule.sandbox.world.filling import Filling

_HEADLESS = "None"
_NODE_PORTS = ("NodePort", "LoadBalancer")
_FIRST_NODE_PORT, _LAST_NODE_PORT = 30000, 32767


def _object_id(filling: Filling) -> str:
    """`namespace/name`, or the name alone of what belongs to no namespace."""
    if "metadata" not in filling.resource.block.blocks:
        return f"{filling.resource.name}/{characters('hex', 12, filling.seed)}"
    namespaced = "namespace" in filling.resource.block.blocks["metadata"].block.attributes
    name = filling.field("metadata.name")
    return f"{filling.field('metadata.namespace') or 'default'}/{name}" if namespaced else str(name)


def _cluster_ip(filling: Filling) -> str:
    """An address of the range that most installers give to services, 10.96.0.0/12."""
    if filling.field("spec.type") == "ExternalName":
        return ""
    first, second = (int(characters("digits", 6, f"{filling.seed}|{part}")) % 254 + 1 for part in "ab")
    return f"10.96.{first}.{second}"


def _cluster_ips(filling: Filling) -> list[str]:
    address = filling.field("spec.cluster_ip")
    return [address] if address else []


def _node_port(filling: Filling) -> int:
    """A port of the nodes, for services that are reached through them."""
    if filling.field("spec.type") not in _NODE_PORTS:
        return 0
    made_up = int(characters("digits", 6, f"{filling.seed}|{filling.field('.name')}|{filling.field('.port')}"))
    return _FIRST_NODE_PORT + made_up % (_LAST_NODE_PORT - _FIRST_NODE_PORT + 1)


def _external_policy(filling: Filling) -> str:
    return "Cluster" if filling.field("spec.type") in _NODE_PORTS else ""


def _load_balancer(filling: Filling) -> list[dict[str, Any]]:
    """Where the balancer is reached that the cloud's controller makes for a service that asks for one."""
    if filling.field("spec.type") != "LoadBalancer":
        return [{"load_balancer": [{"ingress": []}]}]
    name = f"{characters('hex', 32, filling.seed)}-{characters('digits', 10, filling.seed)}"
    ingress = {"hostname": f"{name}.elb.amazonaws.com", "ip": "", "ip_mode": ""}
    return [{"load_balancer": [{"ingress": [ingress]}]}]


def _pull_policy(filling: Filling) -> str:
    """An image that is called `latest`, or has no tag at all, is pulled each time."""
    _, _, tag = str(filling.field(".image") or "").rpartition("/")[2].partition(":")
    return "Always" if tag in ("", "latest") and "@" not in tag else "IfNotPresent"


RECIPES: dict[str, Any] = {
    "cluster_ip": _cluster_ip,
    "cluster_ips": _cluster_ips,
    "external_policy": _external_policy,
    "kubernetes_id": _object_id,
    "load_balancer_status": _load_balancer,
    "node_port": _node_port,
    "pull_policy": _pull_policy,
}
