from __future__ import annotations

import pytest

from bascule.sandbox.diagnostics import Refusal
from tests.unit.bascule.sandbox.conftest import CLUSTER, OWNER, Create
from tests.unit.bascule.sandbox.data_sources.conftest import Read


def test_an_object_is_found_by_namespace_and_name(read: Read, create: Create) -> None:
    metadata = [{"name": "settings", "namespace": "default"}]
    _, made = create("kubernetes_config_map_v1", scope=CLUSTER, metadata=metadata, data={"a": "b"})
    found = read("kubernetes_config_map_v1", scope=CLUSTER, metadata=[{"name": "settings"}])
    assert found["data"] == {"a": "b"}
    assert found["metadata"][0]["uid"] == made["metadata"][0]["uid"]


def test_what_is_not_there_gives_its_id_and_nothing_else(read: Read) -> None:
    found = read("kubernetes_config_map_v1", scope=CLUSTER, metadata=[{"name": "none"}])
    assert found["id"] == "default/none"
    assert not found["data"]


def test_every_namespace_has_a_default_service_account(read: Read, create: Create) -> None:
    create("kubernetes_namespace_v1", scope=CLUSTER, metadata=[{"name": "llm"}])
    metadata = [{"name": "default", "namespace": "llm"}]
    assert read("kubernetes_service_account_v1", scope=CLUSTER, metadata=metadata)["id"] == "llm/default"
    assert "llm" in read("kubernetes_all_namespaces", scope=CLUSTER)["namespaces"]


@pytest.mark.parametrize(
    ("source", "scope", "decider"),
    [("kubernetes_server_version", CLUSTER, "the API server"), ("github_ip_ranges", OWNER, "GitHub")],
)
def test_an_answer_that_only_the_service_knows_is_not_invented(
    read: Read, source: str, scope: object, decider: str
) -> None:
    with pytest.raises(Refusal, match=f"Only {decider} knows its answer"):
        read(source, scope=scope)


def test_a_repository_that_a_stack_made_is_found(read: Read, create: Create) -> None:
    create("github_repository", scope=OWNER, name="chat")
    assert read("github_repository", scope=OWNER, full_name="acme/chat")["html_url"] == "https://github.com/acme/chat"
