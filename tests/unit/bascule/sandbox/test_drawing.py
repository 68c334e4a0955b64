from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from bascule.sandbox.drawing import draw
from bascule.sandbox.graph import LivingGraph, LivingReference, living_graph
from bascule.sandbox.status import LivingObject
from bascule.sandbox.world.store.store import Store
from tests.unit.bascule.sandbox.conftest import Create


def living(name: str, stack: str = "dev-app") -> LivingObject:
    return LivingObject(
        provider="aws",
        account="123456789012",
        region="us-east-1",
        type="aws_vpc",
        id=name,
        name=name,
        stack=stack,
        known_to_state=True,
    )


def texts(svg: str) -> list[str]:
    """What a reader sees: the picture is XML."""
    root = ElementTree.fromstring(svg)  # noqa: S314 -- drawn by ourselves
    return [(each.text or "").replace("\u200b", "") for each in root.iter("{http://www.w3.org/2000/svg}text")]


def test_objects_stand_in_their_stacks_and_point_at_what_they_name(create: Create, store: Store) -> None:
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    create("aws_subnet", vpc_id=vpc, cidr_block="10.0.1.0/24")
    svg = draw("sandbox", living_graph(store.path))
    assert {"sandbox: 2 objects, 1 references", "dev-app", "aws_vpc", vpc, "aws_subnet"} <= set(texts(svg))
    assert "aws_subnet.vpc_id: block" in svg


def test_an_account_in_which_nothing_lives_says_so(tmp_path: Path) -> None:
    assert "sandbox: empty" in texts(draw("sandbox", living_graph(tmp_path / "none.db")))


@pytest.mark.parametrize("name", ["<b>", 'a"b', r"a\Nb\l", "a&amp;b", "ä→b", "<i>a</i>"])
def test_a_name_is_shown_as_it_is(name: str) -> None:
    assert name in texts(draw("sandbox", LivingGraph(objects={1: living(name)})))


def test_the_end_of_a_long_name_is_shown() -> None:
    arn = "arn:aws:ecs:us-east-1:123456789012:service/acme-dev/chat"
    [shown] = [each for each in texts(draw("sandbox", LivingGraph(objects={1: living(arn)}))) if "chat" in each]
    assert arn.endswith(shown.removeprefix("…"))


def test_the_strength_of_a_reference_is_its_line() -> None:
    references = tuple(
        LivingReference(source=1, target=2, path=strength, strength=strength)
        for strength in ("block", "detach", "cascade", "ignore")
    )
    svg = draw("sandbox", LivingGraph(objects={1: living("a"), 2: living("b")}, references=references))
    assert (svg.count('stroke-dasharray="5,2"'), svg.count('stroke-dasharray="1,5"')) == (1, 1)
    assert svg.count('stroke-width="2"') == 2


def test_many_objects_without_references_stand_side_by_side() -> None:
    objects = {number: living(f"vpc-{number}") for number in range(200)}
    root = ElementTree.fromstring(draw("sandbox", LivingGraph(objects=objects)))  # noqa: S314 -- drawn by ourselves
    assert float(root.attrib["height"].removesuffix("pt")) < 200 * 15
