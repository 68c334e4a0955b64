"""Changes of a deployed environment touch what they are about, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from bascule.terraform.working_directory import WorkingDirectory
from bascule.testing import Deployment
from bascule.tools.runner import run
from tests.deploy.conftest import rewrite
from tests.deploy.resilience.conftest import Small

GITHUB = "github: {repository: acme/platform, repository_id: 700000001, owner_id: 70000001}\n"
WORKER = """\
  worker: {runs_on: aws/fargate, cpu: 256, memory: 512, host: worker.small.acme.example}
"""

REPLACED = {"aws_lb.load_balancer", "aws_lb_listener.load_balancer_https", "aws_lb_listener_rule.service_chat_route"}

Actions = dict[str, list[str]]


def applied(deployment: Deployment) -> Actions:
    """What was done to each address when all stacks were applied; what was left alone or read is left out."""
    return dict(_applied(deployment))


def _applied(deployment: Deployment) -> Iterator[tuple[str, list[str]]]:
    for stack in deployment.assembly.stacks:
        directory = WorkingDirectory(folder=stack.folder, engine=deployment.engine, environ=deployment.environ)
        saved = stack.folder / "saved.tfplan"
        directory.init()
        directory.plan(out=saved)
        show = [str(deployment.engine.path), "show", "-json", str(saved)]
        document = json.loads(run(show, cwd=stack.folder, env=deployment.environ).stdout)
        directory.apply(saved)
        for each in document["resource_changes"]:
            if each["change"]["actions"] not in (["no-op"], ["read"]):
                yield each["address"], each["change"]["actions"]


@pytest.fixture
def deployed(small: Small) -> Deployment:
    """Two services, without the roles of pipelines."""
    rewrite(small.file, GITHUB, "")
    small.file.write_text(small.file.read_text() + WORKER)
    deployment = small.synthesize()
    deployment.deploy()
    return deployment


@pytest.mark.complete
def test_a_service_goes_and_comes_alone_and_a_replaced_load_balancer_settles(
    small: Small, deployed: Deployment
) -> None:
    rewrite(small.file, WORKER, "")
    removed = applied(small.synthesize())
    assert set(map(tuple, removed.values())) == {("delete",)}
    assert [address for address in removed if "worker" not in address] == []

    small.file.write_text(small.file.read_text() + WORKER + "load_balancer: {public: false}\n")
    private = small.synthesize()
    changed = applied(private)
    assert {address for address in changed if "worker" in address} == set(removed)
    assert {address for address, actions in changed.items() if actions == ["delete", "create"]} >= REPLACED
    assert private.changed_stacks() == []

    private.destroy()
    assert [small.cloud.left(stack.name) for stack in private.assembly.stacks] == [[], []]
