"""The real Checkov on what our stacks become: no double decides what it finds."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bascule.assembly.stack_assembly import DOCUMENT, StackAssembly, write_manifest
from bascule.check.check import check_app, check_files
from bascule.check.checkov import checkov_scanner
from bascule.check.checkov.plan_document import plan_document
from bascule.check.checkov.program import ask_checkov, checkov
from bascule.check.checkov.severities import WEIGHED
from bascule.check.report import Report
from tests.conftest import ROOT, SHIPPED, Synthesized
from tests.unit.bascule.check.checkov.inputs import ANSWER, recorded_stack

SITE = "aws_cloudfront_distribution.site"
EXPIRED, FOREVER = "CKV_AWS_374", "CKV_AWS_68"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project that has this one's Checkov, and none of its kept answers."""
    checkov(ROOT).install()
    for name in ("requirements", ".tools"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


@pytest.fixture
def site(synthesized: Synthesized, tmp_path: Path) -> StackAssembly:
    """The stack of a site, one of whose suppressions is over."""
    folder = tmp_path / "app/stacks/dev-aws-web"
    shutil.copytree(synthesized("dev").stack("aws-web").folder, folder)
    stack = StackAssembly.read(folder)
    element = stack.manifest.elements[SITE]
    suppressions = [
        each.model_copy(update={"until": date(2020, 1, 1)}) if each.rule == EXPIRED else each
        for each in element.suppressions
    ]
    over = element.model_copy(update={"suppressions": tuple(suppressions)})
    write_manifest(folder, stack.manifest.model_copy(update={"elements": {**stack.manifest.elements, SITE: over}}))
    return stack


def found(report: Report) -> list[str]:
    return sorted(finding.rule for finding in report.findings)


def test_a_stack_is_judged_by_checkov_where_its_constructs_are_declared(site: StackAssembly, root: Path) -> None:
    """CDKTF's own output makes Checkov crash: it says which engine it needs."""
    report = check_files([site.folder / DOCUMENT], scanners=[checkov_scanner(root)])
    ours = {each.rule: each for each in report.findings}

    assert "required_version" in site.document["terraform"]
    assert (report.errors, found(report)) == ((), ["BSC_SUPPRESSION_001", EXPIRED])
    assert (ours[EXPIRED].address, ours[EXPIRED].path) == (SITE, "dev-aws-web/site/resource")
    assert ours[EXPIRED].source.startswith("modules/aws/static_site.py:")
    assert FOREVER in [each.finding.rule for each in report.suppressed]


@pytest.mark.complete
@pytest.mark.parametrize("name", SHIPPED)
def test_what_we_ship_has_no_finding_that_nobody_excused(name: str, synthesized: Synthesized, root: Path) -> None:
    """Nor an excuse that excuses nothing."""
    report = check_app(synthesized(name), origin=f"environments/{name}.yaml", scanners=[checkov_scanner(root)])
    from_checkov = [each for each in report.findings if each.rule.startswith(("CKV", "BSC_SUPPRESSION"))]

    assert (from_checkov, report.errors) == ([], ())
    assert any(each.finding.rule.startswith("CKV") for each in report.suppressed)


@pytest.mark.complete
def test_every_rule_that_was_weighed_is_there() -> None:
    code = checkov(ROOT).install().packages / "checkov/terraform/checks"
    texts = (path.read_text() for path in code.rglob("*") if path.suffix in (".json", ".py", ".yaml"))
    there = {rule for text in texts for rule in re.findall(r"\bCKV2?_[A-Z]+_\d+\b", text)}
    assert WEIGHED - there == set()


@pytest.mark.complete
def test_it_answers_as_it_was_recorded() -> None:
    plan = plan_document([recorded_stack()])
    answer = ask_checkov(checkov(ROOT).install(), plan.document, resources=plan.resources, seconds=120)
    assert [(each.check_id, each.resource) for each in answer.failed_checks] == _recorded()


def _recorded() -> list[Any]:
    failed = json.loads(ANSWER)["results"]["failed_checks"]
    return [(each["check_id"], each["resource"]) for each in failed]
