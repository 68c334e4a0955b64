"""Every type of every vendored provider can become a binding."""

from __future__ import annotations

import pytest

from bascule.bindings.generator.binding import Binding
from bascule.schemas import PROVIDERS, load_schema

KINDS = {"resource": "resource_schemas", "data": "data_source_schemas"}


@pytest.mark.parametrize("name", PROVIDERS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_type_renders_as_python(name: str, kind: str) -> None:
    for terraform_type in load_schema(name)[KINDS[kind]]:
        compile(Binding(provider_name=name, kind=kind, terraform_type=terraform_type).render(), terraform_type, "exec")
