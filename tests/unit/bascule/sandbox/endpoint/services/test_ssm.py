"""Parameters over the API are the parameters of stacks."""

from __future__ import annotations

import pytest
from botocore.exceptions import ClientError

from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.world.world import World
from tests.unit.bascule.sandbox.conftest import SCOPE, Create
from tests.unit.bascule.sandbox.endpoint.conftest import Client

NAME = "/acme/dev/chat/image"


@pytest.fixture
def made(create: Create) -> None:
    create("aws_ssm_parameter", name=NAME, type="String", insecure_value="{}", tags={"a": "b"})


@pytest.mark.usefixtures("made")
def test_what_a_stack_made_is_read(client: Client) -> None:
    found = client("ssm").get_parameter(Name=NAME)["Parameter"]
    assert (found["Value"], found["Version"], found["Type"]) == ("{}", 1, "String")


@pytest.mark.usefixtures("made")
def test_what_is_written_is_what_the_provider_reads(client: Client, world: World, cache: SchemaCache) -> None:
    answer = client("ssm").put_parameter(Name=NAME, Value="new", Overwrite=True)
    read = world.read(cache.find(RESOURCE, "aws_ssm_parameter"), NAME, SCOPE) or {}
    assert (answer["Version"], read["version"]) == (2, 2)
    assert (read["insecure_value"], read["value"], read["tags"]) == ("new", "new", {"a": "b"})


@pytest.mark.usefixtures("made")
def test_an_earlier_version_is_read_by_its_number(client: Client) -> None:
    """By it two deploys that began in the same moment find out whose mark they wrote over."""
    ssm = client("ssm")
    for value in ("second", "third"):
        ssm.put_parameter(Name=NAME, Value=value, Overwrite=True)
    read = [ssm.get_parameter(Name=f"{NAME}:{number}")["Parameter"] for number in (1, 2, 3)]
    assert [(each["Version"], each["Value"], each["Name"]) for each in read] == [
        (1, "{}", NAME),
        (2, "second", NAME),
        (3, "third", NAME),
    ]
    with pytest.raises(ClientError, match="ParameterVersionNotFound"):
        ssm.get_parameter(Name=f"{NAME}:4")


@pytest.mark.usefixtures("made")
def test_nothing_is_overwritten_by_mistake(client: Client) -> None:
    with pytest.raises(ClientError, match="ParameterAlreadyExists"):
        client("ssm").put_parameter(Name=NAME, Value="new", Type="String")


def test_several_are_read_and_the_missing_ones_named(client: Client) -> None:
    ssm = client("ssm")
    for name in ("/a/b", "/a/c", "/a/c/d"):
        ssm.put_parameter(Name=name, Value=name, Type="String")
    found = ssm.get_parameters(Names=["/a/b", "/z"])
    assert ([each["Name"] for each in found["Parameters"]], found["InvalidParameters"]) == (["/a/b"], ["/z"])
    below = [each["Name"] for each in ssm.get_parameters_by_path(Path="/a")["Parameters"]]
    assert below == ["/a/b", "/a/c"]


def test_a_secret_is_shown_only_when_asked_for(client: Client) -> None:
    ssm = client("ssm")
    ssm.put_parameter(Name="/s", Value="hidden", Type="SecureString")
    assert ssm.get_parameter(Name="/s")["Parameter"]["Value"] != "hidden"
    assert ssm.get_parameter(Name="/s", WithDecryption=True)["Parameter"]["Value"] == "hidden"


@pytest.mark.usefixtures("made")
def test_a_deleted_parameter_is_gone(client: Client) -> None:
    client("ssm").delete_parameter(Name=NAME)
    with pytest.raises(ClientError, match="ParameterNotFound"):
        client("ssm").delete_parameter(Name=NAME)
