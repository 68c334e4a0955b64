"""Key Management Service: keys whose deletion is scheduled are gone for everybody, and can be cancelled in AWS only."""

from __future__ import annotations

from bascule.sandbox.endpoint.call import Call, Operation, Params
from bascule.sandbox.endpoint.times import in_days

_TYPE, _ALIAS = "aws_kms_key", "aws_kms_alias"
_USUAL_DAYS = 30


def _schedule(call: Call) -> Params:
    row = call.row(_TYPE, call.params["KeyId"])
    arn, days = call.attributes(row)["arn"], call.params.get("PendingWindowInDays", _USUAL_DAYS)
    call.remove(row)
    return {"KeyId": arn, "DeletionDate": in_days(days), "KeyState": "PendingDeletion", "PendingWindowInDays": days}


def _aliases(call: Call) -> Params:
    key = call.attributes(call.row(_TYPE, call.params["KeyId"]))["key_id"] if "KeyId" in call.params else None
    shown = [
        {"AliasName": each["name"], "AliasArn": each["arn"], "TargetKeyId": each["target_key_id"]}
        for _, each in call.objects(_ALIAS)
        if key in (None, str(each["target_key_id"]).rpartition("/")[2])
    ]
    return {"Aliases": shown, "Truncated": False}


OPERATIONS = {
    "ListAliases": Operation(answer=_aliases, type=_ALIAS),
    "ScheduleKeyDeletion": Operation(answer=_schedule, type=_TYPE, change="delete"),
}
