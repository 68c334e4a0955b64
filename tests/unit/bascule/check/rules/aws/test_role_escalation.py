from pathlib import Path

from bascule.assembly.configuration import read_configuration
from bascule.check.rules.aws.role_escalation import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_role_that_can_raise_its_own_rights_fails() -> None:
    assert judged(RULE, "role_escalation.tf.json") == Judged(
        passed=addresses(
            "aws_iam_role",
            "all_but_iam",
            "attaches_one_policy",
            "bounded",
            "bounded_by_name",
            "bounded_maker",
            "code_of_one_function",
            "denied",
            "denied_elsewhere",
            "one_users_keys",
            "own_keys",
            "pass_alone",
            "pass_own",
            "pass_to_other_service",
            "reader",
            "second_factor",
            "takes_one_role",
        )
        | addresses("aws_iam_role_policy", "of_a_reader_elsewhere"),
        failed=addresses(
            "aws_iam_role",
            "access_keys",
            "administrator",
            "any_action",
            "attached",
            "attached_by_list",
            "beside",
            "bounded_by_all",
            "bounded_then_freed",
            "documented",
            "iam_full",
            "iam_star",
            "takes_any_role",
            "maker",
            "pass_any_to_tasks",
            "pass_to_tasks_service",
            "power_user",
            "put_on_all",
            "trust_rewriter",
            "version",
        )
        | addresses("aws_iam_role_policy", "of_a_named_role_elsewhere", "of_a_role_elsewhere"),
        unknown=addresses("aws_iam_role", "bounded_elsewhere", "later", "unknown_operator"),
    )


def test_the_message_names_the_ways() -> None:
    configuration = read_configuration(Path(__file__).with_name("role_escalation.tf.json"))
    messages = {each.address: each.message for each in RULE.judge([configuration])}
    assert messages["aws_iam_role.administrator"] == "the role can raise its own rights: it is an administrator"
    assert "iam:CreateRole with iam:PutRolePolicy" in messages["aws_iam_role.maker"]
