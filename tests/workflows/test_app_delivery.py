"""An app's pipeline: built, scanned, pushed by digest, deployed, judged by what runs; and infrastructure agrees."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator

import pytest

from bascule.sandbox.world.faults.fault import Fault, Faults
from bascule.sandbox.world.store.store import Store
from bascule.tools.project import sandbox_store
from bascule.tools.runner import run
from bascule.trust import Purpose
from tests.conftest import ROOT, Synthesized
from tests.deploy.conftest import ACCOUNT, REGION, DeploymentOf
from tests.workflows.platform import role_arns
from tests.workflows.run import Run
from tests.workflows.world import World

pytestmark = pytest.mark.complete

CRANE = ROOT / ".tools/bin/crane"
NAME = "acme-dev-chat"
REPOSITORY = f"{ACCOUNT}.dkr.ecr.{REGION}.amazonaws.com/{NAME}"


@pytest.fixture
def registry() -> Iterator[str]:
    """The address of an empty registry on loopback."""
    command = [str(CRANE), "registry", "serve", "--address", "127.0.0.1:0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    line = process.stderr.readline()
    yield f"127.0.0.1:{line.split()[-1]}"
    process.terminate()
    process.wait()
    process.stderr.close()


@pytest.fixture
def delivering(platform: World, synthesized: Synthesized, registry: str) -> World:
    """The platform with what `github-access` and `delivery` tell the app's pipeline."""
    app = role_arns(synthesized("dev"), ACCOUNT)[Purpose.APP]
    platform.repository.environment("dev", AWS_APP_ROLE_ARN=app, CHAT_REPOSITORY=REPOSITORY)
    platform.environ = {**platform.environ, "STUB_REGISTRY": registry}
    platform.repository.private = False
    platform.left_out |= {"test"}
    return platform


def test_what_is_pushed_is_what_runs_and_what_does_not_run_is_red(
    delivering: World, deployment_of: DeploymentOf, registry: str
) -> None:
    dev = deployment_of("dev")
    dev.deploy()

    first = _deliver(delivering)
    assert first.succeeded, str(first)
    digest = first.of_action("docker/build-push-action")[0]["digest"]
    assert digest[7:19] in first.summaries["deploy/deploy"]
    assert _digests(registry) == {digest}
    assert [each["digest"] for each in first.of_action("actions/attest-build-provenance")] == [digest]

    _change(delivering)
    _fault(delivering, "crashing")
    failed = _deliver(delivering)
    assert failed.jobs["deploy/deploy"] == "failure"
    assert "rolled back" in failed.summaries["deploy/deploy"]
    assert dev.changed_stacks() == []

    second = _deliver(delivering)
    assert second.succeeded, str(second)
    back = delivering.run("app-chat.yml", delivering.dispatch_event(environment="dev", rollback="true"))
    assert back.succeeded, str(back)
    assert digest[7:19] in back.summaries["roll-back/deploy"]
    assert dev.changed_stacks() == []


def test_what_the_scan_finds_is_not_pushed(delivering: World, registry: str) -> None:
    delivering.environ = {**delivering.environ, "STUB_VULNERABILITY": "CVE-2026-0001"}

    run = _deliver(delivering)

    assert run.jobs["build/scan"] == "failure"
    assert "build/push" not in run.jobs
    assert _digests(registry) == set()
    assert [each["results"] for each in run.of_action("github/codeql-action/upload-sarif")] == [1]


def _deliver(world: World) -> Run:
    return world.run("app-chat.yml", world.dispatch_event(environment="dev"))


def _change(world: World) -> None:
    path = "apps/chat/chat/__init__.py"
    world.origin.commit("main", {path: world.origin.read("main", path) + "\n# Changed.\n"})


def _fault(world: World, kind: str) -> None:
    assert world.cloud is not None
    Faults(Store(sandbox_store(world.cloud.parent.parent, "main"))).add(Fault(kind=kind, times=1))


def _digests(registry: str) -> set[str]:
    """What the registry holds under any tag of the repository."""
    listed = run([str(CRANE), "catalog", "--insecure", registry]).stdout.split()
    if NAME not in listed:
        return set()
    tags = run([str(CRANE), "ls", "--insecure", f"{registry}/{NAME}"]).stdout.split()
    return {run([str(CRANE), "digest", "--insecure", f"{registry}/{NAME}:{tag}"]).stdout.strip() for tag in tags}
