"""GitHub as a provider of identities."""

from __future__ import annotations

from modules.aws.github_oidc import GithubOidc
from tests.synth.conftest import Synthesize


def test_tokens_of_github_for_sts_are_taken_without_a_thumbprint(synthesize: Synthesize) -> None:
    provider = synthesize(lambda stack: GithubOidc(stack, "github")).resource("aws_iam_openid_connect_provider.github")
    assert provider == {"url": "https://token.actions.githubusercontent.com", "client_id_list": ["sts.amazonaws.com"]}
