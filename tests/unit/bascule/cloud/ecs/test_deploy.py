"""Deploys: what is written is seen in moto; how ECS rolls out is scripted (see scripted_rollout.py)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bascule.cloud.ecs.image_reference import ImageReference
from bascule.cloud.ecs.verdict import Outcome
from bascule.errors import CloudError
from tests.unit.bascule.cloud.ecs.conftest import CONTAINER, DEFINITION, NEW_IMAGE, OLD_IMAGE, SCALING, World

NEW = ImageReference.parse(NEW_IMAGE)
OTHERS = "20261121T115900Z-dddddddddddd-00000000 started"
REVISION = "arn:aws:ecs:us-east-1:123456789012:task-definition/acme-dev-chat"


def operations(world: World) -> list[str]:
    """What is called from now on and changes something, in its order."""
    called: list[str] = []

    def note(model: Any, **_: Any) -> None:
        if not model.name.startswith(("Describe", "Get", "List", "BatchGet")):
            called.append(model.name)

    for service in ("ecs", "ssm", "application-autoscaling"):
        world.clients.client(service).meta.events.register("before-parameter-build", note)
    return called


def test_a_good_verdict_is_recorded_with_the_image_before(world: World) -> None:
    world.script("completed")
    result = world.deploy.deploy(NEW)
    assert (result.verdict.outcome, result.running, result.revision) == (Outcome.DELIVERED, 2, "acme-dev-chat:2")
    assert world.record == {"image": NEW_IMAGE, "previous": OLD_IMAGE, "deploy": f"{result.deploy} delivered"}


def test_the_mark_is_written_first_and_the_image_last(world: World) -> None:
    world.script("completed")
    called = operations(world)
    world.deploy.deploy(NEW)
    assert called == ["PutParameter", "RegisterTaskDefinition", "UpdateService", "PutParameter"]


def test_the_new_revision_differs_in_the_image_alone(world: World) -> None:
    world.script("completed")
    world.deploy.deploy(NEW)
    found = world.clients.client("ecs").describe_task_definition(taskDefinition=f"{REVISION}:2", include=["TAGS"])
    (container,) = found["taskDefinition"]["containerDefinitions"]
    kept = {key: found["taskDefinition"][key] for key in DEFINITION if key != "tags"}
    assert {key: container[key] for key in CONTAINER} == CONTAINER
    assert (kept | {"tags": found["tags"]}, container["image"]) == (DEFINITION, NEW_IMAGE)


@pytest.mark.parametrize(
    ("rollout", "outcome"),
    [
        ("rolled back by the circuit breaker", Outcome.ROLLED_BACK),
        ("rolled back, and no longer shown", Outcome.ROLLED_BACK),
        ("stuck pending", Outcome.STUCK),
        ("another image", Outcome.WRONG_IMAGE),
        ("scaled to zero", Outcome.NO_TASKS),
    ],
)
def test_a_bad_verdict_leaves_the_old_image_and_no_bad_revision(world: World, rollout: str, outcome: Outcome) -> None:
    world.script(rollout)
    result = world.deploy.deploy(NEW)
    assert (result.verdict.outcome, result.image, world.revisions) == (outcome, NEW_IMAGE, ["1"])
    assert world.record == {"image": OLD_IMAGE, "previous": "", "deploy": f"{result.deploy} failed"}


@pytest.mark.parametrize(
    ("rollout", "moves"),
    [("rolled back by the circuit breaker", [f"{REVISION}:2"]), ("stuck pending", [f"{REVISION}:2", f"{REVISION}:1"])],
)
def test_the_service_is_put_back_only_where_the_circuit_breaker_did_not(
    world: World, rollout: str, moves: list[str]
) -> None:
    script = world.script(rollout)
    result = world.deploy.deploy(NEW)
    assert [update["taskDefinition"] for update in script.updates] == moves
    assert result.aftermath == "the service was put back to acme-dev-chat:1, and acme-dev-chat:2 was deregistered"


def test_another_deploy_meanwhile_is_told_and_left_alone(world: World) -> None:
    script = world.script("replaced meanwhile")
    result = world.deploy.deploy(NEW)
    assert (result.verdict.outcome, world.record["image"], len(script.updates)) == (Outcome.REPLACED, OLD_IMAGE, 1)
    assert "acme-dev-chat:3" in result.verdict.reason


def test_a_first_delivery_starts_the_least_tasks_and_keeps_them(world: World) -> None:
    world.write(image="")
    _set_minimum(world, 0)
    script = world.script("first delivery")
    result = world.deploy.deploy(NEW)
    assert (script.updates[0]["desiredCount"], world.minimum) == (1, 1)
    assert (result.verdict.outcome, world.record["image"], world.record["previous"]) == (
        Outcome.DELIVERED,
        NEW_IMAGE,
        "",
    )


def test_a_first_delivery_that_fails_leaves_no_tasks(world: World) -> None:
    world.write(image="")
    _set_minimum(world, 0)
    script = world.script("first delivery that fails")
    result = world.deploy.deploy(NEW)
    assert (script.updates[-1]["desiredCount"], world.minimum, world.record["image"]) == (0, 0, "")
    assert "to no tasks" in result.aftermath


def test_a_first_delivery_raises_what_mornings_start_and_leaves_nights_alone(world: World) -> None:
    world.write(image="")
    _set_minimum(world, 0)
    _schedule(world, off=(0, 0), on=(0, 2))
    world.script("first delivery")
    world.deploy.deploy(NEW)
    assert _scheduled(world) == {"off": (0, 0), "on": (1, 2)}


def test_a_first_delivery_that_fails_leaves_mornings_without_tasks(world: World) -> None:
    world.write(image="")
    _set_minimum(world, 0)
    _schedule(world, on=(0, 2))
    world.script("first delivery that fails")
    world.deploy.deploy(NEW)
    assert _scheduled(world) == {"on": (0, 2)}


def test_the_image_that_runs_already_changes_nothing(world: World) -> None:
    world.script("completed")
    first = world.deploy.deploy(NEW)
    called = operations(world)
    again = world.deploy.deploy(NEW)
    assert (again.verdict.good, again.changed, again.deploy, called) == (True, False, first.deploy, [])


def test_an_interrupted_deploy_goes_on_where_it_stopped(world: World) -> None:
    script = world.script("completed")
    world.clock.interrupt = True
    with pytest.raises(KeyboardInterrupt):
        world.deploy.deploy(NEW)
    assert world.record["deploy"].endswith(" interrupted")

    world.clock.interrupt = False
    script.go_back(1)
    result = world.deploy.deploy(NEW)
    assert (result.verdict.good, world.revisions) == (True, ["1", "2"])
    assert (world.record["image"], world.record["previous"]) == (NEW_IMAGE, OLD_IMAGE)


def test_a_killed_deploy_that_then_fails_goes_back_to_the_delivered_image(world: World) -> None:
    script = world.script("stuck pending")
    world.clock.interrupt = True
    with pytest.raises(KeyboardInterrupt):
        world.deploy.deploy(NEW)

    world.clock.interrupt = False
    result = world.deploy.deploy(NEW)
    back = script.updates[-1]["taskDefinition"]
    images = world.clients.client("ecs").describe_task_definition(taskDefinition=back)["taskDefinition"]
    assert (result.verdict.outcome, images["containerDefinitions"][0]["image"]) == (Outcome.STUCK, OLD_IMAGE)


def test_what_an_interrupted_deploy_registered_is_gone_once_the_old_image_is_wanted_again(world: World) -> None:
    world.clients.client("ecs").register_task_definition(
        **DEFINITION, containerDefinitions=[{**CONTAINER, "image": NEW_IMAGE}]
    )
    world.write(deploy=OTHERS.replace("started", "interrupted"))
    world.script("completed").stay()
    result = world.deploy.deploy(ImageReference.parse(OLD_IMAGE))
    assert (result.verdict.good, world.revisions) == (True, ["1"])


def test_a_bad_revision_that_may_not_be_deregistered_is_named(world: World) -> None:
    world.script("rolled back by the circuit breaker")
    world.deny("ecs", "DeregisterTaskDefinition")
    assert world.deploy.deploy(NEW).aftermath == (
        "the service was put back to acme-dev-chat:1, but acme-dev-chat:2 is still active "
        "(the IAM action ecs:DeregisterTaskDefinition is missing): deregister it by hand"
    )


def test_a_good_image_that_could_not_be_recorded_is_told(world: World) -> None:
    world.script("completed")
    world.clients.client("ecs").meta.events.register(
        "before-parameter-build.ecs.UpdateService", lambda **_: world.deny("ssm", "PutParameter")
    )
    with pytest.raises(CloudError, match="runs bbbbbbbbbbbb, but that could not be recorded"):
        world.deploy.deploy(NEW)


def test_what_else_stands_in_the_parameter_stays(world: World) -> None:
    world.write(ticket="OPS-1")
    world.script("completed")
    world.deploy.deploy(NEW)
    assert (world.record["image"], world.record["ticket"]) == (NEW_IMAGE, "OPS-1")


def test_nothing_is_delivered_to_a_service_that_runs_somebody_elses_image(world: World) -> None:
    world.address = replace(world.address, pinned="docker.io/library/redis:8.2")
    with pytest.raises(CloudError, match="runs somebody else's image") as raised:
        world.deploy.deploy(NEW)
    assert (raised.value.problems[0].where, raised.value.problems[0].found) == (
        "services.chat.image",
        "docker.io/library/redis:8.2",
    )


def test_a_deploy_under_way_holds_up_another_image(world: World) -> None:
    world.write(deploy=OTHERS)
    world.script("completed")
    called = operations(world)
    with pytest.raises(CloudError, match="another deploy of chat is under way") as raised:
        world.deploy.deploy(NEW)
    assert (raised.value.problems[0].found, called) == (OTHERS, [])


def test_a_deploy_that_was_given_up_can_be_taken_over(world: World) -> None:
    world.write(deploy=OTHERS)
    world.script("completed")
    assert world.deploy.deploy(NEW, take_over=True).verdict.good


def test_a_deploy_that_started_long_ago_holds_up_nobody(world: World) -> None:
    world.write(deploy=OTHERS.replace("20261121", "20261120"))
    world.script("completed")
    assert world.deploy.deploy(NEW).verdict.good


def test_of_two_deploys_at_once_the_later_one_gives_way(world: World) -> None:
    world.script("completed")
    ssm = world.clients.client("ssm")

    def another(**_: Any) -> None:
        ssm.meta.events.unregister("before-call.ssm.PutParameter", another)
        world.write(deploy=OTHERS)

    ssm.meta.events.register("before-call.ssm.PutParameter", another)
    with pytest.raises(CloudError, match="another deploy has just started"):
        world.deploy.deploy(NEW)
    assert (world.record["deploy"], world.revisions) == (OTHERS, ["1"])


def test_a_good_verdict_is_not_recorded_over_another_deploys_mark(world: World) -> None:
    world.script("completed")
    world.clients.client("ecs").meta.events.register(
        "before-parameter-build.ecs.UpdateService", lambda **_: world.write(deploy=OTHERS)
    )
    result = world.deploy.deploy(NEW)
    assert (result.verdict.outcome, world.record["deploy"]) == (Outcome.REPLACED, OTHERS)


def test_a_service_without_tasks_is_refused(world: World) -> None:
    world.script("first delivery")
    called = operations(world)
    with pytest.raises(CloudError, match="has no tasks now"):
        world.deploy.deploy(NEW)
    assert called == []


def test_another_repository_is_refused_with_the_one_that_is_accepted(world: World) -> None:
    with pytest.raises(CloudError) as raised:
        world.deploy.deploy(ImageReference.parse(NEW_IMAGE.replace("chat", "other")))
    assert raised.value.problems[0].accepted == "123456789012.dkr.ecr.us-east-1.amazonaws.com/acme-dev-chat"


def test_throttled_looks_are_made_again(world: World) -> None:
    world.script("throttled in the middle")
    assert world.deploy.deploy(NEW).verdict.good


def test_what_is_denied_while_watching_says_that_the_verdict_is_open(world: World) -> None:
    script = world.script("throttled in the middle")
    script.fail_with("ExpiredTokenException")
    with pytest.raises(CloudError, match="the verdict could not be seen"):
        world.deploy.deploy(NEW)
    assert world.record["deploy"].endswith(" interrupted")


def test_a_rollback_delivers_the_previous_image_and_swaps_the_two(world: World) -> None:
    world.write(previous=NEW_IMAGE)
    world.script("completed")
    assert world.deploy.roll_back().verdict.good
    assert (world.record["image"], world.record["previous"]) == (NEW_IMAGE, OLD_IMAGE)


def test_a_rollback_needs_a_previous_image(world: World) -> None:
    with pytest.raises(CloudError, match="chat has no previous image"):
        world.deploy.roll_back()


def test_a_parameter_with_something_else_is_shown(world: World) -> None:
    world.clients.client("ssm").put_parameter(Name=world.address.parameter, Value="v1.2", Overwrite=True)
    with pytest.raises(CloudError) as raised:
        world.deploy.deploy(NEW)
    assert (raised.value.problems[0].found, raised.value.problems[0].where) == ("v1.2", "/acme/dev/chat/image")


def _set_minimum(world: World, minimum: int) -> None:
    world.clients.client("application-autoscaling").register_scalable_target(
        ServiceNamespace="ecs",
        ScalableDimension="ecs:service:DesiredCount",
        ResourceId=world.address.scalable_target,
        MinCapacity=minimum,
        MaxCapacity=2,
    )


def _schedule(world: World, **actions: tuple[int, int]) -> None:
    for name, (least, most) in actions.items():
        world.clients.client("application-autoscaling").put_scheduled_action(
            **SCALING,
            ScheduledActionName=name,
            Schedule="cron(0 7 ? * MON-FRI *)",
            ScalableTargetAction={"MinCapacity": least, "MaxCapacity": most},
        )


def _scheduled(world: World) -> dict[str, tuple[int, int]]:
    """What each scheduled action sets, by its name."""
    found = world.clients.client("application-autoscaling").describe_scheduled_actions(ServiceNamespace="ecs")
    actions = {each["ScheduledActionName"]: each["ScalableTargetAction"] for each in found["ScheduledActions"]}
    return {name: (action["MinCapacity"], action["MaxCapacity"]) for name, action in actions.items()}
