"""A database, budgets, events and a group."""

from __future__ import annotations

import json
from typing import Any


def data() -> dict[str, Any]:
    """The resources, by type and name."""
    subscriber = {"type": "EMAIL", "address": "a@acme.example"}
    return {
        "aws_db_subnet_group": {"main": {"name": "acme", "subnet_ids": ["${aws_subnet.a.id}", "${aws_subnet.b.id}"]}},
        "aws_db_parameter_group": {
            "main": {"name": "acme", "family": "postgres16", "parameter": [{"name": "rds.force_ssl", "value": "1"}]}
        },
        "aws_db_instance": {
            "main": {
                "identifier": "acme-dev",
                "engine": "postgres",
                "engine_version": "16.4",
                "instance_class": "db.t4g.micro",
                "allocated_storage": 20,
                "username": "acme",
                "manage_master_user_password": True,
                "storage_encrypted": True,
                "db_subnet_group_name": "${aws_db_subnet_group.main.name}",
                "parameter_group_name": "${aws_db_parameter_group.main.name}",
                "vpc_security_group_ids": ["${aws_security_group.service.id}"],
                "skip_final_snapshot": True,
            }
        },
        "aws_budgets_budget": {
            "main": {
                "name": "acme",
                "budget_type": "COST",
                "limit_amount": "400",
                "limit_unit": "USD",
                "time_unit": "MONTHLY",
                "notification": [
                    {
                        "comparison_operator": "GREATER_THAN",
                        "threshold": 80,
                        "threshold_type": "PERCENTAGE",
                        "notification_type": "ACTUAL",
                        "subscriber_email_addresses": ["a@acme.example"],
                    }
                ],
            }
        },
        "aws_ce_anomaly_monitor": {
            "main": {"name": "acme", "monitor_type": "DIMENSIONAL", "monitor_dimension": "SERVICE"}
        },
        "aws_ce_anomaly_subscription": {
            "main": {
                "name": "acme",
                "frequency": "DAILY",
                "monitor_arn_list": ["${aws_ce_anomaly_monitor.main.arn}"],
                "subscriber": [subscriber],
            }
        },
        "aws_cloudwatch_event_rule": {
            "push": {"name": "acme-push", "event_pattern": json.dumps({"source": ["aws.ecr"]})}
        },
        "aws_cloudwatch_event_target": {
            "push": {"rule": "${aws_cloudwatch_event_rule.push.name}", "arn": "${aws_sns_topic.alarms.arn}"}
        },
        "aws_resourcegroups_group": {
            "main": {
                "name": "acme",
                "resource_query": {"query": json.dumps({"ResourceTypeFilters": ["AWS::AllSupported"]})},
            }
        },
    }
