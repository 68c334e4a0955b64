"""What is said to run; ECS's answers are scripted (see scripted_rollout.py)."""

from __future__ import annotations

from bascule.cloud.ecs.image_reference import ImageReference
from bascule.cloud.ecs.status import ServiceStatus, status
from bascule.config import load_environment
from tests.conftest import ROOT
from tests.unit.bascule.cloud.ecs.conftest import NEW_IMAGE, OLD_IMAGE, World
from tests.unit.bascule.cloud.ecs.scripted_rollout import OLD

PINNED = (OLD_IMAGE, "docker.io/library/redis:8.2")


def status_of(world: World) -> ServiceStatus:
    (found,) = status(world.clients, load_environment("dev", root=ROOT), clock=world.clock)
    return found


def test_a_service_that_runs_what_was_delivered_needs_no_note(world: World) -> None:
    world.script("completed")
    found = status_of(world)
    assert (found.desired, found.running, found.image, found.rollout) == (2, 2, OLD_IMAGE, "COMPLETED")
    assert ([task.digest for task in found.tasks], found.note) == ([OLD, OLD], "")


def test_a_service_without_a_delivery_names_the_command(world: World) -> None:
    world.write(image="")
    world.script("first delivery")
    assert status_of(world).note.startswith("nothing was delivered yet: `bascule deploy ecs dev chat --image ")


def test_a_service_that_is_not_there_is_not_deployed(world: World) -> None:
    ecs = world.clients.client("ecs")
    ecs.delete_service(cluster="acme-dev", service="acme-dev-chat", force=True)
    assert status_of(world).note == "not deployed yet: `cdktf deploy '*'`"


def test_tasks_with_another_image_are_told(world: World) -> None:
    world.write(image=NEW_IMAGE)
    world.script("completed")
    assert "runs another image than was delivered (aaaaaaaaaaaa)" in status_of(world).note


def test_tasks_are_shown_without_a_record_too(world: World) -> None:
    world.clients.client("ssm").delete_parameter(Name=world.address.parameter)
    world.script("completed")
    found = status_of(world)
    assert (found.running, "/acme/dev/chat/image: there is no such parameter" in found.note) == (2, True)


def test_of_somebody_elses_image_the_file_says_which_should_run(world: World) -> None:
    world.clients.client("ssm").delete_parameter(Name=world.address.parameter)
    world.script("completed").stay()
    dev = load_environment("dev", root=ROOT)
    chat = dev.services["chat"]
    pinned = [dev.model_copy(update={"services": {"chat": chat.model_copy(update={"image": each})}}) for each in PINNED]
    notes = [status(world.clients, each, clock=world.clock)[0].note for each in pinned]
    assert notes == ["", f"runs {OLD_IMAGE} instead of its file's docker.io/library/redis:8.2: `cdktf deploy '*'`"]


def test_a_deploy_under_way_is_told(world: World) -> None:
    world.write(deploy="20261121T115900Z-dddddddddddd-00000000 started")
    world.script("completed")
    assert status_of(world).note == "a deploy is under way: 20261121T115900Z-dddddddddddd-00000000"


def test_after_a_deploy_the_mark_says_how_it_ended(world: World) -> None:
    world.script("completed")
    result = world.deploy.deploy(ImageReference.parse(NEW_IMAGE))
    found = status_of(world)
    assert (found.deploy, found.previous, found.note) == (f"{result.deploy} delivered", OLD_IMAGE, "")
