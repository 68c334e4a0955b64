"""What a tag means is asked of its registry, and believed only as far as it can be computed."""

from __future__ import annotations

import pytest

from bascule.cloud.registry import Registry, TaggedImage
from bascule.errors import CloudError, Problem
from tests.unit.bascule.cloud.registry.serving import DIGEST, LOGIN, TOKEN, Answers, serving


def digest(host: str, *, known: str = "", tag: str = "8.2") -> str:
    registry = Registry(credentials=lambda _: known)
    with registry.session:
        return registry.digest(TaggedImage.parse(f"{host}/acme/redis:{tag}"))


def problem(answers: Answers, **asked: str) -> Problem:
    with serving(answers) as host, pytest.raises(CloudError) as caught:
        digest(host, **asked)
    return caught.value.problems[0]


def test_the_digest_is_that_of_the_manifest() -> None:
    with serving(Answers()) as host:
        assert digest(host) == DIGEST


def test_a_token_is_asked_for_without_a_name_where_nobody_is_known() -> None:
    answers = Answers(scheme="Bearer")
    with serving(answers) as host:
        assert digest(host) == DIGEST
    assert answers.authorizations == ["", "", f"Bearer {TOKEN}"]


@pytest.mark.parametrize("scheme", ["Bearer", "Basic"])
def test_who_is_known_says_so(scheme: str) -> None:
    with serving(Answers(scheme=scheme, login=LOGIN)) as host:
        assert digest(host, known=LOGIN) == DIGEST


def test_credentials_that_are_refused_are_said_with_the_next_step() -> None:
    refused = problem(Answers(scheme="Bearer", login=LOGIN), known="c29tZWJvZHk6d3Jvbmc=")
    assert "does not let us read" in refused.message
    assert "log in to 127.0.0.1:" in refused.fix


def test_credentials_go_to_no_place_without_tls() -> None:
    answers = Answers(scheme="Bearer", login=LOGIN, realm="http://tokens.example/give")
    assert "without TLS" in problem(answers, known=LOGIN).message
    assert answers.authorizations == [""]


def test_a_tag_that_is_not_there_is_named() -> None:
    assert problem(Answers(), tag="9").message == "there is no tag 9 of acme/redis"


def test_a_digest_that_the_manifest_does_not_have_is_not_believed() -> None:
    claimed = {"Docker-Content-Digest": "sha256:" + "0" * 64}
    assert "names another digest" in problem(Answers(headers=claimed)).message


@pytest.mark.parametrize("body", [b"<html>Sign in</html>", b"[]", b"{"])
def test_what_is_no_manifest_is_no_answer(body: bytes) -> None:
    assert problem(Answers(body=body)).message == "this answer is not a registry's"


def test_a_page_in_the_place_of_a_manifest_is_no_answer() -> None:
    page = Answers(headers={"Content-Type": "text/html"}, body=b"{}")
    assert problem(page).found.startswith("text/html")


def test_a_registry_that_is_not_there_is_said_with_its_address() -> None:
    with serving(Answers()) as host:
        pass
    with pytest.raises(CloudError, match="cannot be reached"):
        digest(host)
