"""EventBridge: the targets of a rule, which have to go before it."""

from __future__ import annotations

from sqlite3 import Row
from typing import Any

from bascule.sandbox.endpoint.call import Call, Operation, Params

_RULE, _TARGET = "aws_cloudwatch_event_rule", "aws_cloudwatch_event_target"


def _list(call: Call) -> Params:
    return {"Targets": [{"Id": each["target_id"], "Arn": each["arn"]} for _, each in _targets(call)]}


def _remove(call: Call) -> Params:
    for row, each in _targets(call):
        if each["target_id"] in call.params["Ids"]:
            call.remove(row)
    return {"FailedEntryCount": 0, "FailedEntries": []}


def _targets(call: Call) -> list[tuple[Row, dict[str, Any]]]:
    """The targets of the rule; ApiError if there is no such rule."""
    name = call.attributes(call.row(_RULE, call.params["Rule"]))["name"]
    return [(row, each) for row, each in call.objects(_TARGET) if each["rule"] == name]


OPERATIONS = {
    "ListTargetsByRule": Operation(answer=_list, type=_TARGET),
    "RemoveTargets": Operation(answer=_remove, type=_TARGET, change="delete"),
}
