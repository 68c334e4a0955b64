"""Tokens of GitHub's jobs around the shipped environment dev, and the roles that each may have: at least sixty."""

from __future__ import annotations

from bascule.ci.identities.claimed_token import ClaimedToken

REF = "acme/platform/.github/workflows"
MAIN = "refs/heads/main"
PULL = "refs/pull/7/merge"
COMMIT = "9f2c" * 10
IMMUTABLE = "repo:acme@70000001/platform@700000001"

_PLATFORM = {"repository": "acme/platform", "repository_id": "700000001", "repository_owner_id": "70000001"}
_CHAT = {"repository": "acme/chat", "repository_id": "700000002", "repository_owner_id": "70000001"}


def _token(**claims: str | int) -> dict[str, str | int]:
    return {
        "iss": "https://token.actions.githubusercontent.com",
        "aud": "sts.amazonaws.com",
        "actor": "somebody",
        "repository_owner": "acme",
        "runner_environment": "github-hosted",
        **claims,
    }


def _job(
    environment: str, workflow: str, *, ref: str = MAIN, called_at: str = MAIN, **changes: str | int
) -> dict[str, str | int]:
    """A job of the infrastructure's repository in a GitHub environment."""
    claims: dict[str, str | int] = {
        **_PLATFORM,
        "sub": f"repo:acme/platform:environment:{environment}",
        "environment": environment,
        "ref": ref,
        "job_workflow_ref": f"{REF}/{workflow}@{called_at}",
    }
    return _token(**(claims | changes))


def _bare(
    run: str, workflow: str, *, ref: str = MAIN, called_at: str = MAIN, **changes: str | int
) -> dict[str, str | int]:
    """A job that names no GitHub environment."""
    claims: dict[str, str | int] = {
        **_PLATFORM,
        "sub": f"repo:acme/platform:{run}",
        "ref": ref,
        "job_workflow_ref": f"{REF}/{workflow}@{called_at}",
    }
    return _token(**(claims | changes))


PLAN = _job("dev-plan", "reusable-plan.yml", ref=PULL, called_at=PULL)
APPLY = _job("dev", "reusable-apply.yml")
TEARDOWN = _job("dev-teardown", "reusable-teardown.yml")
BUILD = _job("dev", "reusable-build-image.yml", **_CHAT, sub="repo:acme/chat:environment:dev")
DEPLOY = _job("dev", "reusable-deploy-ecs.yml", **_CHAT, sub="repo:acme/chat:environment:dev")
SITE = _job("dev", "reusable-deploy-site.yml")

