"""What the cloud refuses at apply, with its own error codes: dangling references, taken names, things in use."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from sqlite3 import Connection, Row

from bascule.sandbox.diagnostics import Refusal, dotted, refuse
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Value
from bascule.sandbox.world.lifelike import render
from bascule.sandbox.world.lookup import Lookup, region_of
from bascule.sandbox.world.managed_policies import is_managed
from bascule.sandbox.world.references import principals
from bascule.sandbox.world.scope import Scope

Attributes = dict[str, Value]
_SHOWN = 5
_NOT_FOUND = {
    "aws_acm_certificate": "CertificateNotFound",
    "aws_ecr_repository": "RepositoryNotFoundException",
    "aws_ecs_cluster": "ClusterNotFoundException",
    "aws_iam_policy": "NoSuchEntity",
    "aws_iam_role": "NoSuchEntity",
    "aws_kms_key": "NotFoundException",
    "aws_lb": "LoadBalancerNotFound",
    "aws_lb_listener": "ListenerNotFound",
    "aws_lb_target_group": "TargetGroupNotFound",
    "aws_route53_zone": "NoSuchHostedZone",
    "aws_s3_bucket": "NoSuchBucket",
    "aws_secretsmanager_secret": "ResourceNotFoundException",
    "aws_security_group": "InvalidGroup.NotFound",
    "aws_subnet": "InvalidSubnetID.NotFound",
    "aws_vpc": "InvalidVpcID.NotFound",
}
"""What the services call a missing object."""
_NOT_FOUND_ELSEWHERE = {
    "google_": "googleapi: Error 404: notFound",
    "kubernetes_": "the server could not find the requested resource: NotFound",
    "github_": "404 Not Found",
}


def check_references(lookup: Lookup, resource: ResourceType, attributes: Attributes, scope: Scope) -> None:
    """Refusal if the object names another one that does not exist."""
    for reference in lookup.references(resource, attributes, scope):
        provided = any(is_managed(target, reference.value) for target in reference.targets)
        if not provided and lookup.target(reference, scope) is None:
            kind = " or ".join(reference.targets)
            raise refuse(
                f"{_code(reference.targets[0], 'NotFound')}: '{reference.value}' does not exist",
                f"{resource.name}.{dotted(reference.path)} refers to {kind} '{reference.value}', which is not in the "
                f"simulated account {scope.account}, region {scope.region or 'global'}.",
                reference.path,
            )
    _check_principals(lookup, resource, attributes, scope)


def check_order(lookup: Lookup, resource: ResourceType, attributes: Attributes, scope: Scope) -> None:
    """Refusal if the object names one that others must have taken into use first."""
    order = resource.overlay.get("after")
    if order is None:
        return
    for reference in lookup.references(resource, attributes, scope):
        target = lookup.target(reference, scope) if dotted(reference.path) == order["path"] else None
        if target is not None and not any(
            each["type"] in order["users"] for each in lookup.referrers(target["number"], "block")
        ):
            raise refuse(f"creating {resource.name}: {order['code']}", f"{reference.value} {order['message']}")


def _check_principals(lookup: Lookup, resource: ResourceType, attributes: Attributes, scope: Scope) -> None:
    own = f":iam::{scope.account}:"
    targets = {":role/": "aws_iam_role", ":user/": "aws_iam_user", ":oidc-provider/": "aws_iam_openid_connect_provider"}
    for path, principal in principals(resource, attributes):
        target = next((kind for part, kind in targets.items() if own in principal and part in principal), None)
        if target and lookup.named((target,), principal, scope) is None:
            raise refuse(
                "MalformedPolicyDocument: invalid principal in policy",
                f"The policy of {resource.name} names the principal {principal}, which does not exist.",
                path,
            )


def check_presence(lookup: Lookup, resource: ResourceType, scope: Scope) -> None:
    """Refusal if the account lacks what must be there before any object of the type, such as Firebase in a project."""
    needed = resource.overlay.get("presence")
    if needed and not lookup.documents(needed["of"], scope):
        raise refuse(f"creating {resource.name}: {needed['code']}", needed["message"])


def check_service(lookup: Lookup, resource: ResourceType, scope: Scope, enabled: Collection[str]) -> None:
    """Refusal if the API that makes the object is off. `enabled` are on beside those that stacks enable; none: all."""
    service = resource.overlay.get("service")
    if service is None or not enabled or service in enabled:
        return
    if not any(each["service"] == service for each in lookup.documents("google_project_service", scope)):
        message = (
            f"{service} has not been used in project {scope.account} before or it is disabled: "
            "let the resource depend on its google_project_service."
        )
        raise refuse(f"creating {resource.name}: googleapi: Error 403: SERVICE_DISABLED", message)


def _code(target: str, fallback: str) -> str:
    for prefix, code in _NOT_FOUND_ELSEWHERE.items():
        if target.startswith(prefix):
            return code
    words = "".join(part.title() for part in target.removeprefix("aws_").split("_"))
    return _NOT_FOUND.get(target, f"{words}{fallback}")


def check_names(lookup: Lookup, resource: ResourceType, attributes: Attributes, scope: Scope) -> None:
    """Refusal if a name that must be unique is taken, or still reserved by an object that was deleted."""
    reserved = resource.overlay.get("reserved")
    name = attributes.get(reserved["name"]) if reserved else None
    if reserved and isinstance(name, str) and _reserved(lookup, resource, name, scope):
        raise refuse(f"creating {resource.name} ({name}): {reserved['code']}", reserved["message"], (reserved["name"],))
    for unique in resource.overlay.get("unique", ()):
        value = unique_name(unique["of"], attributes)
        if value and lookup.named((f"{resource.name} unique",), value, scope):
            message = f"{resource.name} '{value}' already exists in account {scope.account}."
            raise refuse(f"creating {resource.name} ({value}): {unique['code']}", message)


def unique_name(template: str, attributes: Attributes) -> str | None:
    """The text that no two objects of the type may share; null where there is nothing to compare."""
    return render(template, attributes.get)


def _reserved(lookup: Lookup, resource: ResourceType, name: str, scope: Scope) -> bool:
    statement = "SELECT 1 FROM reserved WHERE provider = ? AND account = ? AND region = ? AND type = ? AND name = ?"
    region = region_of(resource, scope)
    return bool(lookup.store.query(statement, scope.provider, scope.account, region, resource.name, name))


def check_deletion(lookup: Lookup, resource: ResourceType, row: Row, attributes: Attributes) -> None:
    """Refusal if the object is protected, or others hold on to it."""
    policy = resource.overlay.get("deletion_policy", {})
    if policy and attributes.get("deletion_policy") == policy["prevent"]:
        raise refuse(
            f"deleting {resource.name} ({row['id']}): cannot destroy it while deletion_policy is {policy['prevent']}",
            f"Set deletion_policy to another value and apply, then destroy {resource.name}.",
        )
    for protection in resource.overlay.get("protected", ()):
        if _protected(protection, attributes):
            raise refuse(f"deleting {resource.name} ({row['id']}): {protection['code']}", protection["message"])
    holding = lookup.referrers(row["number"], "block")
    if holding:
        shown = ", ".join(f"{each['type']} {each['id']} ({each['path']})" for each in holding[:_SHOWN])
        more = f" and {len(holding) - _SHOWN} more" if len(holding) > _SHOWN else ""
        code = resource.overlay.get("in_use", "DependencyViolation")
        raise refuse(f"deleting {resource.name} ({row['id']}): {code}", f"It is still in use by {shown}{more}.")


def abandoned(resource: ResourceType, attributes: Attributes) -> bool:
    """Whether the object's own deletion policy lets it outlive its deletion, known to no state any more."""
    policy = resource.overlay.get("deletion_policy", {})
    return bool(policy) and attributes.get("deletion_policy") == policy["abandon"]


