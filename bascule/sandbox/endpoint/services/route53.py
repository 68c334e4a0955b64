"""Route 53: the records of a zone, which has to be empty before it can be deleted."""

from __future__ import annotations

from collections.abc import Iterator
from sqlite3 import Row
from typing import Any

from bascule.sandbox.endpoint.api_error import ApiError, not_simulated
from bascule.sandbox.endpoint.call import Call, Operation, Params
from bascule.sandbox.endpoint.paging import page
from bascule.sandbox.endpoint.times import CREATED

_ZONE, _RECORD = "aws_route53_zone", "aws_route53_record"
_AT_ONCE = 300


def _list(call: Call) -> Params:
    shown = [_shown(each) for _, each in _records(call)]
    token = call.params.get("StartRecordIdentifier")
    part, following = page(shown, token, int(call.params.get("MaxItems", _AT_ONCE)), code="InvalidInput")
    answer: Params = {"ResourceRecordSets": part, "IsTruncated": following is not None, "MaxItems": str(_AT_ONCE)}
    if following:
        upcoming = shown[int(following)]
        answer |= {"NextRecordName": upcoming["Name"], "NextRecordType": upcoming["Type"]}
        answer["NextRecordIdentifier"] = following
    return answer


def _change(call: Call) -> Params:
    records = {(_absolute(each["name"]), each["type"]): row for row, each in _records(call)}
    doomed = []
    for change in call.params["ChangeBatch"]["Changes"]:
        if change["Action"] != "DELETE":
            raise not_simulated(
                f"route53:ChangeResourceRecordSets with {change['Action']}", "Stacks make records here."
            )
        asked = change["ResourceRecordSet"]
        key = (_absolute(asked["Name"]), asked["Type"])
        if key not in records:
            raise ApiError("InvalidChangeBatch", f"Tried to delete resource record set {key[0]} {key[1]}: not found")
        doomed.append(records[key])
    for row in doomed:
        call.remove(row)
    return _changed()


def _delete(call: Call) -> Params:
    call.remove(call.row(_ZONE, call.params["Id"]), force_destroy=False)
    return _changed()


def _changed() -> Params:
    return {"ChangeInfo": {"Id": "/change/C0", "Status": "INSYNC", "SubmittedAt": CREATED}}


def _records(call: Call) -> Iterator[tuple[Row, dict[str, Any]]]:
    zone = call.row(_ZONE, call.params["HostedZoneId"])["id"]
    for row, each in call.objects(_RECORD):
        if each["zone_id"] == zone:
            yield row, each


def _shown(attributes: dict[str, Any]) -> Params:
    shown: Params = {"Name": _absolute(attributes["fqdn"] or attributes["name"]), "Type": attributes["type"]}
    if attributes["alias"]:
        [alias] = attributes["alias"]
        target = {"HostedZoneId": alias["zone_id"], "DNSName": alias["name"]}
        return {**shown, "AliasTarget": {**target, "EvaluateTargetHealth": bool(alias["evaluate_target_health"])}}
    return {**shown, "TTL": attributes["ttl"], "ResourceRecords": [{"Value": each} for each in attributes["records"]]}


def _absolute(name: str) -> str:
    return name if name.endswith(".") else f"{name}."


OPERATIONS = {
    "ChangeResourceRecordSets": Operation(answer=_change, type=_RECORD, change="delete"),
    "DeleteHostedZone": Operation(answer=_delete, type=_ZONE, change="delete"),
    "ListResourceRecordSets": Operation(answer=_list, type=_RECORD),
}
