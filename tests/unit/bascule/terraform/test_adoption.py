"""What is to be adopted, as a person says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.errors import StateError
from bascule.terraform.adoption import Adoption, read_adoptions


def test_pairs_and_a_file_say_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "pairs.json").write_text('{"aws_subnet.a": "subnet-1"}')
    assert read_adoptions(["aws_vpc.main", "vpc-1"], tmp_path / "pairs.json") == (
        Adoption(address="aws_vpc.main", id="vpc-1"),
        Adoption(address="aws_subnet.a", id="subnet-1"),
    )


@pytest.mark.parametrize("words", [[], ["aws_vpc.main"], ["aws_vpc.main", "vpc-1", "aws_subnet.a"]])
def test_an_address_without_an_id_is_refused(words: list[str]) -> None:
    with pytest.raises(StateError, match="pairs of an address and an id"):
        read_adoptions(words, None)


def test_a_file_that_is_not_there_is_told_with_the_form_that_is_wanted(tmp_path: Path) -> None:
    with pytest.raises(StateError, match=r'No such file or directory\n  accepted: {"ADDRESS": "ID", …}'):
        read_adoptions([], tmp_path / "none.json")


@pytest.mark.parametrize("text", ["[]", "{", '{"aws_vpc.main": 1}'])
def test_a_file_of_another_form_is_refused_by_its_name(tmp_path: Path, text: str) -> None:
    (tmp_path / "pairs.json").write_text(text)
    with pytest.raises(StateError, match=r"pairs\.json"):
        read_adoptions([], tmp_path / "pairs.json")
