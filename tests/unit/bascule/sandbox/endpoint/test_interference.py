"""Faults meet callers of the API in AWS's own words."""

from __future__ import annotations

import pytest
from botocore.exceptions import ClientError, ConnectionClosedError

from bascule.sandbox.world.faults.fault import Fault, Faults
from bascule.sandbox.world.store.store import Store
from tests.unit.bascule.sandbox.conftest import Create
from tests.unit.bascule.sandbox.endpoint.conftest import Client


def put(client: Client) -> None:
    client("ssm").put_parameter(Name="/a", Value="1", Type="String")


@pytest.mark.parametrize(("kind", "code"), [("throttle", "ThrottlingException"), ("denied", "AccessDeniedException")])
def test_a_call_fails_with_the_services_code(client: Client, store: Store, kind: str, code: str) -> None:
    Faults(store).add(Fault(kind=kind, type="aws_ssm_parameter", times=1))
    with pytest.raises(ClientError, match=code):
        put(client)
    put(client)


def test_a_denial_names_the_action(client: Client, store: Store) -> None:
    Faults(store).add(Fault(kind="denied", type="aws_ssm_parameter"))
    with pytest.raises(ClientError, match="not authorized to perform: ssm:PutParameter"):
        put(client)


def test_older_services_have_other_codes(client: Client, store: Store, create: Create) -> None:
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    Faults(store).add(Fault(kind="denied"))
    with pytest.raises(ClientError, match="UnauthorizedOperation"):
        client("ec2").delete_vpc(VpcId=vpc)


@pytest.mark.parametrize(("lost", "there"), [("answer", 1), ("request", 0)])
def test_a_lost_call_was_carried_out_or_not(client: Client, store: Store, lost: str, there: int) -> None:
    Faults(store).add(Fault(kind="timeout", lost=lost, times=1))
    with pytest.raises(ConnectionClosedError):
        put(client)
    assert len(store.query("SELECT 1 FROM objects")) == there


def test_faults_of_providers_alone_wait_for_a_provider(client: Client, store: Store) -> None:
    Faults(store).add(Fault(kind="kill", times=1))
    put(client)
    assert [each.kind for each in Faults(store).waiting()] == ["kill"]
