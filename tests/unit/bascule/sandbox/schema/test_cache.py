from __future__ import annotations

import re
from pathlib import Path

import pytest

from bascule.errors import SandboxError
from bascule.sandbox.schema.cache import DATA_SOURCE, PROVIDER, RESOURCE, WORLD, SchemaCache
from bascule.sandbox.wire.messages import MESSAGES
from bascule.sandbox.world.recipes import RECIPES
from bascule.sandbox.world.recipes.lifelike import ALPHABETS, FILTERS
from bascule.schemas.overlay import Overlay


def test_only_the_wanted_types_are_served(cache: SchemaCache) -> None:
    response = cache.response({RESOURCE: {"aws_vpc"}, DATA_SOURCE: {"aws_region"}})
    full = cache.response()
    assert b"aws_vpc" in response
    assert len(response) < len(full) / 20


def test_the_response_is_a_message_of_the_protocol(cache: SchemaCache) -> None:
    response = MESSAGES["GetProviderSchemaResponse"].decode(cache.response({RESOURCE: {"aws_vpc"}, DATA_SOURCE: set()}))
    assert response.server_capabilities.get_provider_schema_optional
    assert any(attribute.name == "region" for attribute in response.provider.block.attributes)


def test_a_type_that_does_not_exist_is_refused(cache: SchemaCache) -> None:
    with pytest.raises(SandboxError, match="aws_vcp"):
        cache.find(RESOURCE, "aws_vcp")


def test_a_compiled_file_is_used_again(tmp_path: Path) -> None:
    path = SchemaCache("github", tmp_path).path
    before = path.stat().st_mtime_ns
    assert SchemaCache("github", tmp_path).path.stat().st_mtime_ns == before


@pytest.mark.parametrize("provider", ["aws", "github", "google-beta", "kubernetes"])
def test_the_overlay_speaks_of_types_and_attributes_that_exist(provider: str, tmp_path: Path) -> None:
    opened = SchemaCache(provider, tmp_path)
    overlay = Overlay(provider, WORLD).by_name
    named_types = {name for name in overlay if "*" not in name} - {PROVIDER}
    assert named_types <= opened.names(RESOURCE)
    for type_name in [PROVIDER, *named_types]:
        facts = overlay[type_name]
        block = (opened.find(PROVIDER) if type_name == PROVIDER else opened.find(RESOURCE, type_name)).block
        known = block.attributes.keys() | block.blocks.keys()
        named = [
            path.split(".")[0]
            for path in [*facts.get("values", ()), *facts.get("rules", ()), *facts.get("references", ())]
            if "*" not in path
        ]
        assert set(named) <= known, type_name


def test_the_overlay_uses_recipes_filters_and_alphabets_that_exist() -> None:
    text = repr(Overlay("aws", WORLD).by_name)
    assert set(re.findall(r"'!(\w+)'", text)) <= RECIPES.keys()
    assert {each for field in re.findall(r"\{[^{}:' ]+\|(\w+)\}", text) for each in [field]} <= FILTERS.keys()
    assert {each for each in re.findall(r"\{(\w+):\d+[:}]", text) if each != "hash"} <= ALPHABETS.keys() | {"octet"}
