"""What pipelines may do with keys on behalf of services that encrypt with them."""

from __future__ import annotations

from collections.abc import Mapping

from bascule.trust import Statement
from modules.aws.policies.access_scope import AccessScope

_GRANT = ("kms:CreateGrant", "kms:RetireGrant")
_USE = ("kms:Decrypt", "kms:GenerateDataKey")


def encryption_statements(scope: AccessScope) -> list[Statement]:
    """Lets registries, databases and secrets be made with the environment's key, or one that is shared with it.

    Grants only for AWS's services, use only through Secrets Manager: no role reads content with it.
    """
    name, value = scope.naming.tag
    own = _pair(scope, ["*"], {f"aws:ResourceTag/{name}": value})
    return [*own, *(_pair(scope, list(scope.shared_keys), {}) if scope.shared_keys else [])]


def _pair(scope: AccessScope, keys: list[str], asked: Mapping[str, str]) -> list[Statement]:
    through = {"kms:ViaService": f"secretsmanager.{scope.region}.amazonaws.com"}
    tagged = {"StringEquals": dict(asked)} if asked else {}
    for_services = {"Bool": {"kms:GrantIsForAWSResource": "true"}}
    return [
        Statement(actions=_GRANT, resources=keys, conditions={**tagged, **for_services}),
        Statement(actions=_USE, resources=keys, conditions={"StringEquals": {**asked, **through}}),
    ]
