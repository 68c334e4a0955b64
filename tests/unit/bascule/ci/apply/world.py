"""An environment of stacks that need no provider, with a real engine and states in files."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bascule.assembly import AppAssembly, Manifest, StackAssembly
from bascule.assembly.document_digest import document_digest
from bascule.assembly.stack_assembly import write_manifest
from bascule.ci.apply.again import Again
from bascule.ci.apply.checks import Checks
from bascule.ci.apply.environment_apply import EnvironmentApply
from bascule.ci.apply.followers import followers
from bascule.ci.apply.outcome import Outcome
from bascule.ci.apply.present import Presence
from bascule.ci.apply.review import Review, ReviewedPlan, read_records
from bascule.ci.apply.stack_apply import StackApply
from bascule.ci.plans.plan_kind import PlanKind
from bascule.ci.plans.plan_record import PlanRecord, Source, StateMark
from bascule.synth.files import SynthesizedFile
from bascule.terraform.working_directory import WorkingDirectory
from bascule.tools.engine import Engine

WORKFLOW = ".github/workflows/infra.yml"
REVIEW = Review(
    repository="acme/infra", workflow=WORKFLOW, run_id=7, event="pull_request", head_sha="h" * 40, pull_request=3
)
SOURCE = Source(
    repository="acme/infra",
    workflow=WORKFLOW,
    run_id=7,
    run_attempt=1,
    event="pull_request",
    pull_request=3,
    head_sha="h" * 40,
    base_sha="b" * 40,
)
NEXT = SOURCE.model_copy(update={"run_id": 8, "event": "push", "head_sha": "m" * 40, "base_sha": "m" * 40})


def record(stack: str, **said: Any) -> PlanRecord:
    """The record of a stack's plan, with what is said otherwise."""
    usual = PlanRecord(
        environment="dev",
        stack=stack,
        kind=PlanKind.SAVED,
        source=SOURCE,
        engine="terraform",
        engine_version="1.11.4",
        document_sha256="d" * 64,
        lock_sha256="",
        plan_sha256="f" * 64,
        stored=f"{stack}.tfplan",
        made=datetime(2026, 11, 21, tzinfo=UTC),
    )
    return usual.model_copy(update=said)


@dataclass(frozen=True)
class Shelf:
    """A store of plans in a folder."""

    folder: Path

    def put(self, plan: Path, name: str) -> str:
        target = self.folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(plan, target)
        return name

    def get(self, stored: str, plan: Path) -> None:
        shutil.copyfile(self.folder / stored, plan)


