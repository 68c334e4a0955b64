from __future__ import annotations

from bascule.assembly.configuration import json_positions

TEXT = """{
  "resource": {
    "aws_lb": {"x": {"name": "a: [,{"}},
    "aws_lb2": [
      {"y": [{}, {"z": 1}]}
    ]
  }
}
"""


def test_keys_and_list_items_have_line_and_column() -> None:
    found = json_positions(TEXT)
    assert found["resource",] == (2, 3)
    assert found["resource", "aws_lb", "x"] == (3, 16)
    assert found["resource", "aws_lb2", 0, "y", 1, "z"] == (5, 19)
