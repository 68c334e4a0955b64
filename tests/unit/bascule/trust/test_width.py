"""How wide a trust policy is: whose jobs get in."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from bascule.trust import Document, Purpose, Stranger, widths
from tests.unit.bascule.trust.tokens import PROVIDER, policy

Claims = Mapping[str, str | Sequence[str]]
AUD: Claims = {"aud": "sts.amazonaws.com"}
MAIN = "repo:acme/app:ref:refs/heads/main"
WORKFLOW = "acme/app/.github/workflows/deploy.yml"
ALL_JOBS = {Stranger.PULL_REQUEST, Stranger.ANY_BRANCH, Stranger.ANY_ENVIRONMENT}


def trusting(**operators: Claims) -> Document:
    """A trust policy with these conditions on the claims of github.com's tokens."""
    return trusting_issuer(PROVIDER, **operators)


def trusting_issuer(provider: str, /, **operators: Claims) -> Document:
    """The same for another provider."""
    issuer = provider.partition(":oidc-provider/")[2]
    conditions = {
        operator.replace("_", ":"): {f"{issuer}:{claim}": value for claim, value in claims.items()}
        for operator, claims in operators.items()
    }
    statement: dict[str, Any] = {"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity"}
    return {"Statement": {**statement, "Principal": {"Federated": provider}, "Condition": conditions}}


def strangers(**operators: Claims) -> set[Stranger]:
    (width,) = widths(trusting(**operators))
    return set(width.strangers)


@pytest.mark.parametrize("purpose", Purpose)
def test_our_own_policies_let_nobody_else_in(purpose: Purpose) -> None:
    (width,) = widths(policy(purpose))
    assert not width.strangers
    assert width.by_name
    assert width.immutable


@pytest.mark.parametrize("subject", ["*", "repo:*", "repo:*/app:*", "repo:acme*", "repo:*:ref:refs/heads/main"])
def test_a_wildcard_for_the_owner_lets_any_repository_in(subject: str) -> None:
    assert Stranger.ANY_REPOSITORY in strangers(StringEquals=AUD, StringLike={"sub": subject})


def test_without_a_subject_any_repository_gets_in() -> None:
    assert Stranger.ANY_REPOSITORY in strangers(StringEquals=AUD)


@pytest.mark.parametrize("subject", ["repo:acme/*", "repo:acme/app*", "repo:acme/*:ref:refs/heads/main"])
def test_a_wildcard_for_the_repository_lets_the_owners_others_in(subject: str) -> None:
    found = strangers(StringEquals=AUD, StringLike={"sub": subject})
    assert Stranger.OWNERS_REPOSITORY in found
    assert Stranger.ANY_REPOSITORY not in found


def test_a_repository_alone_lets_all_its_jobs_in() -> None:
    assert strangers(StringEquals=AUD, StringLike={"sub": "repo:acme/app:*"}) == ALL_JOBS
    assert strangers(StringEquals={**AUD, "repository_id": "41"}) == ALL_JOBS
    assert strangers(StringEquals={**AUD, "repository": "acme/app"}) == ALL_JOBS


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        (MAIN, set()),
        ("repo:acme/app:environment:prod", set()),
        ("repo:acme/app:ref:refs/heads/*", {Stranger.ANY_BRANCH}),
        ("repo:acme/app:ref:refs/heads/release/*", set()),
        ("repo:acme/app:ref:refs/tags/v*", set()),
        ("repo:acme/app:environment:*", {Stranger.ANY_ENVIRONMENT}),
        ("repo:acme/app:pull_request", {Stranger.PULL_REQUEST}),
    ],
)
def test_the_run_that_a_subject_names_decides_which_jobs_get_in(subject: str, expected: set[Stranger]) -> None:
    assert strangers(StringEquals=AUD, StringLike={"sub": subject}) == expected


def test_a_ref_beside_a_wide_subject_keeps_other_branches_out() -> None:
    assert not strangers(StringEquals={**AUD, "ref": "refs/heads/main"}, StringLike={"sub": "repo:acme/app:*"})


