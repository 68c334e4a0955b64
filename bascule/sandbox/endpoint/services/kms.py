"""Key Management Service: keys whose deletion is scheduled are gone for everybody, and can be cancelled in AWS only."""

from __future__ import annotations

from bascule.sandbox.endpoint.call import Call, Operation, Params
from bascule.sandbox.endpoint.times import in_days

_TYPE = "aws_kms_key"
_USUAL_DAYS = 30


def _schedule(call: Call) -> Params:
    row = call.row(_TYPE, call.params["KeyId"])
    arn, days = call.attributes(row)["arn"], call.params.get("PendingWindowInDays", _USUAL_DAYS)
    call.remove(row)
    return {"KeyId": arn, "DeletionDate": in_days(days), "KeyState": "PendingDeletion", "PendingWindowInDays": days}


OPERATIONS = {"ScheduleKeyDeletion": Operation(answer=_schedule, type=_TYPE, change="delete")}
