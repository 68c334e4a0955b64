"""Security Token Service."""

from __future__ import annotations

from bascule.sandbox.endpoint.call import Call, Operation, Params


def _caller(call: Call) -> Params:
    scope = call.scope
    arn = f"arn:{scope.partition}:sts::{scope.account}:assumed-role/simulated/boto3"
    return {"UserId": "AROASIMULATEDACCOUNT:boto3", "Account": scope.account, "Arn": arn}


OPERATIONS = {"GetCallerIdentity": Operation(answer=_caller)}