def _protected(protection: Mapping[str, str], attributes: Attributes) -> bool:
    """Whether the protection holds: `while` names what is on (or `is` it), `while_not` what is off, `unless` lifts."""
    holding = attributes.get(protection.get("while", ""))
    if "while" in protection and (holding != protection["is"] if "is" in protection else is_zero(holding)):
        return False
    if "while_not" in protection and not is_zero(attributes.get(protection["while_not"])):
        return False
    return "unless" not in protection or is_zero(attributes.get(protection["unless"]))


def check_leavings(lookup: Lookup, resource: ResourceType, attributes: Attributes, scope: Scope) -> None:
    """Refusal if what the deletion leaves behind, such as a final snapshot, has a name that is taken."""
    left = _leaving(resource, attributes)
    if left is not None:
        type_name, name = left
        statement = "SELECT 1 FROM reserved WHERE provider = ? AND account = ? AND region = ? AND type = ? AND name = ?"
        if lookup.store.query(statement, scope.provider, scope.account, region_of(resource, scope), type_name, name):
            code = resource.overlay["leaves"]["code"]
            raise refuse(
                f"deleting {resource.name}: {code}", f"{type_name} {name} exists already; choose another name."
            )


def _leaving(resource: ResourceType, attributes: Attributes) -> tuple[str, str] | None:
    leaves = resource.overlay.get("leaves")
    if leaves is None or not is_zero(attributes.get(leaves["unless"])) or is_zero(attributes.get(leaves["name"])):
        return None
    return leaves["type"], attributes[leaves["name"]]


def reserve(connection: Connection, resource: ResourceType, attributes: Attributes, scope: Scope) -> None:
    """The name of a deleted object stays reserved, where the cloud does that, and that of what it leaves behind."""
    names = [_leaving(resource, attributes)]
    reserved = resource.overlay.get("reserved")
    if reserved and not ("unless_zero" in reserved and attributes.get(reserved["unless_zero"]) == 0):
        names.append((resource.name, attributes[reserved["name"]]))
    for type_name, name in filter(None, names):
        row = (scope.provider, scope.account, region_of(resource, scope), type_name, name)
        connection.execute("INSERT OR REPLACE INTO reserved VALUES (?, ?, ?, ?, ?)", row)


def not_found(resource: ResourceType, id_: str) -> Refusal:
    """What the cloud says of an object that is gone."""
    message = f"{resource.name} {id_} does not exist in the simulated cloud; the next plan creates it again."
    return refuse(f"reading {resource.name} ({id_}): {_code(resource.name, 'NotFound')}", message)
