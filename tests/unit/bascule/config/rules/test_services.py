from __future__ import annotations

import pytest

from tests.unit.bascule.config.changed_project import ChangedProject


def test_memory_that_fargate_does_not_have_for_the_cpu_is_refused(changed: ChangedProject) -> None:
    changed.replace("dev", "memory: 1024 ", "memory: 5000 ")
    problem = changed.problem("dev")
    assert problem.accepted == "1024 to 4096 in steps of 1024"
    assert problem.fix == "write 4096, or choose another cpu"


def test_memory_of_the_smallest_task_is_listed(changed: ChangedProject) -> None:
    changed.replace("dev", "cpu: 512 ", "cpu: 256 ")
    changed.replace("dev", "memory: 1024 ", "memory: 3072 ")
    assert changed.problem("dev").accepted == "512, 1024, 2048"


def test_a_minimum_above_the_maximum_is_refused(changed: ChangedProject) -> None:
    changed.replace("dev", "{min: 1, max: 2}", "{min: 3, max: 2}")
    assert changed.problem("dev").found == "min 3, max 2"


def test_an_answer_that_outlasts_the_notice_of_spot_is_refused(changed: ChangedProject) -> None:
    changed.replace("dev", "longest_answer: 120s", "longest_answer: 2m1s")
    problem = changed.problem("dev")
    assert "Fargate Spot" in problem.message
    assert (problem.found, problem.accepted) == ("2m1s", "at most 2m with `spot: true`")


def test_the_same_answer_without_spot_is_accepted(changed: ChangedProject) -> None:
    changed.replace("dev", "longest_answer: 120s", "longest_answer: 10m")
    changed.replace("dev", "spot: true", "spot: false")
    assert changed.environment("dev").services["chat"].longest_answer == 600


def test_two_services_with_one_route_are_refused(changed: ChangedProject) -> None:
    changed.replace("sandbox", "host: worker.sandbox", "host: chat.sandbox")
    problem = changed.problem("sandbox")
    assert "service chat has the same route" in problem.message
    assert problem.found == "chat.sandbox.acme.example/*"


def test_two_services_may_share_a_host_on_different_paths(changed: ChangedProject) -> None:
    changed.replace(
        "sandbox", "host: worker.sandbox.acme.example", "host: chat.sandbox.acme.example\n    path: /work/*"
    )
    assert changed.environment("sandbox").services["worker"].path == "/work/*"


def test_a_variable_that_is_also_a_secret_is_refused(changed: ChangedProject) -> None:
    changed.replace("dev", "{LOG_LEVEL: debug}", '{OPENAI_API_KEY: ""}')
    assert "also one of the secrets" in changed.problem("dev").message


def test_a_secret_that_is_named_twice_is_refused(changed: ChangedProject) -> None:
    changed.replace("dev", "[OPENAI_API_KEY]", "[OPENAI_API_KEY, OPENAI_API_KEY]")
    assert changed.paths("dev") == ["services.chat.secrets[1]:"] or "named twice" in changed.problem("dev").message


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("KEY", "sk-proj-abcdefghijklmnop0123456789"),
        ("ID", "AKIAIOSFODNN7EXAMPLE"),
        ("DATABASE_URL", "postgres://app:hunter2@db:5432/app"),
        ("SESSION_TOKEN", "abcdef"),
        ("password", "hunter2"),
    ],
)
def test_a_literal_secret_is_refused_and_not_repeated(changed: ChangedProject, name: str, value: str) -> None:
    changed.replace("dev", "{LOG_LEVEL: debug}", f'{{{name}: "{value}"}}')
    problem = changed.problem("dev")
    assert "looks like a secret" in problem.message
    assert value not in str(problem)


@pytest.mark.parametrize(
    "variable", ["MAX_TOKENS: '4096'", "TOKEN: '8000'", "API_KEY: /acme/dev/key", "TOKEN_URL: https://x.example/token"]
)
def test_an_ordinary_variable_is_no_secret(changed: ChangedProject, variable: str) -> None:
    changed.replace("dev", "{LOG_LEVEL: debug}", f"{{{variable}}}")
    assert changed.environment("dev").services["chat"].environment


def test_more_vcpu_than_the_account_was_granted_are_refused(changed: ChangedProject) -> None:
    changed.replace("account-main", "L-3032A538: 64", "L-3032A538: 32")
    problem = changed.problem("prod")
    assert "up to 33 vCPU at once" in problem.message
    assert "L-3032A538" in problem.found


def test_hours_off_are_read(changed: ChangedProject) -> None:
    changed.replace("dev", "{min: 1, max: 2}", "{min: 1, max: 2, off_hours: {at: 22:00, until: 06:30}}")
    off = changed.environment("dev").services["chat"].scaling.off_hours
    assert off is not None
    assert (off.at, off.until, off.weekends, off.time_zone) == ("22:00", "06:30", True, "UTC")


def test_hours_off_that_end_as_they_begin_are_refused(changed: ChangedProject) -> None:
    changed.replace("dev", "{min: 1, max: 2}", '{min: 1, max: 2, off_hours: {at: "07:00", until: "07:00"}}')
    assert "end and begin at once" in changed.problem("dev").message


def test_a_time_zone_that_is_none_is_refused(changed: ChangedProject) -> None:
    off = '{at: "20:00", until: "07:00", time_zone: Europe/Berlim}'
    changed.replace("dev", "{min: 1, max: 2}", f"{{min: 1, max: 2, off_hours: {off}}}")
    assert changed.problem("dev").fix == "write Europe/Berlin"


@pytest.mark.parametrize("time", ["24:00", "7:00", "noon"])
def test_a_time_that_is_none_is_refused(changed: ChangedProject, time: str) -> None:
    changed.replace("dev", "{min: 1, max: 2}", f'{{min: 1, max: 2, off_hours: {{at: "{time}", until: "07:00"}}}}')
    assert "a time of day" in changed.problem("dev").accepted


@pytest.mark.parametrize("usage", ["{requests: -1}", "{share_at_load: 1.5}", "{answer_seconds: long}", "{request: 5}"])
def test_usage_that_makes_no_sense_is_refused(changed: ChangedProject, usage: str) -> None:
    changed.replace("dev", "    spot: true ", f"    usage: {usage}\n    spot: true ")
    assert "services.chat.usage." in changed.problem("dev").where
