"""AWS Budgets: the account's budgets and their tags."""

from __future__ import annotations

from bascule.sandbox.endpoint.call import Call, Operation, Params

_TYPE = "aws_budgets_budget"


def _list(call: Call) -> Params:
    shown = [
        {"BudgetName": each["name"], "BudgetType": each["budget_type"], "TimeUnit": each["time_unit"]}
        for _, each in call.objects(_TYPE)
    ]
    return {"Budgets": shown}


def _tags(call: Call) -> Params:
    tags = call.attributes(call.row(_TYPE, call.params["ResourceARN"], "NotFoundException"))["tags_all"] or {}
    return {"ResourceTags": [{"Key": key, "Value": value} for key, value in sorted(tags.items())]}


OPERATIONS = {
    "DescribeBudgets": Operation(answer=_list, type=_TYPE),
    "ListTagsForResource": Operation(answer=_tags, type=_TYPE),
}
