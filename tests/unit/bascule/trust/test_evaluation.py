"""Policies decide as AWS documents it."""

from collections.abc import Sequence

import pytest

from bascule.errors import TrustError
from bascule.trust import Request, Statement, decide, document

READ = Statement(sid="Read", actions=["s3:Get*"], resources=["arn:aws:s3:::acme-*/*"])


def allowed(request: Request, *statements: Statement) -> bool:
    return decide(request, [document(*statements)]).allowed


def conditioned(operator: str, wanted: str | Sequence[str], held: str | Sequence[str] | None) -> bool:
    statement = Statement(actions=["s3:*"], resources=["*"], conditions={operator: {"aws:Key": wanted}})
    return allowed(Request(action="s3:GetObject", context={} if held is None else {"AWS:key": held}), statement)


@pytest.mark.parametrize(
    ("action", "resource", "expected"),
    [
        ("s3:GetObject", "arn:aws:s3:::acme-dev/a/b", True),
        ("S3:getobject", "arn:aws:s3:::acme-dev/a/b", True),
        ("s3:PutObject", "arn:aws:s3:::acme-dev/a/b", False),
        ("s3:GetObject", "arn:aws:s3:::ACME-dev/a/b", False),
        ("s3:GetObject", "arn:aws:s3:::other/a", False),
    ],
)
def test_wildcards_match_actions_without_case_and_resources_with_it(action: str, resource: str, expected: bool) -> None:
    assert allowed(Request(action=action, resource=resource), READ) is expected


def test_an_explicit_deny_wins_whatever_the_order() -> None:
    deny = Statement(sid="Never", effect="Deny", actions=["s3:GetObject"], resources=["*"])
    request = Request(action="s3:GetObject", resource="arn:aws:s3:::acme-dev/a")
    assert [decide(request, [document(*order)]).reason for order in ((READ, deny), (deny, READ))] == [
        "deny by Never",
        "deny by Never",
    ]


def test_a_deny_of_all_but_some_resources_spares_those() -> None:
    deny = Statement(effect="Deny", actions=["s3:*"], not_resources=["arn:aws:s3:::acme-dev/*"])
    assert allowed(Request(action="s3:GetObject", resource="arn:aws:s3:::acme-dev/a"), READ, deny)
    assert not allowed(Request(action="s3:GetObject", resource="arn:aws:s3:::acme-prod/a"), READ, deny)


def test_a_deny_of_all_but_some_actions_spares_those() -> None:
    deny = Statement(effect="Deny", not_actions=["s3:Get*"], resources=["*"])
    everything = Statement(actions=["*"], resources=["*"])
    assert allowed(Request(action="s3:GetObject"), everything, deny)
    assert not allowed(Request(action="s3:PutObject"), everything, deny)


def test_a_boundary_allows_nothing_by_itself_and_limits_what_is_allowed() -> None:
    request = Request(action="s3:GetObject", resource="arn:aws:s3:::acme-dev/a")
    narrow = document(Statement(actions=["ec2:*"], resources=["*"]))
    assert not decide(request, [], boundary=document(READ))
    assert not decide(request, [document(READ)], boundary=narrow)
    assert decide(request, [document(READ)], boundary=document(READ))


@pytest.mark.parametrize(
    ("operator", "wanted", "held", "expected"),
    [
        ("StringEquals", ["a", "b"], "b", True),
        ("StringEquals", "a*", "ab", False),
        ("StringEquals", "a", None, False),
        ("StringEqualsIfExists", "a", None, True),
        ("StringEqualsIfExists", "a", "b", False),
        ("StringEqualsIgnoreCase", "A", "a", True),
        ("StringNotEquals", ["a", "b"], "b", False),
        ("StringNotEquals", ["a", "b"], "c", True),
        ("StringNotEquals", "a", None, True),
        ("StringLike", "a?c*", "abcd", True),
        ("StringLike", "[ab]", "a", False),
        ("StringNotLike", "a*", "abc", False),
        ("ArnLike", "arn:aws:s3:::*", "arn:aws:s3:::acme/a:b", True),
        ("ArnLike", "arn:*:acme", "arn:aws:s3:::acme", False),
        ("ArnEquals", "arn:aws:iam::*:role/x", "arn:aws:iam::1:role/x", True),
        ("Bool", "false", "False", True),
        ("BoolIfExists", "true", None, True),
        ("NumericLessThan", "10", "9.5", True),
        ("NumericGreaterThanEquals", "10", "9.5", False),
        ("NumericNotEquals", "1", "1.0", False),
        ("Null", "true", None, True),
        ("Null", "true", "a", False),
        ("Null", "false", "a", True),
        ("ForAnyValue:StringEquals", ["a", "b"], ["c", "b"], True),
        ("ForAnyValue:StringEquals", "a", ["c"], False),
        ("ForAnyValue:StringEquals", "a", None, False),
        ("ForAnyValue:StringNotEquals", "a", ["a", "b"], True),
        ("ForAllValues:StringEquals", ["a", "b"], ["a", "c"], False),
        ("ForAllValues:StringEquals", "a", None, True),
    ],
)
def test_operators_compare_as_documented(
    operator: str, wanted: str | list[str], held: str | list[str] | None, expected: bool
) -> None:
    assert conditioned(operator, wanted, held) is expected


@pytest.mark.parametrize("operator", ["StringEqual", "IpAddress", "ForSomeValues:StringEquals", "", "string equals"])
def test_an_unknown_operator_is_refused(operator: str) -> None:
    with pytest.raises(TrustError, match="is not known here"):
        conditioned(operator, "a", "a")


def test_what_cannot_be_judged_is_refused() -> None:
    with pytest.raises(TrustError, match="policy variable"):
        conditioned("StringEquals", "${aws:username}", "a")
    with pytest.raises(TrustError, match="several values"):
        conditioned("StringEquals", "a", ["a", "b"])
    with pytest.raises(TrustError, match="NotPrincipal"):
        decide(Request(action="a:b"), [{"Statement": {"Effect": "Allow", "NotPrincipal": "*"}}])


def test_a_statement_without_a_known_effect_is_refused() -> None:
    with pytest.raises(TrustError, match="Effect is 'Permit'"):
        decide(Request(action="a:b"), [{"Statement": [{"Effect": "Permit", "Action": "*"}]}])


def test_every_condition_of_a_statement_must_hold() -> None:
    statement = Statement(
        actions=["*"], resources=["*"], conditions={"StringEquals": {"a": "1", "b": "2"}, "Bool": {"c": "true"}}
    )
    context = {"a": "1", "b": "2", "c": "true"}
    assert allowed(Request(action="x:y", context=context), statement)
    assert not any(allowed(Request(action="x:y", context={**context, key: "0"}), statement) for key in context)


def test_the_verdict_says_which_condition_was_not_met() -> None:
    statement = Statement(actions=["*"], resources=["*"], conditions={"StringEquals": {"aws:Key": ["1", "2"]}})
    verdict = decide(Request(action="x:y", context={"aws:Key": "3"}), [document(statement)])
    assert verdict.reason == "aws:Key is 3, StringEquals wants 1 or 2"
