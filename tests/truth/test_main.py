from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.truth.__main__ import main

VPC = {"cidr_block": "10.0.0.0/16"}
ACCEPTED = {"outcome": "accepted"}


def write(folder: Path, *cases: dict[str, Any]) -> None:
    """One file a kind, as a recorder writes them. Each case's document holds the resources that it names."""
    for each in cases:
        config = {"provider": {"aws": {"region": "us-east-1"}}} | each.pop("sections", {})
        line = json.dumps({"provider": "hashicorp/aws", "config": config | {"resource": each.pop("resource")}} | each)
        with (folder / f"aws.{each['kind']}.jsonl").open("a") as file:
            file.write(f"{line}\n")


def invalid(name: str, resource: dict[str, Any], expect: dict[str, Any], **sections: Any) -> dict[str, Any]:
    return {"id": f"x/invalid/{name}", "kind": "invalid", "resource": resource, "expect": expect, "sections": sections}


def refused(address: str, attribute: str, summary: str = "") -> dict[str, Any]:
    error = {"address": address, "attribute": attribute, "summary": summary}
    return {"outcome": "refused", "phase": "validate", "errors": [error]}


def test_no_case_hides_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Refusals of every stage, a provider that cannot be configured, and cases that need a module of their own."""
    write(
        tmp_path,
        invalid("fine", {"aws_vpc": {"main": VPC}}, ACCEPTED),
        invalid("local", {"aws_vpc": {"main": {"cidr_block": "${local.c}"}}}, ACCEPTED, locals={"c": "10.0.0.0/17"}),
        invalid(
            "same local", {"aws_vpc": {"main": {"cidr_block": "${local.c}"}}}, ACCEPTED, locals={"c": "10.0.0.0/18"}
        ),
        invalid(
            "lifecycle", {"aws_vpc": {"main": {**VPC, "lifecycle": {"x": 1}}}}, refused("aws_vpc.main", "lifecycle")
        ),
        invalid("unknown", {"aws_vpc": {"main": {**VPC, "x": 1}}}, refused("aws_vpc.main", "x")),
        invalid("missing", {"aws_subnet": {"main": {}}}, refused("aws_subnet.main", "vpc_id")),
        invalid("enum", {"aws_eip": {"main": {"domain": "BOGUS"}}}, refused("aws_eip.main", "domain")),
        invalid("no type", {"aws_vpcs": {"main": {}}}, refused("aws_vpcs.main", "")),
        invalid("kinder", {"aws_vpc": {"main": VPC}}, refused("aws_vpc.main", "cidr_block", "No")),
        invalid("provider", {"aws_vpc": {"main": VPC}}, refused("", "regionx"), provider={"aws": {"regionx": "a"}}),
        {
            "id": "x/create/min",
            "kind": "create",
            "resource": {"aws_vpc": {"main": {**VPC, "for_each": {"a": 1}}}},
            "expect": {
                "outcome": "planned",
                "resources": {'aws_vpc.main["a"]': {"actions": ["create"], "values": VPC}},
            },
        },
    )
    code = main([str(tmp_path), "--cases"])
    printed = capsys.readouterr()
    assert (code, json.loads(printed.out.splitlines()[-1])) == (
        0,
        {"aws": {"create": 100, "invalid": 85.7, "accepted": 100}},
    )
    assert "aws refused x/invalid/kinder\n    accepted, expected: No" in printed.out
    assert "judged otherwise" not in printed.err


def test_a_broken_corpus_is_exit_code_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "aws.create.jsonl").write_text("{}\n")
    code = main([str(tmp_path)])
    said = capsys.readouterr()
    assert (code, said.out) == (2, "")
    assert f"{tmp_path}/aws.create.jsonl:1: is no case" in said.err
