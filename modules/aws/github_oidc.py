"""GitHub's pipelines as identities in an account."""

from __future__ import annotations

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws.iam_openid_connect_provider import IamOpenidConnectProvider
from bascule.trust import AUDIENCE, ISSUER


class GithubOidc(Module):
    """The account's trust in the tokens of GitHub's jobs; which of them get a role, each role says itself.

    AWS allows one provider an issuer and account, and checks GitHub's certificate by its own list of authorities, so
    that no thumbprint is needed.
    """

    def __init__(self, scope: Construct, id_: str, *, issuer: str = ISSUER) -> None:
        super().__init__(scope, id_)
        provider = IamOpenidConnectProvider(self, "resource", url=f"https://{issuer}", client_id_list=[AUDIENCE])
        self.arn: str = provider.arn
