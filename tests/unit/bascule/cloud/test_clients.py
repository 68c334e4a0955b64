from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import moto
import pytest
from botocore.exceptions import CredentialRetrievalError, EndpointConnectionError, SSOTokenLoadError

from bascule import __version__
from bascule.cloud.clients import Clients
from bascule.config import load_account, load_environment
from bascule.errors import CloudError
from tests.conftest import ROOT

DENIED = (
    "User: arn:aws:sts::123456789012:assumed-role/acme-dev-app/ci is not authorized to perform: ecs:UpdateService on "
    "resource: arn:aws:ecs:us-east-1:123456789012:service/acme-dev/acme-dev-chat because no identity-based policy "
    "allows the ecs:UpdateService action"
)


@pytest.fixture(autouse=True)
def credentials(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    for name in ("AWS_PROFILE", "AWS_ENDPOINT_URL", "AWS_SESSION_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))


@contextmanager
def answering(
    status: int, body: str, content_type: str = "application/x-amz-json-1.1"
) -> Iterator[tuple[Clients, list[str]]]:
    """Clients whose endpoint gives that answer to everything, and the user agents that asked."""
    agents: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            agents.append(self.headers["User-Agent"])
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.send_response(status)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body.encode())

        def __getattr__(self, name: str) -> Callable[[], None]:
            if name.startswith("do_"):
                return self._answer
            raise AttributeError(name)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- the base class calls it so
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        endpoint = f"http://127.0.0.1:{server.server_port}"
        yield Clients(region="us-east-1", endpoint_url=endpoint, profile="acme-main", attempts=1), agents
        server.shutdown()
        thread.join()


def problem_of(status: int, code: str, message: str = "refused") -> CloudError:
    """What is said of an answer of ECS."""
    body = f'{{"__type": "{code}", "message": "{message}"}}'
    with answering(status, body) as (clients, _), pytest.raises(CloudError) as raised:
        clients.client("ecs").update_service(service="chat")
    return raised.value


@pytest.mark.parametrize(
    ("code", "message", "step"),
    [
        ("ThrottlingException", "AWS throttles these calls", "wait a minute"),
        ("ExpiredTokenException", "your credentials have expired", "sign in again"),
        ("UnrecognizedClientException", "AWS does not know these credentials", "aws sts get-caller-identity"),
        ("InvalidSignatureException", "AWS does not accept the signature", "date -u"),
        ("AccessDeniedException", "the IAM action ecs:UpdateService is missing", "AWS_PROFILE=acme-main"),
        ("OptInRequired", "the account may not use ecs in us-east-1", "aws.region"),
        ("OperationNotSimulated", "the simulated cloud does not answer", "a real account"),
        ("LimitExceededException", "a quota of the account is used up", "bascule preflight"),
        ("ServerException", "AWS itself failed", "again in some minutes"),
        ("TooManyUpdates", "AWS throttles these calls", "wait a minute"),
        ("InvalidParameterException", "AWS refused the call", "change what AWS names"),
        ("", "what answered is not AWS", "the proxy that stands between"),
    ],
)
def test_each_refusal_names_the_next_step(code: str, message: str, step: str) -> None:
    error = problem_of(400, code)
    assert error.code == code
    assert message in error.problems[0].message
    assert step in error.problems[0].fix


@pytest.mark.parametrize(
    ("status", "code", "transient"),
    [(400, "ThrottlingException", True), (503, "ServiceUnavailable", True), (400, "AccessDeniedException", False)],
)
def test_an_error_says_whether_it_may_pass(status: int, code: str, transient: bool) -> None:
    assert problem_of(status, code).transient is transient


def test_a_denial_names_action_resource_and_role() -> None:
    (problem,) = problem_of(400, "AccessDeniedException", DENIED).problems
    assert problem.accepted.endswith(
        "ecs:UpdateService on arn:aws:ecs:us-east-1:123456789012:service/acme-dev/acme-dev-chat"
    )
    assert problem.fix.startswith("let arn:aws:sts::123456789012:assumed-role/acme-dev-app/ci do ecs:UpdateService")


@pytest.mark.parametrize(
    ("reason", "denier"),
    [
        ("with an explicit deny in a service control policy", "a service control policy of the organization"),
        ("because no permissions boundary allows the action", "the permissions boundary of the role"),
        ("with an explicit deny in an identity-based policy", "a statement with an explicit deny"),
    ],
)
def test_a_denial_from_above_names_who_has_to_change_it(reason: str, denier: str) -> None:
    said = DENIED.partition(" because")[0]
    (problem,) = problem_of(400, "AccessDeniedException", f"{said} {reason}").problems
    assert problem.fix == f"{denier} denies ecs:UpdateService: its owner has to change it"


def test_an_encoded_denial_is_cut_short() -> None:
    said = "You are not authorized to perform this operation. Encoded authorization failure message: AAAA"
    error = f"<Error><Code>UnauthorizedOperation</Code><Message>{said}</Message></Error>"
    body = f"<Response><Errors>{error}</Errors></Response>"
    with (
        answering(403, body, "text/xml") as (clients, _),
        pytest.raises(CloudError, match="ec2:DescribeVpcs") as raised,
    ):
        clients.client("ec2").describe_vpcs()
    assert "AAAA" not in str(raised.value)


@pytest.mark.parametrize(
    ("service", "call", "action"),
    [
        ("s3", lambda s3: s3.head_bucket(Bucket="acme-state"), "s3:ListBucket"),
        ("s3", lambda s3: s3.head_object(Bucket="acme-state", Key="a"), "s3:GetObject"),
        ("elbv2", lambda elb: elb.describe_load_balancers(), "elasticloadbalancing:DescribeLoadBalancers"),
        ("resourcegroupstaggingapi", lambda tagging: tagging.get_resources(), "tag:GetResources"),
    ],
)
def test_the_missing_action_is_in_the_words_of_iam(service: str, call: Callable[[Any], Any], action: str) -> None:
    body = "<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>"
    body = '{"__type": "AccessDeniedException"}' if service.startswith("resource") else body
    with answering(403, body, "text/xml") as (clients, _), pytest.raises(CloudError) as raised:
        call(clients.client(service))
    assert raised.value.problems[0].message == f"the IAM action {action} is missing"


@pytest.mark.parametrize("status", [200, 404, 502])
@pytest.mark.parametrize("service", ["ecs", "sts", "s3"])
def test_a_page_of_a_proxy_is_no_answer(status: int, service: str) -> None:
    calls = {"ecs": "list_clusters", "sts": "get_caller_identity", "s3": "list_buckets"}
    page = "<!DOCTYPE html><html>Sign in</html>"
    with answering(status, page, "text/html") as (clients, _), pytest.raises(CloudError):
        getattr(clients.client(service), calls[service])()


def test_nonsense_with_a_good_status_is_not_taken_for_nothing() -> None:
    with answering(200, "it works", "text/plain") as (clients, _), pytest.raises(CloudError) as raised:
        clients.client("ecs").list_clusters()
    assert (raised.value.problems[0].message, "aws.endpoint_url" in raised.value.problems[0].fix) == (
        "what answered is not AWS",
        True,
    )


def test_an_endpoint_that_nobody_listens_at_is_named() -> None:
    clients = Clients(region="us-east-1", endpoint_url="http://127.0.0.1:9", attempts=1)
    with pytest.raises(CloudError, match="AWS cannot be reached") as raised:
        clients.client("ecs").list_clusters()
    assert "http://127.0.0.1:9" in raised.value.problems[0].where


def test_a_service_that_is_not_in_the_region_is_said() -> None:
    clients = Clients(region="xx-nowhere-1", attempts=1)
    clients.client("ecs").meta.events.register("before-send", _unreachable)
    with pytest.raises(CloudError, match="ecs is not in xx-nowhere-1") as raised:
        clients.client("ecs").list_clusters()
    assert "us-east-1" in raised.value.problems[0].accepted


def test_without_credentials_the_profile_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    with pytest.raises(CloudError, match="no credentials") as raised:
        Clients(region="us-east-1", profile="acme-main").client("ecs").list_clusters()
    assert "export AWS_PROFILE=acme-main" in raised.value.problems[0].fix


def test_a_profile_that_does_not_exist_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_PROFILE", "nobody")
    with pytest.raises(CloudError, match="your AWS configuration cannot be used") as raised:
        Clients(region="us-east-1").client("ecs")
    assert "nobody" in raised.value.problems[0].found


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (SSOTokenLoadError(error_msg="Token has expired"), "your sign-in has expired"),
        (CredentialRetrievalError(provider="process", error_msg="exit 1"), "your AWS configuration cannot be used"),
    ],
)
def test_credentials_that_cannot_be_had_are_explained(error: Exception, message: str) -> None:
    def fail(**_: Any) -> None:
        raise error

    clients = Clients(region="us-east-1")
    clients.client("ecs").meta.events.register("before-send", fail)
    with pytest.raises(CloudError, match=message):
        clients.client("ecs").list_clusters()


