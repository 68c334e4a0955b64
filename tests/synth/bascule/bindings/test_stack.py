"""Typed bindings become the JSON that CDKTF itself would write."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import jsii
import pytest
from cdktf import App, Aspects, IAspect, LocalBackend
from constructs import Construct, IConstruct

from bascule.bindings import Lifecycle, Output, Resource, Stack, functions
from bascule.bindings._generated.aws import data_vpc, ecs_cluster, provider, subnet, vpc
from bascule.errors import BindingError
from bascule.testing import Template
from tests.synth.conftest import Synthesize


class Network(Construct):
    """A module in small: a primary child and others."""

    def __init__(self, scope: Construct, id_: str) -> None:
        super().__init__(scope, id_)
        self.vpc = vpc.Vpc(self, "resource", cidr_block="10.0.0.0/16")
        self.subnet = subnet.Subnet(self, "public-a", vpc_id=self.vpc.id)


def test_the_path_below_the_stack_is_the_address(synthesize: Synthesize) -> None:
    template = synthesize(lambda stack: Network(stack, "network"))
    assert template.addresses == ["aws_subnet.network_public_a", "aws_vpc.network"]


def test_a_reference_inside_a_stack_is_plain(synthesize: Synthesize) -> None:
    template = synthesize(lambda stack: Network(stack, "network"))
    assert template.only("aws_subnet")["vpc_id"] == "${aws_vpc.network.id}"


def test_meta_arguments_stay(synthesize: Synthesize) -> None:
    def declare(stack: Stack) -> None:
        first = vpc.Vpc(stack, "first", cidr_block="10.0.0.0/16", count=2)
        vpc.Vpc(
            stack,
            "second",
            depends_on=[first],
            provider=provider.AwsProvider(stack, alias="other", region="us-east-2"),
            lifecycle=Lifecycle(create_before_destroy=True, ignore_changes=[vpc.Vpc.tags]),
        )

    second = synthesize(declare).resource("aws_vpc.second")
    assert second == {
        "depends_on": ["aws_vpc.first"],
        "lifecycle": {"create_before_destroy": True, "ignore_changes": ["tags"]},
        "provider": "aws.other",
    }


def test_data_sources_have_their_own_addresses(synthesize: Synthesize) -> None:
    def declare(stack: Stack) -> None:
        found = data_vpc.DataVpc(stack, "shared", id="vpc-1")
        subnet.Subnet(stack, "a", vpc_id=found.id)

    assert synthesize(declare).only("aws_subnet")["vpc_id"] == "${data.aws_vpc.shared.id}"


def test_an_aspect_on_the_stack_wins_over_the_payload(synthesize: Synthesize) -> None:
    @jsii.implements(IAspect)
    class Rename:
        def visit(self, node: IConstruct) -> None:
            if isinstance(node, vpc.Vpc):
                node.add_override("cidr_block", "10.9.0.0/16")

    def declare(stack: Stack) -> None:
        vpc.Vpc(stack, "main", cidr_block="10.0.0.0/16")
        Aspects.of(stack).add(Rename())

    assert synthesize(declare).only("aws_vpc")["cidr_block"] == "10.9.0.0/16"


def test_tokens_of_cdktf_are_accepted_everywhere(synthesize: Synthesize) -> None:
    def declare(stack: Stack) -> None:
        first = vpc.Vpc(stack, "first", cidr_block="10.0.0.0/16")
        subnet.Subnet(stack, "a", vpc_id=first.get_string_attribute("id"))

    assert synthesize(declare).only("aws_subnet")["vpc_id"] == "${aws_vpc.first.id}"


def test_two_elements_cannot_have_one_address(synthesize: Synthesize) -> None:
    def declare(stack: Stack) -> None:
        vpc.Vpc(stack, "a-b", cidr_block="10.0.0.0/16")
        vpc.Vpc(stack, "a_b", cidr_block="10.1.0.0/16")

    with pytest.raises(BindingError, match=r"address aws_vpc\.a_b"):
        synthesize(declare)


def test_a_suppression_needs_a_reason(synthesize: Synthesize) -> None:
    def declare(stack: Stack) -> None:
        vpc.Vpc(stack, "main").suppress("BSC_AWS_001", reason=" ", until=date(2030, 1, 1))

    with pytest.raises(BindingError, match="without a reason"):
        synthesize(declare)


def test_rules_may_be_suppressed_for_one_reason(synthesize: Synthesize) -> None:
    found: list[Resource] = []
    synthesize(lambda stack: found.append(vpc.Vpc(stack, "main")))
    found[0].suppress("CKV_AWS_1", "CKV_AWS_2", reason="nobody lives there")
    assert [(each.rule, each.reason) for each in found[0].suppressions] == [
        ("CKV_AWS_1", "nobody lives there"),
        ("CKV_AWS_2", "nobody lives there"),
    ]


def test_an_element_knows_the_line_that_declared_it(synthesize: Synthesize) -> None:
    found: list[Resource] = []
    synthesize(lambda stack: found.append(vpc.Vpc(stack, "main")))
    assert Path(found[0].source.rpartition(":")[0]) == Path(__file__)


@pytest.fixture
def synthesize_two(tmp_path: Path) -> Callable[[Callable[[Stack, Stack], object]], dict[str, Template]]:
    """Synthesizes an app of a producer and a consumer."""

    def run(declare: Callable[[Stack, Stack], object]) -> dict[str, Template]:
        app = App(outdir=str(tmp_path))
        stacks = [Stack(app, name) for name in ("producer", "consumer")]
        for stack in stacks:
            LocalBackend(stack, path=f"{stack.name}.tfstate")
        declare(*stacks)
        app.synth()
        return {each.name: Template(_read(tmp_path, each.name)) for each in stacks}

    return run


def _read(folder: Path, stack: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((folder / "stacks" / stack / "cdk.tf.json").read_text())
    return document


Pair = Callable[[Callable[[Stack, Stack], object]], dict[str, Template]]


def test_a_reference_to_another_stack_reads_its_state(synthesize_two: Pair) -> None:
    def declare(producer: Stack, consumer: Stack) -> None:
        network = Network(producer, "network")
        ecs_cluster.EcsCluster(consumer, "main", name=f"x-{network.vpc.id}")

    templates = synthesize_two(declare)
    output = "cross-stack-output-aws_vpcnetworkid"
    remote = "data.terraform_remote_state.cross-stack-reference-input-producer.outputs"
    assert templates["consumer"].only("aws_ecs_cluster")["name"] == f"x-${{{remote}.{output}}}"
    assert templates["producer"].output(output) == "${aws_vpc.network.id}"


def test_a_foreign_reference_inside_a_function_has_no_braces(synthesize_two: Pair) -> None:
    def declare(producer: Stack, consumer: Stack) -> None:
        network = Network(producer, "network")
        Output(consumer, "ids", value=functions.join(",", [network.vpc.id]), description="ids")

    value = synthesize_two(declare)["consumer"].output("ids")
    assert value.count("${") == 1


def test_depending_on_another_stack_orders_the_stacks(synthesize_two: Pair, tmp_path: Path) -> None:
    def declare(producer: Stack, consumer: Stack) -> None:
        first = vpc.Vpc(producer, "main")
        vpc.Vpc(consumer, "main", depends_on=[first])

    synthesize_two(declare)
    manifest = json.loads((tmp_path / "manifest.json").read_text())
    assert manifest["stacks"]["consumer"]["dependencies"] == ["producer"]


def test_a_linked_stack_is_written_as_any_other(synthesize: Synthesize) -> None:
    def declare(stack: Stack) -> None:
        Network(stack, "network")
        stack.link()

    assert synthesize(declare).only("aws_subnet")["vpc_id"] == "${aws_vpc.network.id}"


def test_linking_leaves_tokens_of_cdktf_to_cdktf(synthesize_two: Pair) -> None:
    def declare(producer: Stack, consumer: Stack) -> None:
        first = vpc.Vpc(producer, "main", cidr_block="10.0.0.0/16")
        ecs_cluster.EcsCluster(consumer, "main", name=first.get_string_attribute("id"))
        producer.link()
        consumer.link()

    name = synthesize_two(declare)["consumer"].only("aws_ecs_cluster")["name"]
    assert name.startswith("${data.terraform_remote_state.")


def test_linking_a_reference_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    elsewhere = vpc.Vpc(Stack(App(outdir=str(tmp_path)), "elsewhere"), "main")
    stack = Stack(App(outdir=str(tmp_path)), "here")
    ecs_cluster.EcsCluster(stack, "main", name=elsewhere.id)
    with pytest.raises(BindingError, match="not in this app"):
        stack.link()
