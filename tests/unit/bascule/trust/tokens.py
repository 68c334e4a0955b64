"""GitHub's tokens as the tests present them."""

from bascule.trust import Document, GitHubRepository, Purpose, Verdict, token_verdict, trust_policy

PROVIDER = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
PLATFORM = GitHubRepository(name="acme/platform", id=41, owner_id=7)
CHAT = GitHubRepository(name="acme/chat", id=42, owner_id=7)
WORKFLOWS = {
    Purpose.APPLY: "acme/platform/.github/workflows/reusable-apply.yml@refs/heads/main",
    Purpose.TEARDOWN: "acme/platform/.github/workflows/reusable-teardown.yml@refs/heads/main",
    Purpose.APP: "acme/platform/.github/workflows/reusable-deploy.yml@" + "a" * 40,
}


def policy(purpose: Purpose, environment: str = "dev") -> Document:
    """The trust policy of a purpose's role as an environment has it."""
    return trust_policy(
        purpose,
        environment=environment,
        repositories=[CHAT, PLATFORM] if purpose is Purpose.APP else [PLATFORM],
        provider_arn=PROVIDER,
        workflow_refs=[WORKFLOWS[purpose]] if purpose in WORKFLOWS else [],
    )


def claims(purpose: Purpose, environment: str = "dev", **changes: str) -> dict[str, str]:
    """A token that the purpose's job is given, with some claims changed."""
    repository = CHAT if purpose is Purpose.APP else PLATFORM
    name = purpose.github_environment(environment)
    return {
        "iss": "https://token.actions.githubusercontent.com",
        "aud": "sts.amazonaws.com",
        "sub": repository.subjects(name)[0],
        "repository": repository.name,
        "repository_id": str(repository.id),
        "repository_owner_id": str(repository.owner_id),
        "environment": name,
        "ref": "refs/heads/main",
        "job_workflow_ref": WORKFLOWS.get(purpose, "acme/platform/.github/workflows/plan.yml@refs/pull/7/merge"),
        "event_name": "push",
        **changes,
    }


def verdict(purpose: Purpose, token: dict[str, str]) -> Verdict:
    """What the purpose's trust policy says to the token."""
    return token_verdict(policy(purpose), token, provider_arn=PROVIDER)
