"""Whether every physical name that follows from a file is one that its resource allows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bascule.config.environment import Environment
from bascule.config.flaw import Flaw, Rule
from bascule.config.key_path import KeyPath
from bascule.errors import NamingError
from bascule.naming import name_limit

_OF_SERVICE = (
    ("{}", "aws_lb_target_group"),
    ("{}", "aws_ecs_service"),
    ("{}", "aws_ecs_task_definition"),
    ("{}", "aws_ecr_repository"),
    ("{}-execution", "aws_iam_role"),
    ("{}-unhealthy-hosts", "aws_cloudwatch_metric_alarm"),
)
_OF_SITE = (
    ("{}", "aws_cloudfront_origin_access_control"),
    ("{}", "aws_cloudwatch_log_delivery_source"),
    ("{}-rewrite", "aws_cloudfront_function"),
)
_OF_ENVIRONMENT = (
    ("app", "aws_lb"),
    ("teardown", "aws_iam_role"),
    ("flow-logs", "aws_iam_role"),
    ("database", "aws_db_instance"),
)
_IN_WORLD = ("artifacts", "logs")
_RESERVED_ENDINGS = ("-plan", "-teardown")  # what access stacks add to an environment's name
_ACCOUNT_LAYER = "account"


def _names(environment: Environment) -> Iterator[Flaw]:
    for entity, resource_type in _OF_ENVIRONMENT:
        yield from _checked(environment, ("name",), entity, resource_type)
    for name in environment.services:
        for form, resource_type in _OF_SERVICE:
            yield from _checked(environment, ("services", name), form.format(name), resource_type)
    for name in environment.sites:
        for form, resource_type in _OF_SITE:
            yield from _checked(environment, ("sites", name), form.format(name), resource_type)


def _unique_names(environment: Environment) -> Iterator[Flaw]:
    if environment.account.aws is None:
        return
    paths: dict[str, KeyPath] = dict.fromkeys(_IN_WORLD, ("name",))
    paths |= {f"site-{name}": ("sites", name) for name in environment.sites}
    for entity, path in paths.items():
        unique = f"{entity}-{environment.account.aws.account_id}"
        for flaw in _checked(environment, path, unique, "aws_s3_bucket"):
            yield replace(flaw, compared=(*flaw.compared, ("account",)))


def _checked(environment: Environment, path: KeyPath, entity: str, resource_type: str) -> Iterator[Flaw]:
    try:
        environment.naming.name(entity, resource_type)
    except NamingError as error:
        maximum = name_limit(resource_type).maximum
        for problem in error.problems:
            excess = len(problem.found) - maximum
            yield Flaw(
                path=path,
                message=f"a name that follows from it is not allowed: {problem.message}",
                found=problem.found,
                accepted=problem.accepted,
                fix=f"shorten it, the environment's name or the prefix by {excess}" if excess > 0 else problem.fix,
                compared=(("name",), ("prefix",)),
            )


def _reserved(environment: Environment) -> Iterator[Flaw]:
    ending = next((ending for ending in _RESERVED_ENDINGS if environment.name.endswith(ending)), None)
    if ending:
        yield Flaw(
            path=("name",),
            message="GitHub environments of this name belong to another environment's pipeline",
            found=environment.name,
            accepted=f"a name that does not end in {' or '.join(_RESERVED_ENDINGS)}",
        )
    if environment.name == _ACCOUNT_LAYER:
        message = "the account layer's own names have this word"
        yield Flaw(path=("name",), message=message, found=environment.name, fix="choose another name")


RULES: tuple[Rule[Environment], ...] = (_names, _unique_names, _reserved)
