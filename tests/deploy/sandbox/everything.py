"""One configuration with every AWS type that the stacks use, as a Terraform JSON document."""

from __future__ import annotations

import json
from typing import Any

TRUST = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "Principal": {"Service": "ecs-tasks.amazonaws.com"}, "Action": "sts:AssumeRole"}
        ],
    }
)
POLICY = json.dumps(
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["*"]}]}
)
LIFECYCLE = json.dumps(
    {
        "rules": [
            {
                "rulePriority": 1,
                "selection": {"tagStatus": "any", "countType": "imageCountMoreThan", "countNumber": 9},
                "action": {"type": "expire"},
            }
        ]
    }
)
CONTAINERS = (
    '${jsonencode([{name = "chat", image = "${aws_ecr_repository.chat.repository_url}:none", essential = true, '
    'portMappings = [{containerPort = 8080}], environment = [{name = "B", value = "2"}, {name = "A", value = "1"}]}])}'
)
IDENTITY = "https://token.actions.githubusercontent.com"


def network() -> dict[str, Any]:
    """A VPC with its subnets, gateways, routes, endpoints, groups and flow logs."""
    vpc = "${aws_vpc.main.id}"
    return {
        "aws_vpc": {"main": {"cidr_block": "10.0.0.0/16", "enable_dns_hostnames": True}},
        "aws_subnet": {
            "a": {"vpc_id": vpc, "cidr_block": "10.0.1.0/24", "availability_zone": "us-east-1a"},
            "b": {"vpc_id": vpc, "cidr_block": "10.0.2.0/24", "availability_zone": "us-east-1b"},
        },
        "aws_internet_gateway": {"main": {"vpc_id": vpc}},
        "aws_eip": {"nat": {"domain": "vpc"}},
        "aws_nat_gateway": {"main": {"allocation_id": "${aws_eip.nat.id}", "subnet_id": "${aws_subnet.a.id}"}},
        "aws_route_table": {"main": {"vpc_id": vpc}},
        "aws_route": {
            "out": {
                "route_table_id": "${aws_route_table.main.id}",
                "destination_cidr_block": "0.0.0.0/0",
                "gateway_id": "${aws_internet_gateway.main.id}",
            }
        },
        "aws_route_table_association": {
            "a": {"subnet_id": "${aws_subnet.a.id}", "route_table_id": "${aws_route_table.main.id}"}
        },
        "aws_vpc_endpoint": {
            "s3": {
                "vpc_id": vpc,
                "service_name": "com.amazonaws.us-east-1.s3",
                "route_table_ids": ["${aws_route_table.main.id}"],
            },
            "logs": {
                "vpc_id": vpc,
                "service_name": "com.amazonaws.us-east-1.logs",
                "vpc_endpoint_type": "Interface",
                "subnet_ids": ["${aws_subnet.a.id}"],
                "security_group_ids": ["${aws_security_group.service.id}"],
                "private_dns_enabled": True,
            },
        },
        "aws_security_group": {
            "balancer": {"name": "balancer", "description": "load balancer", "vpc_id": vpc},
            "service": {"name": "service", "description": "service", "vpc_id": vpc},
        },
        "aws_default_security_group": {"main": {"vpc_id": vpc}},
        "aws_vpc_security_group_ingress_rule": {
            "web": {
                "security_group_id": "${aws_security_group.balancer.id}",
                "cidr_ipv4": "0.0.0.0/0",
                "ip_protocol": "tcp",
                "from_port": 443,
                "to_port": 443,
            }
        },
        "aws_vpc_security_group_egress_rule": {
            "service": {
                "security_group_id": "${aws_security_group.balancer.id}",
                "referenced_security_group_id": "${aws_security_group.service.id}",
                "ip_protocol": "-1",
            }
        },
        "aws_flow_log": {
            "main": {
                "vpc_id": vpc,
                "traffic_type": "ALL",
                "iam_role_arn": "${aws_iam_role.task.arn}",
                "log_destination": "${aws_cloudwatch_log_group.chat.arn}",
            }
        },
    }


