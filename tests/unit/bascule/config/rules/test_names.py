from __future__ import annotations

from tests.unit.bascule.config.changed_project import ChangedProject


def test_a_service_whose_target_group_has_too_long_a_name_is_refused(changed: ChangedProject) -> None:
    changed.replace("dev", "  chat:", "  conversation-with-documents:")
    problem = changed.problem("dev")
    assert (
        "'acme-dev-conversation-with-documents' has 36 characters, aws_lb_target_group allows at most 32"
        in problem.message
    )
    assert problem.fix == "shorten it, the environment's name or the prefix by 4"


def test_a_site_whose_bucket_has_too_long_a_name_is_refused(changed: ChangedProject) -> None:
    changed.replace("dev", "  site: {", "  the-documentation-of-everything-we-do: {")
    assert any("aws_s3_bucket allows at most 63" in problem.message for problem in changed.problems("dev"))


def test_a_name_of_another_environments_pipeline_is_refused(changed: ChangedProject) -> None:
    changed.path("dev").rename(changed.path("test-plan"))
    changed.replace("test-plan", "name: dev", "name: test-plan")
    assert "belong to another environment's pipeline" in changed.problem("test-plan").message


def test_the_account_layers_word_is_refused_as_a_name(changed: ChangedProject) -> None:
    changed.path("dev").rename(changed.path("account"))
    changed.replace("account", "name: dev", "name: account")
    assert "account layer" in changed.problem("account").message
