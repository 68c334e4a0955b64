"""RDS: deletion protection lifted."""

from __future__ import annotations

from bascule.sandbox.endpoint.api_error import not_simulated
from bascule.sandbox.endpoint.call import Call, Operation, Params

_TYPE = "aws_db_instance"
_SIMULATED = {"DBInstanceIdentifier", "DeletionProtection", "ApplyImmediately"}


def _modify(call: Call) -> Params:
    row = call.row(_TYPE, call.params["DBInstanceIdentifier"])
    if others := sorted(call.params.keys() - _SIMULATED):
        raise not_simulated(f"rds:{call.model.name} of {', '.join(others)}")
    attributes = call.attributes(row)
    if "DeletionProtection" in call.params:
        attributes = call.change(row, deletion_protection=call.params["DeletionProtection"])
    shown = {"DBInstanceIdentifier": attributes["identifier"], "DBInstanceArn": attributes["arn"]}
    return {"DBInstance": {**shown, "DeletionProtection": attributes["deletion_protection"]}}


OPERATIONS = {"ModifyDBInstance": Operation(answer=_modify, type=_TYPE, change="update")}
