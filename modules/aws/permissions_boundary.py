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
        self.arn: str = policy.arn
