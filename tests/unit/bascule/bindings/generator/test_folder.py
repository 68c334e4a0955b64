"""Folders of generated bindings."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.bindings.generator.binding import Binding, parse_binding
from bascule.bindings.generator.folder import SHIPPED, list_bindings, refresh_bindings, write_bindings


def test_every_generated_module_says_what_it_was_made_from() -> None:
    modules = [path for path in SHIPPED.glob("*/*.py") if path.name != "__init__.py"]
    assert len(list_bindings(SHIPPED)) == len(modules)


@pytest.mark.parametrize("binding", list_bindings(SHIPPED), ids=lambda each: each.module)
def test_shipped_bindings_are_current(binding: Binding) -> None:
    """`bascule bindings refresh` in the toolkit's own folder changes nothing."""
    package, module = binding.module.split(".")
    assert (SHIPPED / package / f"{module}.py").read_text() == binding.render()


def test_refreshing_writes_every_binding_anew(tmp_path: Path) -> None:
    (path,) = write_bindings(tmp_path, [parse_binding("aws_sqs_queue")])
    made = path.read_text()
    path.write_text(made.replace("max_message_size", "spoiled"))
    refresh_bindings(tmp_path)
    assert path.read_text() == made