def test_a_policy_without_audience_takes_tokens_made_for_anybody() -> None:
    assert strangers(StringEquals={"sub": MAIN}) == {Stranger.ANY_AUDIENCE}


@pytest.mark.parametrize("ref", [f"{WORKFLOW}@*", "acme/app/.github/workflows/*@refs/heads/main", "acme/*"])
def test_a_wildcard_in_the_workflow_lets_other_versions_of_it_in(ref: str) -> None:
    assert strangers(StringEquals={**AUD, "sub": MAIN}, StringLike={"job_workflow_ref": ref}) == {
        Stranger.OTHER_WORKFLOW
    }


def test_an_exact_workflow_lets_no_other_in() -> None:
    assert not strangers(StringEquals={**AUD, "sub": MAIN, "job_workflow_ref": f"{WORKFLOW}@refs/heads/main"})


def test_all_of_no_values_is_everybody() -> None:
    found = strangers(StringEquals=AUD, ForAllValues_StringLike={"repositry": "acme/app"})
    assert Stranger.ANY_REPOSITORY in found
    assert not strangers(StringEquals=AUD, ForAllValues_StringLike={"sub": MAIN})


def test_a_claim_that_sts_does_not_know_lets_nobody_in() -> None:
    (width,) = widths(trusting(StringEquals={**AUD, "sub": MAIN, "event_name": "push"}))
    assert not width.matches


@pytest.mark.parametrize(
    ("subjects", "by_name", "immutable"),
    [
        ([MAIN], True, False),
        (["repo:acme@7/app@41:ref:refs/heads/main"], False, True),
        ([MAIN, "repo:acme@7/app@41:ref:refs/heads/main"], True, True),
    ],
)
def test_both_forms_of_subject_are_tried(subjects: list[str], by_name: bool, immutable: bool) -> None:
    (width,) = widths(trusting(StringEquals={**AUD, "sub": subjects}))
    assert (width.by_name, width.immutable) == (by_name, immutable)


@pytest.mark.parametrize(
    "issuer",
    ["token.actions.githubusercontent.com/acme", "token.actions.acme.ghe.com", "ghes.acme.example/_services/token"],
)
def test_issuers_of_enterprises_are_judged_alike(issuer: str) -> None:
    provider = f"arn:aws:iam::111122223333:oidc-provider/{issuer}"
    (width,) = widths(trusting_issuer(provider, StringEquals=AUD, StringLike={"sub": "repo:acme/app:*"}))
    assert Stranger.PULL_REQUEST in width.strangers


@pytest.mark.parametrize(
    "issuer", ["gitlab.com", "oidc.eks.eu-west-1.amazonaws.com/id/ABC", "cognito-identity.amazonaws.com"]
)
def test_other_issuers_have_no_width(issuer: str) -> None:
    assert not widths(trusting_issuer(f"arn:aws:iam::111122223333:oidc-provider/{issuer}", StringEquals=AUD))


def test_an_owners_own_form_of_subject_has_no_width() -> None:
    assert not widths(trusting(StringEquals={**AUD, "sub": "repository_owner_id:7:environment:prod"}))


def test_a_deny_keeps_out_whom_another_statement_lets_in() -> None:
    wide = trusting(StringEquals=AUD, StringLike={"sub": "repo:acme/app:*"})["Statement"]
    key = "token.actions.githubusercontent.com:ref"
    deny = {**wide, "Effect": "Deny", "Condition": {"StringNotEquals": {key: "refs/heads/main"}}}
    (width,) = widths({"Statement": [wide, deny]})
    assert not width.strangers


def test_each_statement_has_its_own_width() -> None:
    narrow, wide = (trusting(StringLike={**AUD, "sub": subject})["Statement"] for subject in (MAIN, "repo:acme/app:*"))
    assert [width.strangers for width in widths({"Statement": [narrow]})] == [frozenset()]
    assert all(width.strangers >= ALL_JOBS for width in widths({"Statement": [narrow, wide]}))
