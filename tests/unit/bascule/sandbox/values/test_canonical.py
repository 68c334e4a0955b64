from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bascule.sandbox.values.canonical import canonical, same
from bascule.sandbox.values.cty import UNKNOWN

BLOCK = ["object", {"name": "string", "size": "number"}]


@pytest.mark.parametrize("empty", ["", None])
def test_null_and_empty_are_one_to_the_old_sdk(empty: str | None) -> None:
    assert same("string", empty, None)


def test_a_set_has_no_order_and_a_list_has() -> None:
    assert same(["set", "string"], ["a", "b"], ["b", "a"])
    assert not same(["list", "string"], ["a", "b"], ["b", "a"])


def test_a_block_without_contents_differs_from_no_block() -> None:
    assert not same(["list", BLOCK], [{"name": None, "size": None}], [])


def test_unknown_equals_no_known_value() -> None:
    assert not same("string", UNKNOWN, None)


def test_the_form_reads_the_same_in_every_process() -> None:
    type_, value = ["set", "string"], [str(number) for number in range(20)]
    program = f"from bascule.sandbox.values.canonical import canonical; print(canonical({type_!r}, {value!r}))"
    root = Path(__file__).parents[5]
    command = [sys.executable, "-c", program]
    printed = subprocess.run(command, cwd=root, env={"PYTHONHASHSEED": "7"}, capture_output=True, text=True, check=True)
    assert printed.stdout.strip() == repr(canonical(type_, value))
