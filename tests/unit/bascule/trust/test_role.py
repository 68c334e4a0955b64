"""Who gets which role: each purpose's own jobs, and nobody else."""

import re
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bascule.errors import TrustError
from bascule.trust import GitHubRepository, Purpose, encoded, size, token_verdict, trust_policy
from tests.unit.bascule.trust.tokens import CHAT, PLATFORM, PROVIDER, WORKFLOWS, claims, policy, verdict

CLAIMED = st.text(st.characters(codec="ascii", exclude_categories=["C"]), max_size=60)
WRITING = (Purpose.APPLY, Purpose.TEARDOWN)


@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.parametrize("form", [0, 1], ids=["by name", "immutable"])
def test_a_purposes_own_job_gets_its_role_in_both_forms_of_subject(purpose: Purpose, form: int) -> None:
    repository = CHAT if purpose is Purpose.APP else PLATFORM
    subject = repository.subjects(purpose.github_environment("dev"))[form]
    assert verdict(purpose, claims(purpose, sub=subject)).allowed


@pytest.mark.parametrize(("wanted", "held"), list(permutations(Purpose, 2)))
def test_a_token_of_one_purpose_never_gets_another_purposes_role(wanted: Purpose, held: Purpose) -> None:
    assert not verdict(wanted, claims(held))


@pytest.mark.parametrize("purpose", Purpose)
def test_a_token_of_another_environment_gets_no_role(purpose: Purpose) -> None:
    assert not verdict(purpose, claims(purpose, environment="prod"))


@given(number=st.integers(1, 10**6), ours=st.booleans(), purpose=st.sampled_from(WRITING))
def test_a_pull_request_gets_no_writing_role_even_through_the_trusted_workflow(
    number: int, ours: bool, purpose: Purpose
) -> None:
    ref = f"refs/pull/{number}/merge"
    workflow = WORKFLOWS[purpose] if ours else re.sub("@.*", f"@{ref}", WORKFLOWS[purpose])
    assert not verdict(purpose, claims(purpose, ref=ref, job_workflow_ref=workflow, event_name="pull_request"))


@given(branch=CLAIMED.filter(lambda name: name != "main"), purpose=st.sampled_from(WRITING))
def test_no_other_branch_gets_a_writing_role(branch: str, purpose: Purpose) -> None:
    assert not verdict(purpose, claims(purpose, ref=f"refs/heads/{branch}"))


@given(purpose=st.sampled_from(Purpose), claim=st.sampled_from(["aud", "sub", "repository_id"]), suffix=CLAIMED)
def test_a_claim_that_only_begins_right_gets_no_role(purpose: Purpose, claim: str, suffix: str) -> None:
    token = claims(purpose)
    assert verdict(purpose, token | {claim: token[claim] + suffix}).allowed is (suffix == "")


@pytest.mark.parametrize("purpose", Purpose)
def test_whoever_takes_over_the_repositorys_name_gets_nothing(purpose: Purpose) -> None:
    assert not verdict(purpose, claims(purpose, repository_id="9999"))
    assert not verdict(purpose, claims(purpose, repository_owner_id="9999"))


@given(owner=st.from_regex(r"[a-z0-9-]{1,20}", fullmatch=True), identity=st.integers(100, 10**9))
def test_another_repository_gets_no_role(owner: str, identity: int) -> None:
    stranger = GitHubRepository(name=f"{owner}/platform", id=identity, owner_id=identity)
    for purpose in Purpose:
        for subject in stranger.subjects(purpose.github_environment("dev")):
            token = claims(purpose, sub=subject, repository_id=str(identity), repository_owner_id=str(identity))
            assert not verdict(purpose, token)


def test_an_app_repository_gets_no_apply_role_through_the_apply_workflow() -> None:
    token = claims(Purpose.APP, job_workflow_ref=WORKFLOWS[Purpose.APPLY])
    assert not verdict(Purpose.APPLY, token)


def test_an_app_in_the_infrastructures_own_repository_gets_the_app_role_alone() -> None:
    token = claims(Purpose.APPLY, job_workflow_ref=WORKFLOWS[Purpose.APP])
    assert verdict(Purpose.APP, token).allowed
    assert not verdict(Purpose.APPLY, token)


