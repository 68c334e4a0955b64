"""A VPC with its subnets, gateways, routes, endpoints, groups and flow logs."""

from __future__ import annotations

from typing import Any


def network() -> dict[str, Any]:
    """The resources, by type and name."""
    vpc = "${aws_vpc.main.id}"
    return {
        "aws_vpc": {"main": {"cidr_block": "10.0.0.0/16", "enable_dns_hostnames": True}},
        "aws_subnet": {
            "a": {"vpc_id": vpc, "cidr_block": "10.0.1.0/24", "availability_zone": "us-east-1a"},
            "b": {"vpc_id": vpc, "cidr_block": "10.0.2.0/24", "availability_zone": "us-east-1b"},
        },
        "aws_internet_gateway": {"main": {"vpc_id": vpc}},
        "aws_eip": {"nat": {"domain": "vpc"}},
        "aws_nat_gateway": {
            "main": {
                "allocation_id": "${aws_eip.nat.id}",
                "subnet_id": "${aws_subnet.a.id}",
                "depends_on": ["aws_internet_gateway.main"],
            }
        },
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
