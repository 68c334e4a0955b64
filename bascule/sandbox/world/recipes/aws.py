"""AWS values that no template makes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Unknown, Value
from bascule.sandbox.world.recipes.lifelike import characters

if TYPE_CHECKING:
    from bascule.sandbox.world.filling import Filling

Recipe = Callable[["Filling"], Value]

LOAD_BALANCER_ZONES = {
    "us-east-1": "Z35SXDOTRQ7X7K", "us-east-2": "Z3AADJGX6KTTL2", "us-west-1": "Z368ELLRRE2KJ0",
    "us-west-2": "Z1H1FL5HABSF5", "ca-central-1": "ZQSVJUPU6J1EY", "eu-central-1": "Z215JYRZR1TBD5",
    "eu-west-1": "Z32O12XQLNTSW2", "eu-west-2": "ZHURV8PSTC4K8", "eu-west-3": "Z3Q77PNBQS71R4",
    "eu-north-1": "Z23TAZ6LKFMNIO", "ap-northeast-1": "Z14GRHDCWA56QT", "ap-southeast-1": "Z1LMS91P8CMLE5",
    "ap-southeast-2": "Z1GM3OXH4ZPM65", "ap-south-1": "ZP97RAFLXTNZK", "sa-east-1": "Z2P70J7HTTTPLU",
}  # fmt: skip
NETWORK_BALANCER_ZONES = {
    "us-east-1": "Z26RNL4JYFTOTI", "us-east-2": "ZLMOA37VPKANP", "us-west-1": "Z24FKFUX50B4VW",
    "us-west-2": "Z18D5FSROUN65G", "ca-central-1": "Z2EPGBW3API2WT", "eu-central-1": "Z3F0SRJ5LGBH90",
    "eu-west-1": "Z2IFOLAFXWLO4F", "eu-west-2": "ZD4D7Y8KGAS4G", "eu-west-3": "Z1CMS0P5QUZ6D5",
    "eu-north-1": "Z1UDT6IFJ4EJM", "ap-northeast-1": "Z31USIVHYNEOWT", "ap-southeast-1": "ZKVM4W9LS7TM",
    "ap-southeast-2": "ZCT6FZBF4DROD", "ap-south-1": "ZVDDRBQ08TROA", "sa-east-1": "ZTK26PT1VY4CU",
}  # fmt: skip
"""The hosted zones of network load balancers (AWS General Reference, 2026-11)."""
_BUCKET_ZONES = {
    "us-east-1": "Z3AQBSTGFYJSTF", "us-east-2": "Z2O1EMRO9K5GLX", "us-west-1": "Z2F56UZL2M1ACD",
    "us-west-2": "Z3BJ6K6RIION7M", "ca-central-1": "Z1QDHH18159H29", "eu-central-1": "Z21DNDUVLTQW6Q",
    "eu-west-1": "Z1BKCTXD74EZPE", "eu-west-2": "Z3GKZC51ZF0DB4", "eu-west-3": "Z3R1K369G5AVDG",
    "eu-north-1": "Z3BAZG2TWCNX0D", "ap-northeast-1": "Z2M4EHUR26P7ZW", "ap-southeast-1": "Z3O0J2DXBE1FTB",
    "ap-southeast-2": "Z1WCIGYICN2BYD", "ap-south-1": "Z11RGJOFQNVJUP", "sa-east-1": "Z7KQH4QJS55SO",
}  # fmt: skip
_DATABASE_PORTS = {"postgres": 5432, "aurora-postgresql": 5432, "mysql": 3306, "mariadb": 3306}


def _policy(sid: str, principal: Any, action: Any, resource: Any) -> str:
    statement = {"Sid": sid, "Effect": "Allow", "Principal": principal, "Action": action, "Resource": resource}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]}, sort_keys=True, separators=(",", ":"))


def _key_policy(filling: Filling) -> str:
    root = f"arn:{filling.scope.partition}:iam::{filling.scope.account}:root"
    return _policy("Enable IAM User Permissions", {"AWS": root}, "kms:*", "*")


def _topic_policy(filling: Filling) -> str:
    return _policy("__default_statement_ID", {"AWS": "*"}, "SNS:Publish", filling.attribute("arn"))


def _load_balancer_name(filling: Filling) -> str:
    internal = "internal-" if filling.attribute("internal") is True else ""
    number = characters("digits", 10, filling.seed)
    scope = filling.scope
    if filling.attribute("load_balancer_type") == "network":
        name = f"{filling.attribute('name')}-{characters('hex', 16, filling.seed)}"
        return f"{internal}{name}.elb.{filling.region}.{scope.dns_suffix}"
    return f"{internal}{filling.attribute('name')}-{number}.{filling.region}.elb.{scope.dns_suffix}"


def _load_balancer_zone(filling: Filling) -> Value:
    network = filling.attribute("load_balancer_type") == "network"
    zones = NETWORK_BALANCER_ZONES if network else LOAD_BALANCER_ZONES
    return zones.get(filling.region, zones["us-east-1"])


def _load_balancer_vpc(filling: Filling) -> Value:
    return filling.follow("subnets", "vpc_id") or filling.follow("subnet_mapping.subnet_id", "vpc_id")


def _listener_policy(filling: Filling) -> str:
    return "ELBSecurityPolicy-2016-08" if filling.attribute("protocol") in ("HTTPS", "TLS") else ""


def _launch_type(filling: Filling) -> str:
    return "" if not is_zero(filling.planned.get("capacity_provider_strategy")) else "EC2"


def _scaling_role(filling: Filling) -> str:
    scope = filling.scope
    namespace = str(filling.attribute("service_namespace"))
    role = f"{namespace}.application-autoscaling.{scope.dns_suffix}/AWSServiceRoleForApplicationAutoScaling"
    return f"arn:{scope.partition}:iam::{scope.account}:role/aws-service-role/{role}_{namespace.upper()}Service"


def _parameter_arn(filling: Filling) -> str:
    scope = filling.scope
    name = str(filling.attribute("name")).removeprefix("/")
    return f"arn:{scope.partition}:ssm:{filling.region}:{scope.account}:parameter/{name}"


def _name_servers(filling: Filling) -> list[str]:
    domains = ("com", "net", "org", "co.uk")
    numbers = [
        (characters("digits", 3, f"{filling.seed}|{n}"), characters("digits", 2, f"{filling.seed}|{n}")) for n in "1234"
    ]
    return [f"ns-{first}.awsdns-{second}.{domain}" for (first, second), domain in zip(numbers, domains, strict=True)]


def _record_name(filling: Filling) -> str:
    name = str(filling.attribute("name")).removesuffix(".").lower()
    zone = str(filling.follow("zone_id", "name") or "").removesuffix(".")
    return name if not zone or name == zone or name.endswith(f".{zone}") else f"{name}.{zone}".removeprefix(".")


def _validation_options(filling: Filling) -> list[dict[str, str]]:
    """The records that prove a domain; a wildcard is proved by the record of the domain below it."""
    names = [filling.attribute("domain_name"), *(filling.planned_list("subject_alternative_names"))]
    return [_validation_option(name, filling) for name in dict.fromkeys(names)]


def _validation_option(name: str, filling: Filling) -> dict[str, str]:
    domain = name.removeprefix("*.")
    seed = f"{filling.scope.account}|{domain}"
    value = f"_{characters('hex', 32, seed + '|value')}.{characters('lower', 10, seed)}.acm-validations.aws."
    record = f"_{characters('hex', 32, seed)}.{domain}."
    return {
        "domain_name": name,
        "resource_record_name": record,
        "resource_record_type": "CNAME",
        "resource_record_value": value,
    }


def _database_secret(filling: Filling) -> list[dict[str, Any]]:
    if filling.planned.get("manage_master_user_password") is not True:
        return []
    scope = filling.scope
    name = f"rds!{filling.id()}-{characters('alnum', 6, filling.seed)}"
    arn = f"arn:{scope.partition}:secretsmanager:{filling.region}:{scope.account}:secret:{name}"
    key = filling.planned.get("master_user_secret_kms_key_id")
    return [{"secret_arn": arn, "secret_status": "active", "kms_key_id": "" if isinstance(key, Unknown) else key}]


def _endpoint_dns(filling: Filling) -> list[dict[str, str]]:
    if filling.planned.get("vpc_endpoint_type") != "Interface":
        return []
    service = str(filling.attribute("service_name")).rpartition(".")[2]
    host = f"{filling.attribute('id')}-{characters('lower', 8, filling.seed)}.{service}.{filling.region}.vpce"
    zone = f"Z{characters('upper', 13, service)}"
    return [{"dns_name": f"{host}.{filling.scope.dns_suffix}", "hosted_zone_id": zone}]


def _endpoint_prefix_list(filling: Filling) -> str | None:
    if filling.planned.get("vpc_endpoint_type") == "Interface":
        return None
    return f"pl-{characters('hex', 8, str(filling.attribute('service_name')))}"


RECIPES: dict[str, Recipe] = {
    "database_key": lambda filling: (
        "" if filling.planned.get("storage_encrypted") is not True else _default_key(filling)
    ),
    "database_port": lambda filling: _DATABASE_PORTS.get(str(filling.attribute("engine")), 5432),
    "database_secret": _database_secret,
    "endpoint_dns": _endpoint_dns,
    "endpoint_prefix_list": _endpoint_prefix_list,
    "key_policy": _key_policy,
    "launch_type": _launch_type,
    "listener_policy": _listener_policy,
    "load_balancer_name": _load_balancer_name,
    "load_balancer_vpc": _load_balancer_vpc,
    "load_balancer_zone": _load_balancer_zone,
    "name_servers": _name_servers,
    "parameter_arn": _parameter_arn,
    "parameter_key": lambda filling: "alias/aws/ssm" if filling.planned.get("type") == "SecureString" else "",
    "pending_confirmation": lambda filling: (
        str(filling.attribute("protocol")) in ("email", "email-json", "http", "https")
    ),
    "record_name": _record_name,
    "rotation_period": lambda filling: 365 if filling.planned.get("enable_key_rotation") is True else 0,
    "s3_zone": lambda filling: _BUCKET_ZONES.get(filling.region, "Z3AQBSTGFYJSTF"),
    "scaling_role": _scaling_role,
    "topic_policy": _topic_policy,
    "validation_options": _validation_options,
}


def _default_key(filling: Filling) -> str:
    scope = filling.scope
    return f"arn:{scope.partition}:kms:{filling.region}:{scope.account}:alias/aws/rds"
