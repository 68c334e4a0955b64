"""`bascule sandbox`: looking at an account, and changing it behind an engine's back.

What it prints of deployed stacks is tried in tests/deploy/test_sandbox_guide.py.
"""

from __future__ import annotations

import json
import shutil
import threading
from pathlib import Path

import pytest

from bascule.cli.command_line import exit_code
from bascule.sandbox.endpoint.address import Address
from bascule.sandbox.world.store.store import Store

ROOT = Path(__file__).parents[4]
INSERTION = (
    "INSERT INTO objects (provider, account, region, type, id, stack, seed, session, attributes) "
    """VALUES ('aws', '000000000001', 'us-east-1', 'aws_vpc', 'vpc-1', 'sandbox-a', '', '', '{"id": "vpc-1"}')"""
)


@pytest.fixture(scope="session")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where schemas are compiled to, once a test process."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def project(tmp_path: Path, schemas: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the shipped files, in whose sandbox one VPC lives."""
    (tmp_path / ".bascule").mkdir()
    (tmp_path / ".bascule/cache").symlink_to(schemas)
    (tmp_path / "cdktf.json").touch()
    shutil.copytree(ROOT / "environments", tmp_path / "environments")
    monkeypatch.chdir(tmp_path)
    store = Store(tmp_path / ".bascule/sandbox/sandbox.db")
    with store.transaction() as connection:
        connection.execute(INSERTION)
    store.close()
    return tmp_path


def test_objects_are_counted_by_stack_and_type(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["sandbox", "status"]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == ["sandbox-a  aws_vpc  1", "sandbox: 1 objects"]


def test_a_picture_is_printed_or_written(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["sandbox", "graph"]) == 0
    printed = capsys.readouterr().out
    assert exit_code(["sandbox", "graph", "--out", "graph.svg"]) == 0
    assert (project / "graph.svg").read_text().strip() == printed.strip()


def test_a_graph_is_json_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["sandbox", "graph", "--json"]) == 0
    graph = json.loads(capsys.readouterr().out)
    assert ([each["id"] for each in graph["objects"].values()], graph["references"]) == (["vpc-1"], [])


def test_an_object_is_deleted_by_its_id_in_the_account_that_is_named_last(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["sandbox", "drift", "vpc-1", "--delete", "sandbox"]) == 0
    assert capsys.readouterr().out == "aws_vpc vpc-1: deleted; a plan of sandbox-a shows it\n"
    assert exit_code(["sandbox", "drift", "vpc-1", "tags.Name=x"]) == 1


def test_a_change_is_json_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["sandbox", "drift", "vpc-1", "cidr_block=10.0.0.0/8", "sandbox", "--json"]) == 0
    [change] = json.loads(capsys.readouterr().out)["changes"]
    assert change == {"path": "cidr_block", "before": None, "after": "10.0.0.0/8"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["vpc-1"], "give KEY=VALUE, or --delete"),
        (["vpc-1", "tags.Name=x", "--delete"], "give KEY=VALUE, or --delete"),
        (["vpc-2", "--delete"], "accepted: vpc-1"),
        (["aws_vpc.main", "--delete"], "no synthesized app is here"),
        (["vpc-1", "tags.Name=x", "sandbx"], "sandbox"),
    ],
)
def test_what_cannot_be_meant_is_told_with_what_can(
    capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    assert exit_code(["sandbox", "drift", *arguments]) == 1
    assert told in capsys.readouterr().err


def test_the_api_is_served_until_somebody_ends_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    address = Address(project / ".bascule/sandbox/sandbox.db")

    def end() -> None:
        while address.url() is None:
            pass
        address.withdraw()

    ending = threading.Thread(target=end)
    ending.start()
    assert exit_code(["sandbox", "serve"]) == 0
    ending.join()
    assert "export AWS_ENDPOINT_URL=http://127.0.0.1:" in capsys.readouterr().out
