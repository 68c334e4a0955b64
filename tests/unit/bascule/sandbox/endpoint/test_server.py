"""Requests that are no call of a service, or of none that is simulated, are refused in the protocol's own form."""

from __future__ import annotations

import json
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from botocore.exceptions import ClientError

from bascule.sandbox.endpoint.server import LOOPBACK, Server
from bascule.sandbox.world.store.call_log import CallLog
from bascule.sandbox.world.store.store import Store
from tests.unit.bascule.sandbox.conftest import ACCOUNT
from tests.unit.bascule.sandbox.endpoint.conftest import Client

SIGNED = "AWS4-HMAC-SHA256 Credential=A/20261121/us-east-1/{}/aws4_request, SignedHeaders=host, Signature=0"


def send(server: Server, body: bytes = b"", path: str = "/", **headers: str) -> tuple[int, str]:
    """Status and body of the answer to a POST."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = Request(f"{server.url}{path}", data=body, headers=named, method="POST")  # noqa: S310 -- a loopback address
    try:
        with urlopen(request) as answer:  # noqa: S310
            return answer.status, answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.read().decode(errors="replace")


def error_of(call: Any, **arguments: Any) -> tuple[str, str, int]:
    """Code, message and status of the error that the call ends with."""
    with pytest.raises(ClientError) as caught:
        call(**arguments)
    answer = caught.value.response
    return answer["Error"]["Code"], answer["Error"]["Message"], answer["ResponseMetadata"]["HTTPStatusCode"]


def test_it_listens_on_loopback_alone(server: Server) -> None:
    assert server.server_address[0] == LOOPBACK == "127.0.0.1"


def test_callers_learn_which_account_it_is(client: Client) -> None:
    assert client("sts").get_caller_identity()["Account"] == ACCOUNT


@pytest.mark.parametrize(
    ("service", "call", "named"),
    [
        ("ecs", "list_attributes", "ecs:ListAttributes"),
        ("ec2", "describe_vpcs", "ec2:DescribeVpcs"),
        ("iam", "list_users", "iam:ListUsers"),
        ("s3", "list_buckets", "s3:ListBuckets"),
        ("eks", "list_clusters", "eks:ListClusters"),
        ("cloudwatch", "describe_alarms", "cloudwatch:DescribeAlarms"),
        ("route53", "list_hosted_zones", "route53:ListHostedZones"),
    ],
)
def test_an_operation_that_is_not_simulated_is_refused_by_its_name(
    client: Client, service: str, call: str, named: str
) -> None:
    arguments = {"targetType": "container-instance"} if service == "ecs" else {}
    code, message, status = error_of(getattr(client(service), call), **arguments)
    assert (code, status) == ("OperationNotSimulated", 400)
    assert named in message


def test_logs_are_refused_with_the_reason(client: Client) -> None:
    code, message, _ = error_of(client("logs").get_log_events, logGroupName="a", logStreamName="b")
    assert code == "OperationNotSimulated"
    assert "nothing is logged" in message


def test_a_request_without_signature_is_refused(server: Server) -> None:
    status, body = send(server, b"Action=GetCallerIdentity&Version=2011-06-15")
    assert status == 403
    assert "MissingAuthenticationToken" in body


def test_a_service_that_aws_does_not_have_is_refused(server: Server) -> None:
    status, body = send(server, Authorization=SIGNED.format("teapots"))
    assert (status, "the service teapots" in body) == (400, True)


@pytest.mark.parametrize("body", [b"{", b"[]", b'{"services": 1}', b"\xff", b'{"cluster": {}}'])
def test_json_that_cannot_be_read_is_the_callers_mistake(server: Server, body: bytes) -> None:
    target = "AmazonEC2ContainerServiceV20141113.DescribeServices"
    status, answer = send(server, body, Authorization=SIGNED.format("ecs"), X_Amz_Target=target)
    assert status == 400
    assert json.loads(answer)["__type"] in ("SerializationException", "ValidationException")


def test_what_boto3_would_not_send_is_checked_here_too(server: Server) -> None:
    headers = {"Authorization": SIGNED.format("ssm"), "X_Amz_Target": "AmazonSSM.PutParameter"}
    status, answer = send(server, b'{"Name": "/a"}', **headers)
    assert (status, "Value" in json.loads(answer)["message"]) == (400, True)


def test_cbor_that_cannot_be_read_is_the_callers_mistake(server: Server) -> None:
    path = "/service/ResourceGroupsTaggingAPI_20170126/operation/GetResources"
    headers = {"Authorization": SIGNED.format("tagging"), "smithy_protocol": "rpc-v2-cbor"}
    status, answer = send(server, b"\xbf\x61", path, **headers)
    assert (status, "SerializationException" in answer) == (400, True)


def test_an_older_client_may_speak_json_to_a_service_that_also_speaks_cbor(server: Server) -> None:
    headers = {
        "Authorization": SIGNED.format("tagging"),
        "X_Amz_Target": "ResourceGroupsTaggingAPI_20170126.GetResources",
    }
    status, answer = send(server, b"{}", **headers)
    assert (status, json.loads(answer)["ResourceTagMappingList"]) == (200, [])


def test_a_form_without_action_is_the_callers_mistake(server: Server) -> None:
    status, answer = send(server, b"Version=1", Authorization=SIGNED.format("sts"))
    assert (status, "SerializationException" in answer) == (400, True)


def test_a_path_that_no_operation_has_is_the_callers_mistake(server: Server) -> None:
    status, answer = send(server, b"", "/2020-05-31/nothing/here/at/all", Authorization=SIGNED.format("route53"))
    assert (status, "no operation" in answer) == (400, True)


def test_every_call_is_in_the_accounts_log(client: Client, store: Store) -> None:
    client("ssm").put_parameter(Name="/a", Value="1", Type="String")
    error_of(client("ssm").get_parameter, Name="/b")
    logged = [(each.call, each.id, each.result, each.reason) for each in CallLog(store.path).calls()]
    assert logged == [
        ("update", "ssm:PutParameter", "ok", ""),
        ("read", "ssm:GetParameter", "refused", "ParameterNotFound"),
    ]