def test_a_pull_requests_plan_gets_the_plan_role_whatever_workflow_runs_it() -> None:
    token = claims(Purpose.PLAN, ref="refs/pull/7/merge", job_workflow_ref="acme/platform/x@refs/pull/7/merge")
    assert verdict(Purpose.PLAN, token).allowed


@pytest.mark.parametrize("purpose", Purpose)
def test_policies_compare_exactly_and_ask_nothing_of_all_values(purpose: Purpose) -> None:
    assert list(policy(purpose)["Statement"][0]["Condition"]) == ["StringEquals"]
    assert "*" not in encoded(policy(purpose))


@pytest.mark.parametrize("purpose", [Purpose.APPLY, Purpose.TEARDOWN, Purpose.APP])
def test_a_role_that_would_trust_any_workflow_is_refused(purpose: Purpose) -> None:
    with pytest.raises(TrustError, match="would trust any workflow"):
        trust_policy(purpose, environment="dev", repositories=[PLATFORM], provider_arn=PROVIDER)


@pytest.mark.parametrize(
    "ref",
    [
        "acme/platform/.github/workflows/*.yml@refs/heads/main",
        "acme/platform/.github/workflows/apply.yml@refs/pull/7/merge",
        "acme/platform/.github/workflows/apply.yml@main",
        "acme/platform/.github/workflows/apply.yml",
        "./.github/workflows/apply.yml@refs/heads/main\n",
    ],
)
def test_a_workflow_reference_that_is_not_exact_is_refused(ref: str) -> None:
    with pytest.raises(TrustError, match="no exact job_workflow_ref"):
        trust_policy(
            Purpose.APPLY, environment="dev", repositories=[PLATFORM], provider_arn=PROVIDER, workflow_refs=[ref]
        )


def test_the_plan_role_takes_no_workflow_reference() -> None:
    with pytest.raises(TrustError, match="trusts no workflow"):
        trust_policy(
            Purpose.PLAN,
            environment="dev",
            repositories=[PLATFORM],
            provider_arn=PROVIDER,
            workflow_refs=[WORKFLOWS[Purpose.APPLY]],
        )


@pytest.mark.parametrize("environment", ["dev-plan", "dev-teardown"])
def test_an_environment_named_like_anothers_jobs_is_refused(environment: str) -> None:
    with pytest.raises(TrustError, match="another environment"):
        policy(Purpose.APPLY, environment)


@pytest.mark.parametrize("environment", ["dev:ref", "*", "", "de v"])
def test_an_environment_that_cannot_stand_in_a_subject_is_refused(environment: str) -> None:
    with pytest.raises(TrustError, match="cannot stand in a token's subject"):
        policy(Purpose.APPLY, environment)


@pytest.mark.parametrize("name", ["platform", "acme/*", "acme/platform/x", "acme/"])
def test_a_repository_that_is_not_owner_and_name_is_refused(name: str) -> None:
    with pytest.raises(TrustError, match="no GitHub repository"):
        GitHubRepository(name=name, id=1, owner_id=1)


@pytest.mark.parametrize("purpose", Purpose)
def test_trust_policies_fit_the_quota_that_every_account_has(purpose: Purpose) -> None:
    assert size(policy(purpose, "integration")) <= 2048


def test_a_trust_policy_beyond_the_highest_quota_is_refused() -> None:
    many = [GitHubRepository(name=f"acme/application-{number}", id=number, owner_id=7) for number in range(60)]
    with pytest.raises(TrustError, match="at most 4096"):
        trust_policy(
            Purpose.APP,
            environment="dev",
            repositories=many,
            provider_arn=PROVIDER,
            workflow_refs=[WORKFLOWS[Purpose.APP]],
        )


def test_an_enterprises_own_issuer_is_the_one_that_is_asked() -> None:
    provider = f"{PROVIDER}/acme"
    trust = trust_policy(Purpose.PLAN, environment="dev", repositories=[PLATFORM], provider_arn=provider)
    own = claims(Purpose.PLAN, iss="https://token.actions.githubusercontent.com/acme")
    assert token_verdict(trust, own, provider_arn=provider).allowed
    assert not token_verdict(trust, claims(Purpose.PLAN), provider_arn=provider)


def test_what_is_no_provider_is_refused() -> None:
    with pytest.raises(TrustError, match="no OIDC provider"):
        trust_policy(Purpose.PLAN, environment="dev", repositories=[PLATFORM], provider_arn="arn:aws:iam::1:role/x")