@dataclass(kw_only=True)
class World:
    """The environment dev: `declare` writes stacks, `plan` reviews one, `apply` is what is tested."""

    root: Path
    engine: Engine
    environ: Mapping[str, str]
    checkout: str = "out"
    owned: dict[str, str] = field(default_factory=dict)
    records: dict[str, PlanRecord] = field(default_factory=dict)

    def declare(self, name: str, value: Any, *, reads: str = "", output: str = "") -> None:
        """The stack keeps the value and gives it out, or `output`; with `reads` it keeps that stack's output, too."""
        folder = self.stacks / name
        folder.mkdir(parents=True, exist_ok=True)
        document: dict[str, Any] = {
            "terraform": {"backend": {"local": {"path": str(self.state(name))}}},
            "resource": {"terraform_data": {"kept": {"input": value, "triggers_replace": []}}},
            "output": {"value": {"value": output or value}},
        }
        if reads:
            path = str(self.state(reads))
            document["data"] = {"terraform_remote_state": {"read": {"backend": "local", "config": {"path": path}}}}
            document["resource"]["terraform_data"]["copied"] = {
                "input": "${data.terraform_remote_state.read.outputs.value}"
            }
        (folder / "cdk.tf.json").write_text(json.dumps(document))
        write_manifest(
            folder,
            Manifest(
                environment="dev",
                stack=name.removeprefix("dev-"),
                layer="environment",
                simulated=True,
                protected=False,
                teardown="allowed",
                reads=(reads,) if reads else (),
            ),
        )

    @property
    def stacks(self) -> Path:
        return self.root / self.checkout / "stacks"

    def state(self, name: str) -> Path:
        return self.root / f"states/{name}.tfstate"

    def mark(self, name: str) -> StateMark:
        if not self.state(name).is_file():
            return StateMark()
        found = json.loads(self.state(name).read_text())
        return StateMark(lineage=found["lineage"], serial=found["serial"])

    def objects(self, name: str) -> dict[str, Any]:
        """What the state's objects keep."""
        resources = json.loads(self.state(name).read_text())["resources"]
        return {
            each["name"]: each["instances"][0]["attributes"]["input"]["value"]
            for each in resources
            if each["mode"] == "managed"
        }

    @property
    def file(self) -> SynthesizedFile:
        names = sorted(path.name for path in self.stacks.iterdir())
        assembly = AppAssembly(
            folder=self.stacks.parent, stacks=tuple(StackAssembly.read(self.stacks / name) for name in names)
        )
        return SynthesizedFile(root=self.root, assembly=assembly, engine=self.engine, environ=dict(self.environ))

    def plan(self, name: str, kind: PlanKind = PlanKind.SAVED, **changed: Any) -> None:
        """The stack is planned as a pull request's job does it, and recorded."""
        stack = self.file.assembly.stack(name)
        saved = self.root / f"{name}.tfplan"
        if kind is not PlanKind.PREVIEW:
            directory = self.directory(name)
            directory.init()
            directory.plan(out=saved, lock=False)
            Shelf(self.root / "shelf").put(saved, saved.name)
        digest = hashlib.sha256(saved.read_bytes()).hexdigest() if saved.is_file() else ""
        said: dict[str, Any] = {
            "kind": kind,
            "engine": self.engine.name,
            "engine_version": ".".join(map(str, self.engine.version)),
            "document_sha256": document_digest(stack.document, self.root),
            "plan_sha256": digest,
            "stored": saved.name if digest else "",
            "state": self.mark(name),
            "states": {each: self.mark(each) for each in stack.manifest.reads},
        }
        self.records[name] = record(name, **said | changed)

    def directory(self, name: str) -> WorkingDirectory:
        return WorkingDirectory(folder=self.stacks / name, engine=self.engine, environ=self.environ)

    def deploy(self, name: str) -> None:
        """Somebody applies the stack by hand."""
        directory, saved = self.directory(name), self.root / "by-hand.tfplan"
        directory.init()
        directory.plan(out=saved)
        directory.apply(saved)

    def apply(self, *, review: Review = REVIEW, allow_destroy: bool = False, lock_seconds: int = 0) -> Outcome:
        """What the apply job does with the records."""
        file = self.file
        presence = Presence(file=file, review=review, read_owned=lambda _: self.owned)
        plans = tuple(ReviewedPlan(record=record, folder=self.kept) for record in self.records.values())
        steps = {
            reviewed.record.stack: StackApply(
                stack=file.assembly.stack(reviewed.record.stack),
                reviewed=reviewed,
                file=file,
                store=Shelf(self.root / "shelf"),
                keep=str,
                lock_seconds=lock_seconds,
            )
            for reviewed in (*plans, *followers(plans, file, self.kept))
        }
        return EnvironmentApply(
            environment="dev",
            workflow=WORKFLOW,
            pull_request=3,
            steps=steps,
            checks=Checks(review=review, presence=presence, allow_destroy=allow_destroy, workflow=WORKFLOW),
            again=Again(
                folder=self.again,
                source=NEXT,
                presence=presence,
                store_in=lambda _: Shelf(self.root / "shelf"),
            ),
        ).run()

    @property
    def kept(self) -> Path:
        """Where the records lie."""
        folder = self.root / "records"
        folder.mkdir(exist_ok=True)
        return folder

    @property
    def again(self) -> Path:
        return self.root / "again"

    def go_on(self) -> Review:
        """The records of the next run are those that this one left; the review that finds them."""
        self.records = {each.record.stack: each.record for each in read_records(self.again, "dev")}
        shutil.rmtree(self.again)
        return REVIEW.model_copy(update={"run_id": 8, "event": "push", "head_sha": "m" * 40, "pull_request": None})
