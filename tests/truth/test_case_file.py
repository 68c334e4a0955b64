from __future__ import annotations

import json
from typing import Any

from bascule.schemas import PROVIDERS
from tests.truth.case import Case
from tests.truth.case_file import CaseFile, own_address

CONFIG = {
    "terraform": {"required_providers": {"aws": {"source": "hashicorp/aws"}}},
    "provider": {"aws": {"region": "us-east-1"}},
    "data": {"aws_region": {"here": {}}},
    "resource": {
        "aws_vpc": {"v": {"cidr_block": "10.0.0.0/16"}},
        "aws_subnet": {
            "main": {
                "vpc_id": "${aws_vpc.v.id}",
                "availability_zone": "${data.aws_region.here.id}a",
                "tags": {"Name": "aws_vpc.v in ${upper(aws_vpc.v.id)}", "aws_vpc.v": "x"},
                "depends_on": ["aws_vpc.v"],
            }
        },
    },
}


def case(**changes: Any) -> Case:
    fields = {"id": "aws_subnet/create/x", "kind": "create", "provider": "hashicorp/aws", "config": CONFIG}
    return Case.model_validate(fields | {"expect": {"outcome": "planned"}} | changes)


def written(file: CaseFile) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(file.text)
    return document


def test_resources_and_references_are_renamed() -> None:
    document = written(CaseFile(7, case()))
    [subnet] = [each["aws_subnet"]["c7_main"] for each in document["resource"] if "aws_subnet" in each]
    assert subnet["vpc_id"] == "${aws_vpc.c7_v.id}"
    assert subnet["availability_zone"] == "${data.aws_region.c7_here.id}a"
    assert subnet["depends_on"] == ["aws_vpc.c7_v"]


def test_text_outside_of_templates_stays() -> None:
    [_, subnet] = written(CaseFile(7, case()))["resource"]
    tags = subnet["aws_subnet"]["c7_main"]["tags"]
    assert tags == {"Name": "aws_vpc.v in ${upper(aws_vpc.c7_v.id)}", "aws_vpc.v": "x"}


def test_what_all_cases_share_is_left_to_the_module() -> None:
    assert written(CaseFile(7, case())).keys() == {"data", "resource"}


def test_an_error_is_placed_by_its_line() -> None:
    file = CaseFile(7, case())
    line = 1 + next(number for number, text in enumerate(file.text.splitlines()) if "vpc_id" in text)
    found = file.refused({"summary": "Wrong", "range": {"start": {"line": line}}}, "validate")
    assert (found.address, found.argument) == ("aws_subnet.main", "vpc_id")


def test_core_names_what_is_missing_in_its_words() -> None:
    file = CaseFile(7, case())
    line = 1 + next(number for number, text in enumerate(file.text.splitlines()) if "aws_subnet" in text)
    detail = 'The argument "cidr_block" is required, but no definition was found.'
    found = file.refused({"summary": "Missing", "detail": detail, "range": {"start": {"line": line}}}, "validate")
    assert (found.address, found.argument) == ("aws_subnet.main", "cidr_block")


def test_a_state_is_the_simulated_providers() -> None:
    instance = {"attributes": {"id": "vpc-1"}, "schema_version": 1, "dependencies": ["aws_vpc.v"]}
    provider = 'provider["registry.example/hashicorp/aws"].west'
    resource = {"mode": "managed", "type": "aws_subnet", "name": "main", "provider": provider, "instances": [instance]}
    [found] = CaseFile(7, case(state={"resources": [resource]})).state_resources(PROVIDERS["aws"], lambda _: None)
    assert found["provider"] == 'provider["simulated.invalid/hashicorp/aws"].west'
    assert found["name"] == "c7_main"
    assert found["instances"][0]["dependencies"] == ["aws_vpc.c7_v"]


def test_addresses_find_their_way_back() -> None:
    assert own_address("aws_vpc.c12_main[0]") == (12, "aws_vpc.main[0]")
    assert own_address("data.aws_region.c3_here") == (3, "data.aws_region.here")
