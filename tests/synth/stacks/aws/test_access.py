"""The access stacks of the shipped environments: who gets which role, and that nothing is read from elsewhere."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from cdktf import App

from bascule.assembly import StackAssembly
from bascule.config import Environment, load_environment
from bascule.config.account import ExistingInAccount, JobWorkflowRefs
from bascule.errors import TrustError
from bascule.naming import AccountNaming
from bascule.synth import Producers
from bascule.testing import Template
from bascule.trust import Document, Purpose, Request, decide, size, token_verdict
from stacks.aws.access import AwsAccess
from tests.conftest import ROOT, Synthesized

PROVIDER = AccountNaming("acme", "123456789012").oidc_provider_arn
DEPLOY = "acme/platform/.github/workflows/reusable-deploy-ecs.yml@refs/heads/main"
APPLY = "acme/platform/.github/workflows/reusable-apply.yml@refs/heads/main"
MANAGED_POLICY, TRUST_POLICY = 6144, 2048


def access(synthesized: Synthesized, environment: str) -> StackAssembly:
    (stack,) = (stack for stack in synthesized(environment).stacks if stack.name == f"{environment}-aws-access")
    return stack


def documents(stack: StackAssembly, role: str) -> list[Document]:
    policies = Template(stack.document).resources("aws_iam_policy")
    return [json.loads(each["policy"]) for name, each in policies.items() if name.startswith(f"{role}_")]


def token(repository: str, number: int, environment: str, workflow: str, **changes: str) -> dict[str, str]:
    return {
        "iss": "https://token.actions.githubusercontent.com",
        "aud": "sts.amazonaws.com",
        "sub": f"repo:acme@70000001/{repository}@{number}:environment:{environment}",
        "repository_id": str(number),
        "repository_owner_id": "70000001",
        "ref": "refs/heads/main",
        "job_workflow_ref": workflow,
        **changes,
    }


PLATFORM = token("platform", 700000001, "dev", APPLY)
CHAT = token("chat", 700000002, "dev", DEPLOY)
OWN_APP = {**PLATFORM, "job_workflow_ref": DEPLOY}


@pytest.mark.parametrize(
    ("role", "claims", "allowed"),
    [
        ("apply", PLATFORM, True),
        ("apply", {**PLATFORM, "ref": "refs/pull/7/merge"}, False),
        ("apply", CHAT, False),
        ("apply", {**CHAT, "job_workflow_ref": APPLY}, False),
        ("teardown", PLATFORM, False),
        ("app", CHAT, True),
        ("app", PLATFORM, False),
        # The applications that live beside the infrastructure.
        ("app", OWN_APP, True),
        ("apply", OWN_APP, False),
        ("plan", PLATFORM, False),
        ("plan", {**PLATFORM, "sub": "repo:acme/platform:environment:dev-plan", "ref": "refs/pull/7/merge"}, True),
        ("plan", {**PLATFORM, "sub": "repo:acme/platform:environment:prod-plan"}, False),
    ],
)
def test_each_role_is_for_its_own_jobs(
    synthesized: Synthesized, role: str, claims: dict[str, str], allowed: bool
) -> None:
    trust = json.loads(
        Template(access(synthesized, "dev").document).resource(f"aws_iam_role.{role}")["assume_role_policy"]
    )
    assert token_verdict(trust, claims, provider_arn=PROVIDER).allowed is allowed


@pytest.mark.parametrize("environment", ["dev", "prod", "sandbox"])
def test_access_is_found_by_name_and_applied_before_anything_else(synthesized: Synthesized, environment: str) -> None:
    stack = access(synthesized, environment)
    assert stack.manifest.layer == "access"
    assert "data" not in stack.document


@pytest.mark.parametrize("environment", ["dev", "prod", "sandbox"])
def test_policies_fit_what_aws_takes(synthesized: Synthesized, environment: str) -> None:
    template = Template(access(synthesized, environment).document)
    policies = template.resources("aws_iam_policy").values()
    assert max(size(json.loads(each["policy"])) for each in policies) <= MANAGED_POLICY
    roles = template.resources("aws_iam_role").values()
    assert max(size(json.loads(each["assume_role_policy"])) for each in roles) <= TRUST_POLICY


def test_the_pipelines_cannot_write_where_their_own_roles_lie(synthesized: Synthesized) -> None:
    stack = access(synthesized, "dev")
    for role in Template(stack.document).resources("aws_iam_role").values():
        own = f"arn:aws:iam::123456789012:role{role['path']}{role['name']}"
        for action in ("iam:AttachRolePolicy", "iam:PutRolePolicy", "iam:UpdateAssumeRolePolicy", "iam:PassRole"):
            assert not decide(Request(action=action, resource=own), documents(stack, Purpose.APPLY))


def test_an_environment_that_is_never_torn_down_has_no_role_for_it(synthesized: Synthesized) -> None:
    roles = Template(access(synthesized, "prod").document).resources("aws_iam_role")
    assert sorted(roles) == ["app", "apply", "plan"]


def test_states_are_reached_where_the_backend_puts_them(synthesized: Synthesized) -> None:
    backend = access(synthesized, "dev").document["terraform"]["backend"]["s3"]
    (app,) = (stack for stack in synthesized("dev").stacks if stack.name == "dev-aws-foundation")
    state = app.document["terraform"]["backend"]["s3"]
    apply = documents(access(synthesized, "dev"), Purpose.APPLY)
    bucket = f"arn:aws:s3:::{state['bucket']}"
    assert decide(Request(action="s3:PutObject", resource=f"{bucket}/{state['key']}"), apply)
    assert decide(Request(action="s3:DeleteObject", resource=f"{bucket}/{state['key']}.tflock"), apply)
    assert not decide(Request(action="s3:PutObject", resource=f"{bucket}/{backend['key']}"), apply)


def test_sites_are_released_into_the_buckets_that_they_have(synthesized: Synthesized) -> None:
    (web,) = (stack for stack in synthesized("dev").stacks if stack.name == "dev-aws-web")
    bucket = Template(web.document).only("aws_s3_bucket")["bucket"]
    request = Request(action="s3:PutObject", resource=f"arn:aws:s3:::{bucket}/index.html")
    assert decide(request, documents(access(synthesized, "dev"), Purpose.APP))


def in_account(folder: Path, **changes: Any) -> AwsAccess:
    """The access stack of dev, in an account with other values."""
    dev: Environment = load_environment("dev", root=ROOT)
    account = dev.account.model_copy(update=changes)
    return AwsAccess(App(outdir=str(folder)), dev.model_copy(update={"account": account}), Producers())


def test_a_companys_boundary_bounds_the_pipelines_and_all_that_they_make(tmp_path: Path) -> None:
    company = "arn:aws:iam::123456789012:policy/company-bound"
    existing = ExistingInAccount(permissions_boundary=company)
    template = Template(in_account(tmp_path, existing=existing).document)
    assert {role["permissions_boundary"] for role in template.resources("aws_iam_role").values()} == {company}
    assert company in template.resource("aws_iam_policy.apply_own")["policy"]


def test_an_existing_provider_is_the_one_that_is_trusted(tmp_path: Path) -> None:
    provider = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com/acme"
    template = Template(in_account(tmp_path, existing=ExistingInAccount(oidc_provider=provider)).document)
    (statement,) = json.loads(template.resource("aws_iam_role.plan")["assume_role_policy"])["Statement"]
    assert statement["Principal"] == {"Federated": provider}


def test_an_account_that_lists_no_workflow_gives_no_role_to_any(tmp_path: Path) -> None:
    with pytest.raises(TrustError, match="the apply role would trust any workflow"):
        in_account(tmp_path, job_workflow_refs=JobWorkflowRefs())
