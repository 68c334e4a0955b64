"""What the cloud refuses at apply, with its own error codes: dangling references, a wrong order, missing services."""

from __future__ import annotations

from collections.abc import Collection

from bascule.sandbox.diagnostics import Refusal, dotted, refuse
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.cty import Value
from bascule.sandbox.world.lookup import Lookup
from bascule.sandbox.world.managed_policies import is_managed
from bascule.sandbox.world.missing import missing_code
from bascule.sandbox.world.references import principals
from bascule.sandbox.world.scope import Scope

Attributes = dict[str, Value]


def check_references(lookup: Lookup, resource: ResourceType, attributes: Attributes, scope: Scope) -> None:
    """Refusal if the object names another one that does not exist."""
    for reference in lookup.references(resource, attributes, scope):
        provided = any(is_managed(target, reference.value) for target in reference.targets)
        if not provided and lookup.target(reference, scope) is None:
            kind = " or ".join(reference.targets)
            raise refuse(
                f"{missing_code(reference.targets[0])}: '{reference.value}' does not exist",
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


def not_found(resource: ResourceType, id_: str) -> Refusal:
    """What the cloud says of an object that is gone."""
    message = f"{resource.name} {id_} does not exist in the simulated cloud; the next plan creates it again."
    return refuse(f"reading {resource.name} ({id_}): {missing_code(resource.name)}", message)
