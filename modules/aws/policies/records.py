"""Which DNS records pipelines may change."""

from __future__ import annotations

from bascule.trust import Statement
from modules.aws.policies.access_scope import AccessScope


def record_statements(scope: AccessScope) -> list[Statement]:
    """Records at and below the environment's own domains, in whatever zone holds them."""
    if not scope.domains:
        return []
    names = [form for domain in scope.domains for form in (domain, f"*.{domain}")]
    return [
        Statement(
            actions=["route53:ChangeResourceRecordSets"],
            resources=scope.arns("route53:::hostedzone/*"),
            conditions={"ForAllValues:StringLike": {"route53:ChangeResourceRecordSetsNormalizedRecordNames": names}},
        )
    ]