def storage() -> dict[str, Any]:
    """Keys, a bucket with all that belongs to it, a container registry, secrets, a parameter."""
    bucket = "${aws_s3_bucket.logs.id}"
    repository = "${aws_ecr_repository.chat.name}"
    grant = {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::acme-logs/*"}
    return {
        "aws_kms_key": {"main": {"description": "acme", "enable_key_rotation": True}},
        "aws_kms_alias": {"main": {"name": "alias/acme", "target_key_id": "${aws_kms_key.main.key_id}"}},
        "aws_kms_key_policy": {"main": {"key_id": "${aws_kms_key.main.id}", "policy": POLICY}},
        "aws_s3_bucket": {"logs": {"bucket": "acme-logs"}, "target": {"bucket": "acme-target"}},
        "aws_s3_bucket_versioning": {"logs": {"bucket": bucket, "versioning_configuration": {"status": "Enabled"}}},
        "aws_s3_bucket_policy": {
            "logs": {"bucket": bucket, "policy": json.dumps({"Version": "2012-10-17", "Statement": [grant]})}
        },
        "aws_s3_bucket_public_access_block": {"logs": {"bucket": bucket, "block_public_acls": True}},
        "aws_s3_bucket_server_side_encryption_configuration": {
            "logs": {
                "bucket": bucket,
                "rule": {"apply_server_side_encryption_by_default": {"sse_algorithm": "AES256"}},
            }
        },
        "aws_s3_bucket_lifecycle_configuration": {
            "logs": {
                "bucket": bucket,
                "rule": [
                    {"id": "expire", "status": "Enabled", "filter": [{"prefix": ""}], "expiration": [{"days": 30}]},
                    {
                        "id": "old",
                        "status": "Enabled",
                        "filter": [{}],
                        "noncurrent_version_expiration": [{"noncurrent_days": 7}],
                        "abort_incomplete_multipart_upload": [{"days_after_initiation": 7}],
                    },
                ],
            }
        },
        "aws_s3_bucket_ownership_controls": {
            "logs": {"bucket": bucket, "rule": {"object_ownership": "BucketOwnerEnforced"}}
        },
        "aws_s3_bucket_logging": {
            "logs": {"bucket": bucket, "target_bucket": "${aws_s3_bucket.target.id}", "target_prefix": "access/"}
        },
        "aws_ecr_repository": {
            "chat": {
                "name": "acme/chat",
                "image_scanning_configuration": {"scan_on_push": True},
                "encryption_configuration": {"encryption_type": "KMS", "kms_key": "${aws_kms_key.main.arn}"},
            }
        },
        "aws_ecr_lifecycle_policy": {"chat": {"repository": repository, "policy": LIFECYCLE}},
        "aws_ecr_repository_policy": {"chat": {"repository": repository, "policy": POLICY}},
        "aws_secretsmanager_secret": {
            "key": {"name": "acme/key", "kms_key_id": "${aws_kms_key.main.arn}", "recovery_window_in_days": 0}
        },
        "aws_secretsmanager_secret_version": {
            "key": {"secret_id": "${aws_secretsmanager_secret.key.id}", "secret_string": "s3cret"}
        },
        "aws_secretsmanager_secret_policy": {
            "key": {"secret_arn": "${aws_secretsmanager_secret.key.arn}", "policy": POLICY}
        },
        "aws_ssm_parameter": {
            "image": {"name": "/acme/image", "type": "String", "insecure_value": '{"image": ""}'},
            "plain": {"name": "/acme/plain", "type": "String", "value": "x"},
        },
    }


def identity() -> dict[str, Any]:
    """Roles, policies, the pipelines' identity provider, a service-linked role."""
    return {
        "aws_iam_role": {"task": {"name": "acme-task", "path": "/acme/dev/", "assume_role_policy": TRUST}},
        "aws_iam_policy": {"read": {"name": "acme-read", "path": "/acme/dev/", "policy": POLICY}},
        "aws_iam_role_policy": {"task": {"name": "task", "role": "${aws_iam_role.task.name}", "policy": POLICY}},
        "aws_iam_role_policy_attachment": {
            "read": {"role": "${aws_iam_role.task.name}", "policy_arn": "${aws_iam_policy.read.arn}"},
            "managed": {
                "role": "${aws_iam_role.task.name}",
                "policy_arn": "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy",
            },
        },
        "aws_iam_openid_connect_provider": {"github": {"url": IDENTITY, "client_id_list": ["sts.amazonaws.com"]}},
        "aws_iam_service_linked_role": {"ecs": {"aws_service_name": "ecs.amazonaws.com"}},
    }


def service() -> dict[str, Any]:
    """A load balancer before a container service with scaling and alarms."""
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


def web() -> dict[str, Any]:
    """A zone, certificates and a site behind CloudFront."""
    options = "${tolist(aws_acm_certificate.web.domain_validation_options)[0]"
    return {
        "aws_route53_zone": {"main": {"name": "dev.acme.example"}},
        "aws_route53_record": {
            "validation": {
                "zone_id": "${aws_route53_zone.main.zone_id}",
                "name": f"{options}.resource_record_name}}",
                "type": f"{options}.resource_record_type}}",
                "records": [f"{options}.resource_record_value}}"],
                "ttl": 60,
            },
            "chat": {
                "zone_id": "${aws_route53_zone.main.zone_id}",
                "name": "chat",
                "type": "A",
                "alias": {
                    "name": "${aws_lb.main.dns_name}",
                    "zone_id": "${aws_lb.main.zone_id}",
                    "evaluate_target_health": True,
                },
            },
        },
        "aws_acm_certificate": {
            "web": {
                "domain_name": "dev.acme.example",
                "subject_alternative_names": ["*.dev.acme.example"],
                "validation_method": "DNS",
                "lifecycle": {"create_before_destroy": True},
            }
        },
        "aws_acm_certificate_validation": {
            "web": {
                "certificate_arn": "${aws_acm_certificate.web.arn}",
                "validation_record_fqdns": ["${aws_route53_record.validation.fqdn}"],
            }
        },
        "aws_cloudfront_origin_access_control": {
            "site": {
                "name": "acme-site",
                "origin_access_control_origin_type": "s3",
                "signing_behavior": "always",
                "signing_protocol": "sigv4",
            }
        },
        "aws_cloudfront_response_headers_policy": {
            "site": {
                "name": "acme-site",
                "security_headers_config": {
                    "frame_options": {"frame_option": "DENY", "override": True},
                    "strict_transport_security": {"access_control_max_age_sec": 31536000, "override": True},
                },
            }
        },
        "aws_cloudfront_function": {
            "index": {"name": "acme-index", "runtime": "cloudfront-js-2.0", "code": "function handler(e) { return e }"}
        },
        "aws_cloudfront_distribution": {
            "site": {
                "enabled": True,
                "default_root_object": "index.html",
                "aliases": ["dev.acme.example"],
                "origin": [
                    {
                        "domain_name": "${aws_s3_bucket.target.bucket_regional_domain_name}",
                        "origin_id": "site",
                        "origin_access_control_id": "${aws_cloudfront_origin_access_control.site.id}",
                    }
                ],
                "default_cache_behavior": {
                    "target_origin_id": "site",
                    "viewer_protocol_policy": "redirect-to-https",
                    "allowed_methods": ["GET", "HEAD"],
                    "cached_methods": ["GET", "HEAD"],
                    "cache_policy_id": "658327ea-f89d-4fab-a63d-7e88639e58f6",
                    "response_headers_policy_id": "${aws_cloudfront_response_headers_policy.site.id}",
                    "function_association": [
                        {"event_type": "viewer-request", "function_arn": "${aws_cloudfront_function.index.arn}"}
                    ],
                },
                "restrictions": {"geo_restriction": {"restriction_type": "none"}},
                "viewer_certificate": {
                    "acm_certificate_arn": "${aws_acm_certificate_validation.web.certificate_arn}",
                    "ssl_support_method": "sni-only",
                    "minimum_protocol_version": "TLSv1.2_2021",
                },
            }
        },
    }


def data() -> dict[str, Any]:
    """A database, budgets, events and a group."""
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


def everything() -> dict[str, Any]:
    """All of it."""
    resources = {**network(), **storage(), **identity(), **service(), **web(), **data()}
    tags = [{"tags": {"environment": "dev", "owner": "acme"}}]
    return {"provider": {"aws": {"region": "us-east-1", "default_tags": tags}}, "resource": resources}
