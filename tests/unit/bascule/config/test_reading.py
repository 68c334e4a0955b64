from __future__ import annotations

import pytest

from bascule.config.reading import read_file
from bascule.errors import ConfigurationError
from tests.unit.bascule.config.changed_project import ChangedProject


def test_every_problem_of_a_file_is_found_at_once(changed: ChangedProject) -> None:
    changed.replace("dev", "teardown: approval", "teardown: sometimes")
    changed.replace("dev", "nat: single", "nats: single")
    changed.replace("dev", "memory: 1024 ", "memory: 5000 ")
    changed.replace("dev", "longest_silence: 60s", "longest_silence: 60")
    assert changed.paths("dev") == ["teardown", "network.nats", "services.chat.memory", "services.chat.longest_silence"]


def test_problems_of_form_do_not_hide_others(changed: ChangedProject) -> None:
    changed.add("dev", "log_days: 14\nlogdays: 3\n")
    assert changed.paths("dev") == ["log_days", "logdays"]


@pytest.mark.parametrize(
    ("old", "new", "path", "found", "accepted", "fix"),
    [
        ("zones: 2", "zone: 2", "network.zone", "zone", "cidr, zones, nat", "write zones"),
        ("zones: 2", "zones: 4", "network.zones", "4", "at most 3", "the nearest is 3"),
        ("nat: single", "nat: singel", "network.nat", "'singel'", "none, single, per_zone", "write single"),
        ("exec: true", "exec: yes", "services.chat.exec", "'yes'", "true or false", "write true"),
        ("cpu: 512", "cpu: 500", "services.chat.cpu", "500", "256, 512", "the nearest is 512"),
        ("cpu: 512", 'cpu: "512"', "services.chat.cpu", "'512'", "a whole number", "write 512"),
        ("[OPENAI_API_KEY]", "OPENAI_API_KEY", "services.chat.secrets", "'OPENAI_API_KEY'", "a list", "in brackets"),
        ("LOG_LEVEL: debug", "PORT: 8080", "services.chat.environment.PORT", "8080", "a text", '"8080"'),
        ("{type: s3}", "{type: s4}", "backend.type", "'s4'", "local, s3, gcs, remote", ""),
        ("{type: s3}", "{}", "backend", "", "local, s3, gcs, remote", "add `type:`"),
        ("{type: s3}", "{type: s3, buckett: b}", "backend.buckett", "buckett", "bucket", "write bucket"),
        ("region: us-east-1", "region: us-est-1", "aws.region", "'us-est-1'", "eu-west-1", "write us-east-1"),
        ("account: main", "account: mian", "account", "'mian'", "main, sandbox", "write main"),
        ("longest_answer: 120s", "longest_answer: 2h", "services.chat.longest_answer", "'2h'", "1h", "nearest is 1h"),
        ("runs_on: aws/fargate", "run_on: aws/fargate", "services.chat.runs_on", "", "", "rename run_on"),
        ("cidr: 10.20.0.0/16", "cidr: 10.20.0.1/16", "network.cidr", "'10.20.0.1/16'", "10.20.0.0/16", "10.20.0.0/16"),
        ("10.20.0.0/16", "10.20.0/16", "network.cidr", "'10.20.0/16'", "10.20.0.0/16", ""),
        ("budget: {monthly_usd: 400}", "models: {gemma: {}}", "models", "a mapping", "aws with services", "remove"),
        ("budget: {monthly_usd: 400}", "gcp: {region: x}", "gcp", "a mapping", "aws with services", "remove"),
        ("network:", "network: 3\nnet:", "network", "3", "a mapping", ""),
    ],
)
def test_a_problem_says_what_was_found_what_is_accepted_and_what_to_do(
    *, changed: ChangedProject, old: str, new: str, path: str, found: str, accepted: str, fix: str
) -> None:
    changed.replace("dev", old, new)
    problem = next(problem for problem in changed.problems("dev") if problem.where.endswith(f" {path}"))
    assert found in problem.found
    assert accepted in problem.accepted
    assert fix in problem.fix


