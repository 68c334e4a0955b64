"""Clusters."""

from __future__ import annotations

from bascule.sandbox.endpoint.call import Call, Operation, Params
from bascule.sandbox.endpoint.paging import page
from bascule.sandbox.endpoint.services.ecs.tags import tag_list
from bascule.sandbox.endpoint.shapes import members
from bascule.sandbox.world.scope import Scope

TYPE = "aws_ecs_cluster"
_DEFAULT = "default"


def cluster_arn(call: Call) -> str:
    """The cluster that a call is about; ApiError if it does not exist."""
    return str(call.row(TYPE, call.params.get("cluster", _DEFAULT))["id"])


def _describe(call: Call) -> Params:
    found, failures = [], []
    for name in call.params.get("clusters", (_DEFAULT,)):
        row = call.look(TYPE, name)
        if row is None:
            failures.append({"arn": missing_arn(call.scope, "cluster", name), "reason": "MISSING"})
        else:
            found.append(_cluster(call, call.attributes(row)))
    return {"clusters": found, "failures": failures}


def missing_arn(scope: Scope, kind: str, name: str) -> str:
    """The ARN that an object would have which is not there."""
    return (
        name if name.startswith("arn:") else f"arn:{scope.partition}:ecs:{scope.region}:{scope.account}:{kind}/{name}"
    )


def _cluster(call: Call, attributes: dict[str, object]) -> Params:
    services = [each for _, each in call.objects("aws_ecs_service") if each["cluster"] == attributes["arn"]]
    shown: Params = {
        "clusterArn": attributes["arn"],
        "clusterName": attributes["name"],
        "status": "ACTIVE",
        "activeServicesCount": len(services),
    }
    if "TAGS" in call.params.get("include", ()):
        shown["tags"] = tag_list(attributes)
    if "SETTINGS" in call.params.get("include", ()):
        shape = call.model.service_model.shape_for("Cluster")
        shown |= members(shape, {"settings": attributes["setting"]})
    return shown


def _list(call: Call) -> Params:
    arns = [row["id"] for row in call.rows(TYPE)]
    part, token = page(arns, call.params.get("nextToken"), call.params.get("maxResults", 100))
    return {"clusterArns": part, "nextToken": token}


def _delete(call: Call) -> Params:
    row = call.row(TYPE, call.params["cluster"])
    shown = _cluster(call, call.attributes(row))
    call.remove(row)
    return {"cluster": {**shown, "status": "INACTIVE"}}


OPERATIONS = {
    "DeleteCluster": Operation(answer=_delete, type=TYPE, change="delete"),
    "DescribeClusters": Operation(answer=_describe, type=TYPE),
    "ListClusters": Operation(answer=_list, type=TYPE),
}