def test_a_value_of_the_wrong_form_is_named() -> None:
    with pytest.raises(CloudError, match="nothing was sent"):
        Clients(region="us-east-1").client("ecs").describe_services(services="chat")


def test_pages_are_explained_too() -> None:
    with answering(400, '{"__type": "ClusterNotFoundException"}') as (clients, _), pytest.raises(CloudError) as raised:
        list(clients.client("ecs").get_paginator("list_tasks").paginate())
    assert raised.value.code == "ClusterNotFoundException"


def test_calls_say_who_makes_them() -> None:
    with answering(200, '{"clusterArns": []}') as (clients, agents):
        clients.client("ecs").list_clusters()
    assert f"bascule/{__version__}" in agents[0]


@moto.mock_aws
def test_credentials_of_another_account_are_refused_before_anything_is_done() -> None:
    clients = Clients(region="us-east-1", account_id="210987654321", profile="acme-main")
    with pytest.raises(CloudError, match="another account") as raised:
        clients.client("ecs")
    (problem,) = raised.value.problems
    assert problem.found.startswith("account 123456789012 (arn:aws:sts::123456789012:")
    assert (problem.accepted, "acme-main" in problem.fix) == ("account 210987654321, as its file says", True)


@moto.mock_aws
def test_whose_account_it_is_is_asked_once() -> None:
    clients = Clients(region="us-east-1", account_id="123456789012")
    asked: list[str] = []
    assert clients.client("ecs") is clients.client("ecs")
    clients.client("sts").meta.events.register("before-call", lambda model, **_: asked.append(model.name))
    clients.client("ssm")
    assert asked == []


def test_an_environment_says_region_account_and_profile() -> None:
    clients = Clients.of(load_environment("dev", root=ROOT))
    assert (clients.region, clients.account_id, clients.profile, clients.endpoint_url) == (
        "us-east-1",
        "123456789012",
        "acme-main",
        None,
    )


def test_an_account_is_worked_on_in_its_home_region() -> None:
    assert Clients.of(load_account("main", root=ROOT)).region == "us-east-1"


def test_the_users_own_configuration_is_not_read_for_a_simulated_account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_PROFILE", "nobody")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    with answering(200, '{"clusterArns": []}') as (clients, _):
        simulated = Clients(region="us-east-1", endpoint_url=clients.endpoint_url, simulated=True, attempts=1)
        assert simulated.client("ecs").list_clusters()["clusterArns"] == []


def _unreachable(**_: Any) -> None:
    raise EndpointConnectionError(endpoint_url="https://ecs.xx-nowhere-1.amazonaws.com/")
