"""All that Checkov has to say of configurations that belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import takewhile
from pathlib import Path

from bascule.assembly.configuration import Configuration, value_at
from bascule.check.checkov.cache import AnswerCache
from bascule.check.checkov.plan_document import UNKNOWN, PlanDocument, Subject, plan_document
from bascule.check.checkov.program import OPTIONS, ask_checkov, checkov
from bascule.check.checkov.report import Answer, FailedCheck
from bascule.check.checkov.severities import severity_of
from bascule.check.finding import Finding, finding_at
from bascule.check.scanner import Scan, Scanner
from bascule.errors import CheckError
from bascule.tools.project import CACHE

SECONDS = 120
"""How long Checkov may take when nobody says otherwise."""

_INDEX = re.compile(r"\[?\d+]?")
_NAME = re.compile(r"[a-zA-Z]\w*")
"""Steps of Checkov's paths; what is neither is a query."""

_CHECKOV_S_OWN = {"resource_type"}


def checkov_scanner(root: Path, *, seconds: float | None = None) -> Scanner:
    """Checkov as `bascule check` starts it; without `seconds`, within the time that the environment's file grants."""
    return Scanner(name="Checkov", prefixes=("CKV_", "CKV2_"), scan=partial(scan, root=root, seconds=seconds))


def scan(configurations: Sequence[Configuration], *, root: Path, seconds: float | None = None) -> Scan:
    """What Checkov finds in configurations that are judged together; their answer is kept in the project's cache.

    Args:
        root: the project's folder, in whose `.tools` Checkov is installed when it is not.
        seconds: the time budget of Checkov's process, without its installation.

    Raises:
        CheckError: Checkov did not look at everything, and why.
    """
    plan = plan_document(configurations)
    if not plan.subjects:
        return Scan(findings=())
    answer = _answer(plan, root=root, seconds=seconds or _granted(configurations))
    return Scan(findings=tuple(_findings(answer, plan)), notes=tuple(_notes(answer, plan)))


def _granted(configurations: Sequence[Configuration]) -> float:
    """The time budget of the environment's file, which all its manifests have."""
    return min((each.manifest.checkov_seconds for each in configurations if each.manifest), default=SECONDS)


def _answer(plan: PlanDocument, *, root: Path, seconds: float) -> Answer:
    tool = checkov(root)
    cache = AnswerCache(root / CACHE / "checkov")
    key = cache.key(tool.digest, OPTIONS, plan.document)
    answer = cache.get(key)
    if answer is None:
        answer = ask_checkov(tool, plan.document, resources=plan.resources, seconds=seconds)
        cache.put(key, answer)
    return answer


def _findings(answer: Answer, plan: PlanDocument) -> Iterator[Finding]:
    """One finding a rule and address, though several instances may be there."""
    found: dict[tuple[str, Path, str], Finding] = {}
    for failed in answer.failed_checks:
        subject = plan.subjects.get(failed.resource)
        if subject is None:
            raise CheckError(f"Checkov found {failed.check_id} at {failed.resource}, which it was not asked about")
        if not _judged_unknown(failed, subject):
            key = (failed.check_id, subject.configuration.path, subject.block.address)
            found.setdefault(key, _finding(failed, subject))
    return iter(found.values())


def _finding(failed: FailedCheck, subject: Subject) -> Finding:
    keys = ", ".join(sorted({_words(key) for key in failed.evaluated_keys} - {""} - _CHECKOV_S_OWN))
    return finding_at(
        subject.configuration,
        subject.block.address,
        rule=failed.check_id,
        severity=severity_of(failed.check_id),
        message=failed.check_name,
        fix=f"look at {keys}" if keys else "look at what is connected with it",
    )


def _words(path: str) -> str:
    """A path of Checkov's as Terraform's own, without indices, up to where it becomes a query."""
    steps = [step for step in re.split(r"[/.]", path) if not _INDEX.fullmatch(step)]
    return ".".join(takewhile(_NAME.fullmatch, steps))


def _judged_unknown(failed: FailedCheck, subject: Subject) -> bool:
    """All that the rule looked at is known only later: some rules of Checkov take the mark for a value."""
    looked_at = [value_at(subject.values, _words(key)) for key in failed.evaluated_keys if key]
    return bool(looked_at) and all(value == UNKNOWN for value in looked_at)


def _notes(answer: Answer, plan: PlanDocument) -> Iterator[str]:
    for rule, address in answer.gave_up:
        subject = plan.subjects.get(address)
        yield f"{rule} gave up at {subject.block.address if subject else address}: an error of Checkov's own"