def test_a_problem_says_its_file_and_line(changed: ChangedProject) -> None:
    changed.replace("dev", "  cpu: 512", "  cpu: 500")
    assert changed.problem("dev").where == f"{changed.path('dev')}:28: services.chat.cpu"


def test_a_newer_form_is_refused_before_anything_else(changed: ChangedProject) -> None:
    changed.replace("dev", "version: 1", "version: 2\nsomething: new")
    problem = changed.problem("dev")
    assert "newer than this bascule" in problem.message
    assert problem.fix == "update bascule"


@pytest.mark.parametrize("version", ["0", "true", '"1"', "1.0", "", "one"])
def test_a_version_that_is_not_the_number_is_refused(changed: ChangedProject, version: str) -> None:
    changed.replace("dev", "version: 1", f"version: {version}")
    assert changed.paths("dev") == ["version"]


@pytest.mark.parametrize("kind", ["kind: enviroment", ""])
def test_an_unknown_kind_is_refused_with_all_kinds(changed: ChangedProject, kind: str) -> None:
    changed.replace("dev", "kind: environment", kind)
    problem = changed.problem("dev")
    assert problem.accepted == "environment, account, defaults"
    assert problem.fix == "write `kind: environment`"


def test_a_copied_file_whose_name_was_forgotten_is_refused(changed: ChangedProject) -> None:
    changed.write("staging", changed.path("dev").read_text())
    assert changed.problem("staging").fix == "write staging, or rename the file"


def test_a_file_elsewhere_may_have_any_name(changed: ChangedProject) -> None:
    elsewhere = changed.root / "copy.yaml"
    elsewhere.write_text(changed.path("dev").read_text())
    assert changed.load(str(elsewhere)).name == "dev"


def test_environments_whose_names_begin_alike_are_refused(changed: ChangedProject) -> None:
    changed.write("dev-two", changed.path("dev").read_text().replace("name: dev\n", "name: dev-two\n"))
    assert "the roles of dev would reach both" in changed.problem("dev-two").message


def test_problems_of_the_account_are_problems_of_its_environments(changed: ChangedProject) -> None:
    changed.replace("account-main", "cloud: real", "cloud: reel")
    changed.replace("dev", "teardown: approval", "teardown: sometimes")
    assert changed.paths("dev") == ["cloud", "teardown"]


def test_problems_of_the_defaults_have_their_line_there(changed: ChangedProject) -> None:
    changed.replace("defaults", "flow_log_days: 30", "flow_log_days: 31")
    assert changed.problem("sandbox").where == f"{changed.path('defaults')}:26: network.flow_log_days"


def test_defaults_may_be_broken_without_a_traceback(changed: ChangedProject) -> None:
    changed.write("defaults", "kind: [")
    assert "not YAML" in changed.problems("dev")[0].message


def test_defaults_of_another_kind_are_refused(changed: ChangedProject) -> None:
    changed.replace("defaults", "kind: defaults", "kind: account")
    assert "write `kind: defaults`" in [problem.fix for problem in changed.problems("dev")]


def test_defaults_need_not_be_complete(changed: ChangedProject) -> None:
    changed.write("defaults", "version: 1\nkind: defaults\nnetwork: {zones: 3}\nbackend: {bucket: states}\n")
    assert read_file(changed.path("defaults"), root=changed.root).kind == "defaults"


def test_defaults_have_no_name(changed: ChangedProject) -> None:
    changed.add("defaults", "name: all\n")
    with pytest.raises(ConfigurationError, match="defaults are shared, a name is not"):
        read_file(changed.path("defaults"), root=changed.root)


def test_a_value_of_the_wrong_type_in_defaults_is_refused(changed: ChangedProject) -> None:
    changed.replace("defaults", "flow_logs: true", "flow_logs: maybe")
    with pytest.raises(ConfigurationError, match=r"network\.flow_logs: the value has the wrong type"):
        read_file(changed.path("defaults"), root=changed.root)


def test_a_broken_value_is_not_reported_twice(changed: ChangedProject) -> None:
    changed.replace("dev", "cidr: 10.20.0.0/16", "cidr: 10.20.0.0.0/16")
    assert changed.paths("dev") == ["network.cidr"]
