"""Secrets Manager: deletion alone. No value of a secret is ever kept here, so none is answered."""

from __future__ import annotations

from bascule.sandbox.endpoint.call import Call, Operation, Params
from bascule.sandbox.endpoint.times import in_days

_TYPE = "aws_secretsmanager_secret"
_USUAL_DAYS = 30


def _delete(call: Call) -> Params:
    row = call.row(_TYPE, call.params["SecretId"])
    attributes = call.attributes(row)
    forced = call.params.get("ForceDeleteWithoutRecovery", False)
    days = 0 if forced else call.params.get("RecoveryWindowInDays", _USUAL_DAYS)
    call.remove(row, recovery_window_in_days=days)
    return {"ARN": attributes["arn"], "Name": attributes["name"], "DeletionDate": in_days(days)}


OPERATIONS = {"DeleteSecret": Operation(answer=_delete, type=_TYPE, change="delete")}