CASES: tuple[tuple[str, dict[str, str | int], tuple[str, ...]], ...] = (
    # What the pipelines do.
    ("a pull request's plan", PLAN, ("plan",)),
    ("a pull request's plan, immutable subject", PLAN | {"sub": f"{IMMUTABLE}:environment:dev-plan"}, ("plan",)),
    ("the default branch's plan", _job("dev-plan", "reusable-plan.yml"), ("plan",)),
    ("the nightly look for drift", _job("dev-plan", "reusable-drift.yml"), ("plan",)),
    ("the teardown's own plan", _job("dev-plan", "reusable-teardown.yml"), ("plan",)),
    ("a merge's apply", APPLY, ("apply",)),
    ("a merge's apply, immutable subject", APPLY | {"sub": f"{IMMUTABLE}:environment:dev"}, ("apply",)),
    ("ids written as numbers", APPLY | {"repository_id": 700000001, "repository_owner_id": 70000001}, ("apply",)),
    ("unlock and restore of a state", _job("dev", "reusable-state.yml"), ("apply",)),
    ("an approved teardown", TEARDOWN, ("teardown",)),
    (
        "an approved teardown, immutable subject",
        TEARDOWN | {"sub": f"{IMMUTABLE}:environment:dev-teardown"},
        ("teardown",),
    ),
    ("an app's image", BUILD, ("app",)),
    ("an app's deploy", DEPLOY, ("app",)),
    (
        "an app's deploy, immutable subject",
        DEPLOY | {"sub": "repo:acme@70000001/chat@700000002:environment:dev"},
        ("app",),
    ),
    ("an app in the infrastructure's repository", SITE, ("app",)),
    (
        "its deploy from a release branch, which GitHub's branch rule decides",
        SITE | {"ref": "refs/heads/release"},
        ("app",),
    ),
    # Who else asks with a job of the right repository.
    ("a pull request without environment", _bare("pull_request", "reusable-plan.yml", ref=PULL, called_at=PULL), ()),
    ("the default branch without environment", _bare(f"ref:{MAIN}", "reusable-apply.yml"), ()),
    ("another branch without environment", _bare("ref:refs/heads/x", "reusable-apply.yml", ref="refs/heads/x"), ()),
    ("a tag", _bare("ref:refs/tags/v1", "reusable-apply.yml", ref="refs/tags/v1"), ()),
    ("a tag in the environment", APPLY | {"ref": "refs/tags/main"}, ()),
    ("a branch called like the default one", APPLY | {"ref": "refs/heads/main2"}, ()),
    ("a branch below the default one's name", APPLY | {"ref": "refs/heads/main/x"}, ()),
    ("another branch in the environment", APPLY | {"ref": "refs/heads/feature"}, ()),
    ("another branch that calls the default branch's apply", APPLY | {"ref": "refs/heads/feature"}, ()),
    ("a pull request in the environment", APPLY | {"ref": PULL}, ()),
    ("a pull request with its own apply workflow", _job("dev", "reusable-apply.yml", ref=PULL, called_at=PULL), ()),
    ("a merge queue's branch", APPLY | {"ref": "refs/heads/gh-readonly-queue/main/pr-7-abc"}, ()),
    ("no ref at all", {k: v for k, v in APPLY.items() if k != "ref"}, ()),
    ("no workflow at all", {k: v for k, v in APPLY.items() if k != "job_workflow_ref"}, ()),
    ("another workflow of the default branch", _job("dev", "anything.yml"), ()),
    ("the caller in the place of what it calls", _job("dev", "infra.yml"), ()),
    ("the plan's workflow in the environment", _job("dev", "reusable-plan.yml"), ()),
    ("the apply workflow at a branch", _job("dev", "reusable-apply.yml", called_at="refs/heads/feature"), ()),
    ("the apply workflow at a tag", _job("dev", "reusable-apply.yml", called_at="refs/tags/v1"), ()),
    ("the apply workflow at a commit that nobody listed", _job("dev", "reusable-apply.yml", called_at=COMMIT), ()),
    ("the apply workflow in another folder", _job("dev", "../reusable-apply.yml"), ()),
    ("the apply workflow with another ending", _job("dev", "reusable-apply.yaml"), ()),
    (
        "the apply workflow of a repository that looks alike",
        APPLY | {"job_workflow_ref": f"{REF}/reusable-apply.yml@{MAIN}".replace("acme/", "acme-/")},
        (),
    ),
    ("a workflow whose name begins like it", APPLY | {"job_workflow_ref": f"{REF}/reusable-apply.yml@{MAIN}x"}, ()),
    # Teardown branches can only ask.
    (
        "a teardown branch's own job",
        _bare(
            "ref:refs/heads/teardown/dev",
            "teardown-branch.yml",
            ref="refs/heads/teardown/dev",
            called_at="refs/heads/teardown/dev",
        ),
        (),
    ),
    ("a teardown branch in the teardown's environment", TEARDOWN | {"ref": "refs/heads/teardown/dev"}, ()),
    (
        "a teardown branch with a workflow of its own",
        _job(
            "dev-teardown", "reusable-teardown.yml", ref="refs/heads/teardown/dev", called_at="refs/heads/teardown/dev"
        ),
        (),
    ),
    ("a teardown branch in the environment itself", APPLY | {"ref": "refs/heads/teardown/dev"}, ()),
    ("the asking workflow on the default branch", _job("dev-teardown", "teardown-branch.yml"), ()),
    ("the dispatched caller itself", _job("dev-teardown", "teardown.yml"), ()),
    ("a pull request in the teardown's environment", TEARDOWN | {"ref": PULL}, ()),
    # One purpose is no other.
    ("the apply workflow in the plan's environment", _job("dev-plan", "reusable-apply.yml"), ("plan",)),
    ("the apply workflow in the teardown's environment", _job("dev-teardown", "reusable-apply.yml"), ()),
    ("the teardown workflow in the environment", _job("dev", "reusable-teardown.yml"), ()),
    ("a deploy in the plan's environment", _job("dev-plan", "reusable-deploy-ecs.yml"), ("plan",)),
    ("a deploy in the teardown's environment", _job("dev-teardown", "reusable-deploy-ecs.yml"), ()),
    ("an app that calls the apply workflow", DEPLOY | {"job_workflow_ref": f"{REF}/reusable-apply.yml@{MAIN}"}, ()),
    (
        "an app with a workflow of its own",
        DEPLOY | {"job_workflow_ref": "acme/chat/.github/workflows/deploy.yml@refs/heads/main"},
        (),
    ),
    (
        "an app that calls the deploy at a tag",
        DEPLOY | {"job_workflow_ref": f"{REF}/reusable-deploy-ecs.yml@refs/tags/v2"},
        (),
    ),
    ("an app's pull request without environment", DEPLOY | {"sub": "repo:acme/chat:pull_request", "ref": PULL}, ()),
    ("an app in the plan's environment", DEPLOY | {"sub": "repo:acme/chat:environment:dev-plan"}, ()),
    ("an app in the teardown's environment", DEPLOY | {"sub": "repo:acme/chat:environment:dev-teardown"}, ()),
    # Other environments.
    ("prod's apply", _job("prod", "reusable-apply.yml"), ()),
    ("prod's plan", _job("prod-plan", "reusable-plan.yml", ref=PULL, called_at=PULL), ()),
    ("an environment that begins like it", _job("dev2", "reusable-apply.yml"), ()),
    ("an environment that ends like it", _job("my-dev", "reusable-apply.yml"), ()),
    ("the environment in capitals", _job("DEV", "reusable-apply.yml"), ()),
    ("an environment with another one behind a colon", _job("x:environment:dev", "reusable-apply.yml"), ()),
    ("an environment that is a pattern", _job("*", "reusable-apply.yml"), ()),
    ("the environment named in a claim alone", _bare(f"ref:{MAIN}", "reusable-apply.yml", environment="dev"), ()),
    # Other repositories.
    (
        "a fork",
        PLAN
        | {
            "sub": "repo:mallory/platform:environment:dev-plan",
            "repository": "mallory/platform",
            "repository_id": "99",
            "repository_owner_id": "98",
        },
        (),
    ),
    (
        "a fork's pull request",
        _bare(
            "pull_request", "reusable-plan.yml", ref=PULL, called_at=PULL, repository_id="99", repository_owner_id="98"
        ),
        (),
    ),
    (
        "a fork that calls our apply workflow",
        APPLY | {"sub": "repo:mallory/platform:environment:dev", "repository_id": "99", "repository_owner_id": "98"},
        (),
    ),
    (
        "another repository of the same owner",
        APPLY | {"sub": "repo:acme/other:environment:dev", "repository_id": "700000099"},
        (),
    ),
    ("the repository after it was renamed", APPLY | {"sub": "repo:acme/infrastructure:environment:dev"}, ()),
    (
        "the same with its immutable subject",
        APPLY | {"sub": "repo:acme@70000001/infrastructure@700000001:environment:dev"},
        (),
    ),
    ("somebody else's repository with the name that became free", APPLY | {"repository_id": "800000001"}, ()),
    ("an owner's name that became free", APPLY | {"repository_id": "800000001", "repository_owner_id": "80000001"}, ()),
    (
        "a reused name, immutable subject",
        APPLY
        | {
            "sub": "repo:acme@80000001/platform@800000001:environment:dev",
            "repository_id": "800000001",
            "repository_owner_id": "80000001",
        },
        (),
    ),
    (
        "an immutable subject with another repository's number",
        APPLY | {"sub": "repo:acme@70000001/platform@700000099:environment:dev"},
        (),
    ),
    ("a plan with a reused name", PLAN | {"repository_id": "800000001"}, ()),
    ("a plan without ids", {k: v for k, v in PLAN.items() if not k.endswith("_id")}, ()),
    ("an app that nobody listed", DEPLOY | {"sub": "repo:acme/blog:environment:dev", "repository_id": "700000077"}, ()),
    ("an owner's own form of subject", APPLY | {"sub": "repository_owner:acme:environment:dev"}, ()),
    # Tokens that are not for AWS, or not of GitHub.
    ("another audience", APPLY | {"aud": "https://github.com/acme"}, ()),
    ("another cloud's audience", APPLY | {"aud": "//iam.googleapis.com/x"}, ()),
    ("no audience", {k: v for k, v in APPLY.items() if k != "aud"}, ()),
    ("another issuer", APPLY | {"iss": "https://token.actions.example.com"}, ()),
    ("an enterprise's issuer", APPLY | {"iss": "https://token.actions.githubusercontent.com/acme"}, ()),
    ("a subject with room before it", APPLY | {"sub": " repo:acme/platform:environment:dev"}, ()),
    ("a subject with a line behind it", APPLY | {"sub": "repo:acme/platform:environment:dev\n"}, ()),
    ("an empty token", {}, ()),
)

TOKENS = tuple(ClaimedToken(name=name, token=token) for name, token, _ in CASES)
