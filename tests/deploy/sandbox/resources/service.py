"""A load balancer before a container service with scaling and alarms."""

from __future__ import annotations

from typing import Any

from tests.deploy.sandbox.resources.policy import POLICY

CONTAINERS = (
    '${jsonencode([{name = "chat", image = "${aws_ecr_repository.chat.repository_url}:none", essential = true, '
    'portMappings = [{containerPort = 8080}], environment = [{name = "B", value = "2"}, {name = "A", value = "1"}]}])}'
)


def service() -> dict[str, Any]:
    """The resources, by type and name."""
    listener = "${aws_lb_listener.https.arn}"
    resource = "service/${aws_ecs_cluster.main.name}/${aws_ecs_service.chat.name}"
    target = {"service_namespace": "ecs", "scalable_dimension": "ecs:service:DesiredCount"}
    return {
        "aws_lb": {
            "main": {
                "name": "acme-dev",
                "internal": False,
                "load_balancer_type": "application",
                "subnets": ["${aws_subnet.a.id}", "${aws_subnet.b.id}"],
                "security_groups": ["${aws_security_group.balancer.id}"],
                "idle_timeout": 120,
                "access_logs": {"bucket": "${aws_s3_bucket.logs.id}", "enabled": True},
                "depends_on": ["aws_internet_gateway.main"],
            }
        },
        "aws_lb_target_group": {
            "chat": {
                "name": "acme-chat",
                "port": 8080,
                "protocol": "HTTP",
                "target_type": "ip",
                "vpc_id": "${aws_vpc.main.id}",
                "deregistration_delay": 120,
                "health_check": {"path": "/health", "matcher": "200-399"},
            }
        },
        "aws_lb_listener": {
            "http": {
                "load_balancer_arn": "${aws_lb.main.arn}",
                "port": 80,
                "protocol": "HTTP",
                "default_action": [
                    {"type": "redirect", "redirect": {"port": "443", "protocol": "HTTPS", "status_code": "HTTP_301"}}
                ],
            },
            "https": {
                "load_balancer_arn": "${aws_lb.main.arn}",
                "port": 443,
                "protocol": "HTTPS",
                "ssl_policy": "ELBSecurityPolicy-TLS13-1-2-2021-06",
                "certificate_arn": "${aws_acm_certificate_validation.web.certificate_arn}",
                "default_action": [
                    {
                        "type": "fixed-response",
                        "fixed_response": {"content_type": "text/plain", "message_body": "no", "status_code": "404"},
                    }
                ],
            },
        },
        "aws_lb_listener_rule": {
            "chat": {
                "listener_arn": listener,
                "priority": 100,
                "action": [{"type": "forward", "target_group_arn": "${aws_lb_target_group.chat.arn}"}],
                "condition": [{"path_pattern": {"values": ["/*"]}}],
            }
        },
        "aws_lb_listener_certificate": {
            "web": {"listener_arn": listener, "certificate_arn": "${aws_acm_certificate.web.arn}"}
        },
        "aws_ecs_cluster": {
            "main": {"name": "acme-dev", "setting": [{"name": "containerInsights", "value": "enabled"}]}
        },
        "aws_ecs_cluster_capacity_providers": {
            "main": {
                "cluster_name": "${aws_ecs_cluster.main.name}",
                "capacity_providers": ["FARGATE", "FARGATE_SPOT"],
                "default_capacity_provider_strategy": [{"capacity_provider": "FARGATE", "weight": 1}],
            }
        },
        "aws_ecs_task_definition": {
            "chat": {
                "family": "acme-chat",
                "requires_compatibilities": ["FARGATE"],
                "network_mode": "awsvpc",
                "cpu": "1024",
                "memory": "2048",
                "execution_role_arn": "${aws_iam_role.task.arn}",
                "task_role_arn": "${aws_iam_role.task.arn}",
                "container_definitions": CONTAINERS,
                "runtime_platform": {"cpu_architecture": "X86_64", "operating_system_family": "LINUX"},
            }
        },
        "aws_ecs_service": {
            "chat": {
                "name": "chat",
                "cluster": "${aws_ecs_cluster.main.arn}",
                "task_definition": "${aws_ecs_task_definition.chat.arn}",
                "desired_count": 0,
                "launch_type": "FARGATE",
                "propagate_tags": "SERVICE",
                "deployment_circuit_breaker": {"enable": True, "rollback": True},
                "network_configuration": {
                    "subnets": ["${aws_subnet.a.id}", "${aws_subnet.b.id}"],
                    "security_groups": ["${aws_security_group.service.id}"],
                },
                "load_balancer": [
                    {
                        "target_group_arn": "${aws_lb_target_group.chat.arn}",
                        "container_name": "chat",
                        "container_port": 8080,
                    }
                ],
                "depends_on": ["aws_lb_listener_rule.chat"],
            }
        },
        "aws_appautoscaling_target": {
            "chat": {**target, "resource_id": resource, "min_capacity": 0, "max_capacity": 4}
        },
        "aws_appautoscaling_policy": {
            "cpu": {
                **target,
                "name": "cpu",
                "policy_type": "TargetTrackingScaling",
                "resource_id": "${aws_appautoscaling_target.chat.resource_id}",
                "target_tracking_scaling_policy_configuration": {
                    "target_value": 60,
                    "predefined_metric_specification": {"predefined_metric_type": "ECSServiceAverageCPUUtilization"},
                },
            }
        },
        "aws_appautoscaling_scheduled_action": {
            "night": {
                **target,
                "name": "night",
                "resource_id": "${aws_appautoscaling_target.chat.resource_id}",
                "schedule": "cron(0 22 * * ? *)",
                "scalable_target_action": {"min_capacity": 0, "max_capacity": 1},
            }
        },
        "aws_cloudwatch_log_group": {"chat": {"name": "/acme/chat", "retention_in_days": 30}},
        "aws_cloudwatch_metric_alarm": {
            "errors": {
                "alarm_name": "acme-errors",
                "comparison_operator": "GreaterThanThreshold",
                "evaluation_periods": 2,
                "metric_name": "HTTPCode_Target_5XX_Count",
                "namespace": "AWS/ApplicationELB",
                "period": 60,
                "statistic": "Sum",
                "threshold": 5,
                "dimensions": {"LoadBalancer": "${aws_lb.main.arn_suffix}"},
                "alarm_actions": ["${aws_sns_topic.alarms.arn}"],
            }
        },
        "aws_sns_topic": {"alarms": {"name": "acme-alarms"}},
        "aws_sns_topic_subscription": {
            "mail": {"topic_arn": "${aws_sns_topic.alarms.arn}", "protocol": "email", "endpoint": "a@acme.example"}
        },
        "aws_sns_topic_policy": {"alarms": {"arn": "${aws_sns_topic.alarms.arn}", "policy": POLICY}},
    }
