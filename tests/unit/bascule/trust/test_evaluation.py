"""Policies decide as AWS documents it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bascule.errors import TrustError
from bascule.trust import Request, Statement, decide, document, encoded

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


@pytest.mark.parametrize(
    ("operator", "wanted", "held", "expected"),
    [
        ("IpAddress", ["10.0.0.0/8", "192.0.2.1"], "10.1.2.3", True),
        ("IpAddress", "2001:db8::/32", "10.1.2.3", False),
        ("NotIpAddress", "10.0.0.0/8", "192.0.2.1", True),
        ("DateLessThan", "2026-06-01T00:00:00Z", "2026-05-31T23:59:59Z", True),
        ("DateGreaterThan", "2026-06-01T00:00:00Z", "1780272000", False),
        ("BinaryEquals", "QQ==", "QQ==", True),
        ("NumericLessThan", "10", "ten", False),
    ],
)
def test_addresses_dates_and_numbers_compare_by_what_they_stand_for(
    operator: str, wanted: str | list[str], held: str, expected: bool
) -> None:
    assert conditioned(operator, wanted, held) is expected


@pytest.mark.parametrize("operator", ["StringEqual", "stringequals", "ForSomeValues:StringEquals", "", "string equals"])
def test_an_unknown_operator_is_refused(operator: str) -> None:
    with pytest.raises(TrustError, match="is not known here"):
        conditioned(operator, "a", "a")


def test_what_cannot_be_judged_is_refused() -> None:
    with pytest.raises(TrustError, match="escaped wildcard"):
        conditioned("StringEquals", "${*}", "a")
    with pytest.raises(TrustError, match="several values"):
        conditioned("StringEquals", "a", ["a", "b"])


@pytest.mark.parametrize(
    ("wanted", "held", "expected"),
    [
        ("${aws:key}", "a", True),
        ("${aws:username}", "a", False),
        ("${aws:username, 'a'}", "a", True),
        ("u-${aws:key}", "u-a", False),
        ("${$}a", "$a", True),
    ],
)
def test_a_policy_variable_stands_for_what_the_request_carries(wanted: str, held: str, expected: bool) -> None:
    assert conditioned("StringEquals", wanted, held) is expected


def test_a_resource_with_a_variable_that_the_request_lacks_is_no_resource() -> None:
    own = Statement(actions=["iam:*"], resources=["arn:aws:iam::1:user/${aws:username}"])
    request = Request(action="iam:CreateAccessKey", resource="arn:aws:iam::1:user/ada")
    assert not allowed(request, own)
    assert allowed(replace(request, context={"aws:username": "ada"}), own)


def test_a_reference_of_terraform_is_no_variable() -> None:
    arn = "${aws_s3_bucket.logs.arn}/a"
    assert allowed(Request(action="s3:GetObject", resource=arn), Statement(actions=["s3:*"], resources=[arn]))


def test_before_the_version_of_2012_variables_are_plain_text() -> None:
    statement = {"Effect": "Allow", "Action": "*", "Condition": {"StringEquals": {"a": "${b}"}}}
    assert decide(Request(action="x:y", context={"a": "${b}"}), [{"Statement": statement}])


@pytest.mark.parametrize(
    ("element", "principal", "expected"),
    [
        ({"AWS": "111122223333"}, "arn:aws:iam::111122223333:role/x", True),
        ({"AWS": ["arn:aws:iam::111122223333:root"]}, "arn:aws:iam::444455556666:role/x", False),
        ({"AWS": "arn:aws:iam::111122223333:role/p/x"}, "arn:aws:sts::111122223333:assumed-role/x/session", True),
        ({"AWS": "arn:aws:iam::111122223333:role/x"}, "arn:aws:iam::111122223333:role/xy", False),
        ({"AWS": "*"}, "arn:aws:iam::444455556666:user/u", True),
        ({"Service": "ec2.amazonaws.com"}, "arn:aws:iam::444455556666:user/u", False),
    ],
)
def test_a_principal_is_named_by_account_role_or_itself(
    element: dict[str, str], principal: str, expected: bool
) -> None:
    policy = {"Statement": {"Effect": "Allow", "Principal": element, "Action": "sts:AssumeRole"}}
    assert decide(Request(action="sts:AssumeRole", principal=("AWS", principal)), [policy]).allowed is expected


def test_a_deny_of_everybody_but_one_spares_that_one() -> None:
    deny = {"Effect": "Deny", "NotPrincipal": {"AWS": "arn:aws:iam::111122223333:user/a"}, "Action": "s3:*"}
    policy = {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:*"}, deny]}
    verdicts = [
        decide(Request(action="s3:GetObject", principal=("AWS", f"arn:aws:iam::111122223333:user/{name}")), [policy])
        for name in "ab"
    ]
    assert [verdict.allowed for verdict in verdicts] == [True, False]


def test_a_policy_may_be_text() -> None:
    assert decide(Request(action="s3:GetObject", resource="arn:aws:s3:::acme-dev/a"), [encoded(document(READ))])


@pytest.mark.parametrize(
    ("policy", "message"),
    [
        ("{", "no JSON"),
        ("[]", "no policy"),
        ({"Version": "2012-10-17"}, "no policy"),
        ({"Statement": ["Allow"]}, "no statement"),
        ({"Statement": {"Effect": "Allow", "Actions": "*"}}, "'Actions' is not known"),
        ({"Statement": {"Effect": "Allow", "Condition": {"Bool": "true"}}}, "no object of operators"),
    ],
)
def test_what_is_no_policy_is_refused(policy: str | dict[str, object], message: str) -> None:
    with pytest.raises(TrustError, match=message):
        decide(Request(action="a:b"), [policy])


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
