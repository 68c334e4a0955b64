"""The list of what a job may reach is what its steps need: no endpoint more, and none less."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bascule.ci.egress.allow_list import AllowList
from bascule.ci.egress.need import endpoints_of, resource_types
from bascule.ci.egress.writing import allow_lists, flaws, write
from bascule.facts.egress import egress_facts
from tests.unit.workflows.ours import FOLDER_OF_OURS, ROOT, title

_LISTS = list(allow_lists([FOLDER_OF_OURS]))


def _title(each: AllowList) -> str:
    return title(each.job)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Our workflows, in a folder of their own."""
    return Path(shutil.copytree(FOLDER_OF_OURS, tmp_path / "workflows"))


def test_every_list_is_as_it_would_be_written(copied: Path) -> None:
    assert flaws([copied]) == []
    assert write([copied]) == []


@pytest.mark.parametrize("each", _LISTS, ids=_title)
def test_every_step_misses_what_it_needs(each: AllowList) -> None:
    said = [problem.message for problem in replace(each, written=()).flaws]
    for need in each.needs:
        assert any(text.startswith(f"{need.place.address} needs") and need.endpoint in text for text in said)


def test_a_single_endpoint_that_is_taken_away_is_missed() -> None:
    each = next(one for one in _LISTS if _title(one) == "reusable-drift.yml: look")
    for endpoint in each.needed:
        without = replace(each, written=tuple(one for one in each.written if one != endpoint))
        said = [problem.message for problem in without.flaws]
        assert said
        assert all(endpoint in message for message in said)


def test_an_endpoint_that_no_step_needs_is_named(copied: Path) -> None:
    file = copied / "teardown-branch.yml"
    file.write_text(file.read_text().replace("api.github.com:443", "api.github.com:443 evil.example:443"))
    assert [each.message for each in flaws([file])] == ["no step needs evil.example:443"]


def test_a_step_that_reaches_further_is_named_with_its_endpoint(copied: Path) -> None:
    file = copied / "teardown-branch.yml"
    file.write_text(file.read_text() + "      - run: python -m bascule ci lint\n      - run: git fetch origin\n")
    (problem,) = flaws([file])
    assert "ask.4 needs github.com:443 (`git`)" in problem.message
    assert problem.fix == "bascule ci egress --write"


@pytest.mark.parametrize("step", ["run: curl https://x.example", "uses: acme/tool@v1", "run: python -m bascule new"])
def test_a_step_of_which_nobody_knows_what_it_reaches_is_refused(step: str, copied: Path) -> None:
    file = copied / "teardown-branch.yml"
    file.write_text(file.read_text() + f"      - {step}\n")
    assert [each.fix for each in flaws([file])] == ["add a row to bascule/facts/egress.toml"]


def test_every_resource_type_says_what_it_reaches() -> None:
    assert {each for each in resource_types() if egress_facts().of_type(each) is None} == set()


@pytest.mark.parametrize(
    ("command", "package"),
    [
        ("deploy ecs", "ecs"),
        ("rollback ecs", "ecs"),
        ("deploy site", "site"),
        ("rollback site", "site"),
        ("ci teardown sweep", "orphans"),
        ("state restore", "state"),
        ("ci drift look", "state"),
    ],
)
def test_a_command_may_reach_every_service_that_its_code_calls(command: str, package: str) -> None:
    code = "".join(path.read_text() for path in (ROOT / "bascule/cloud" / package).rglob("*.py"))
    services = set(re.findall(r"client\(\"([\w-]+)\"", code)) | {"sts"}
    hosts = {"ecr": "api.ecr", "resourcegroupstaggingapi": "tagging"}
    groups = egress_facts().of_command(("bascule", *command.split()))
    assert groups is not None
    reached = {endpoint for group in groups for endpoint in endpoints_of(group)}
    assert {each for each in services if not any(e.startswith(f"{hosts.get(each, each)}.") for e in reached)} == set()


def test_a_job_without_an_identity_reaches_nothing_of_the_cloud() -> None:
    for each in _LISTS:
        permissions = each.job.job.permissions
        if permissions and permissions.right("id-token") != "write":
            assert not any("amazonaws" in endpoint for endpoint in each.needed), _title(each)


def test_no_list_allows_everybody_s_storage_or_every_service() -> None:
    allowed = {endpoint for each in _LISTS for endpoint in each.written}
    assert not allowed & {"*.blob.core.windows.net:443", "*.amazonaws.com:443", "*:443"}
