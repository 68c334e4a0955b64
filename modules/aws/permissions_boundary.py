"""The bound of every role that pipelines create."""

from __future__ import annotations

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws.iam_policy import IamPolicy
from bascule.naming import AccountNaming
from bascule.trust import encoded
from modules.aws.policies.boundary import boundary_document


class PermissionsBoundary(Module):
    """A managed policy at the account's path, where no pipeline can change it; roles name it as their boundary."""

    def __init__(self, scope: Construct, id_: str, *, naming: AccountNaming) -> None:
        super().__init__(scope, id_)
        policy = IamPolicy(
            self,
            "resource",
            name=naming.boundary_name,
            path=naming.path,
            description="What no workload may do, whatever its own policies say",
            policy=encoded(boundary_document(naming)),
        )
        policy.suppress(
            *("CKV_AWS_62", "CKV_AWS_63", "CKV_AWS_286", "CKV_AWS_287", "CKV_AWS_288", "CKV_AWS_289", "CKV_AWS_290"),
            *("CKV_AWS_355", "CKV2_AWS_40"),
            reason="a boundary grants nothing: what it allows is the limit, and a role may do what its own policies "
            "grant within; what no role may ever do is denied here",
        )
        self.arn: str = policy.arn
