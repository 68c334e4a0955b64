from __future__ import annotations

from bascule.config.document import read_document
from bascule.config.key_path import Problems
from bascule.config.merged import Merged, merge


def merged(text: str, defaults: str) -> Merged:
    """The merged values of two texts."""
    documents = [
        read_document(name, content, Problems(name)) for name, content in (("own", text), ("shared", defaults))
    ]
    return merge(*documents)


def test_own_values_win_and_mappings_are_merged_key_by_key() -> None:
    assert merged("a: {b: 1}", "a: {b: 2, c: 3}\nd: 4").values == {"a": {"b": 1, "c": 3}, "d": 4}


def test_lists_are_replaced_as_a_whole() -> None:
    assert merged("a: [1]", "a: [2, 3]").values == {"a": [1]}


def test_a_null_takes_a_default_away() -> None:
    assert merged("a: null\nb:\n  c: ~\n", "a: {x: 1}\nb: {c: 2, d: 3}").values == {"b": {"d": 3}}


def test_a_null_without_a_default_stays() -> None:
    assert merged("a: null", "b: 1").values == {"a": None, "b": 1}


def test_a_file_has_its_own_version_kind_and_name() -> None:
    assert merged("kind: environment", "version: 1\nkind: defaults\nname: x").values == {"kind": "environment"}


def test_each_value_knows_its_file_and_line() -> None:
    values = merged("a:\n  b: 1\n", "a: {c: 3}\nd:\n  - e: 1\n")
    sources = [values.source(path) for path in (("a", "b"), ("a", "c"), ("d", 0, "e"), ("f",))]
    assert sources == ["own:2", "shared:1", "shared:3", None]


def test_items_of_a_replaced_list_are_not_looked_for_in_defaults() -> None:
    assert merged("a: [{b: 1}]", "a: [{b: 2, c: 3}]").source(("a", 0, "c")) is None
