"""EC2: groups and gateways, and what has to be taken apart before parts of a network can be deleted."""

from __future__ import annotations

from typing import Any

from bascule.sandbox.endpoint.api_error import ApiError, not_simulated
from bascule.sandbox.endpoint.call import Call, Operation, Params
from bascule.sandbox.endpoint.paging import page

_GATEWAY, _ATTACHMENT = "aws_internet_gateway", "aws_internet_gateway_attachment"
_RULES = {"aws_vpc_security_group_egress_rule": True, "aws_vpc_security_group_ingress_rule": False}
_GROUPS = ("aws_security_group", "aws_default_security_group")
_AT_ONCE = 1000


def _detach(call: Call) -> Params:
    row, vpc = call.row(_GATEWAY, call.params["InternetGatewayId"]), call.params["VpcId"]
    apart = [each for each, attributes in call.objects(_ATTACHMENT) if attributes["internet_gateway_id"] == row["id"]]
    if call.attributes(row)["vpc_id"] != vpc and not apart:
        raise ApiError("Gateway.NotAttached", f"resource {row['id']} is not attached to network {vpc}")
    if any(each["vpc_id"] == vpc and each["public_ip"] for _, each in call.objects("aws_nat_gateway")):
        message = f"Network {vpc} has some mapped public address(es). Please unmap those public address(es) first."
        raise ApiError("DependencyViolation", message)
    for each in apart:
        call.remove(each)
    call.change(row, vpc_id=None)
    return {}


def _delete_gateway(call: Call) -> Params:
    row = call.row(_GATEWAY, call.params["InternetGatewayId"])
    if call.attributes(row)["vpc_id"]:
        message = f"The internetGateway '{row['id']}' has dependencies and cannot be deleted."
        raise ApiError("DependencyViolation", message)
    call.remove(row)
    return {}


def _rules(call: Call) -> Params:
    found = [_rule(each, egress=egress) for type_name, egress in _RULES.items() for _, each in call.objects(type_name)]
    return _listed(
        call, "SecurityGroupRules", found, {"group-id": "GroupId", "security-group-rule-id": "SecurityGroupRuleId"}
    )


def _groups(call: Call) -> Params:
    found = [
        {"GroupId": each["id"], "GroupName": each["name"], "VpcId": each["vpc_id"], "Description": each["description"]}
        for type_name in _GROUPS
        for _, each in call.objects(type_name)
    ]
    return _listed(call, "SecurityGroups", found, {"group-id": "GroupId", "vpc-id": "VpcId"})


def _gateways(call: Call) -> Params:
    found = [
        {
            "InternetGatewayId": row["id"],
            "Attachments": [{"VpcId": vpc, "State": "available"} for vpc in _attached(call, row["id"], each["vpc_id"])],
        }
        for row, each in call.objects(_GATEWAY)
    ]
    return _listed(call, "InternetGateways", found, {"internet-gateway-id": "InternetGatewayId"})


def _attached(call: Call, gateway: str, vpc: str | None) -> set[str]:
    apart = {each["vpc_id"] for _, each in call.objects(_ATTACHMENT) if each["internet_gateway_id"] == gateway}
    return apart | ({vpc} if vpc else set())


def _listed(call: Call, name: str, found: list[Params], filters: dict[str, str]) -> Params:
    """The page of those that are asked for; ApiError for a filter that is not among the ones that members answer."""
    for each in call.params.get("Filters", ()):
        if each["Name"] not in filters:
            raise not_simulated(f"the filter {each['Name']} of ec2:{call.model.name}")
        found = [shown for shown in found if shown[filters[each["Name"]]] in each["Values"]]
    part, token = page(found, call.params.get("NextToken"), call.params.get("MaxResults", _AT_ONCE))
    return {name: part, "NextToken": token}


def _rule(attributes: dict[str, Any], *, egress: bool) -> Params:
    referenced = attributes["referenced_security_group_id"]
    shown: Params = {
        "SecurityGroupRuleId": attributes["id"],
        "GroupId": attributes["security_group_id"],
        "IsEgress": egress,
        "IpProtocol": attributes["ip_protocol"],
        "FromPort": attributes["from_port"],
        "ToPort": attributes["to_port"],
        "CidrIpv4": attributes["cidr_ipv4"],
        "CidrIpv6": attributes["cidr_ipv6"],
    }
    return {**shown, "ReferencedGroupInfo": {"GroupId": referenced}} if referenced else shown


OPERATIONS = {
    "DeleteInternetGateway": Operation(answer=_delete_gateway, type=_GATEWAY, change="delete"),
    "DescribeInternetGateways": Operation(answer=_gateways, type=_GATEWAY),
    "DescribeSecurityGroupRules": Operation(answer=_rules, type="aws_vpc_security_group_ingress_rule"),
    "DescribeSecurityGroups": Operation(answer=_groups, type="aws_security_group"),
    "DetachInternetGateway": Operation(answer=_detach, type=_GATEWAY, change="update"),
}
