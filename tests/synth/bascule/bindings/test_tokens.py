"""A token stands wherever a value is asked for, in every shipped binding."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from importlib import import_module

import pytest

from bascule.bindings import Resource, Stack
from bascule.bindings._generated.aws import vpc
from bascule.bindings.generator.folder import SHIPPED, list_bindings
from tests.synth.conftest import Synthesize

META = ("count", "for_each", "provider", "depends_on", "lifecycle")


def resources() -> Iterator[type[Resource]]:
    """The classes of all shipped resources."""
    for binding in list_bindings(SHIPPED):
        module = import_module(f"bascule.bindings._generated.{binding.module}")
        for _, each in inspect.getmembers(module, inspect.isclass):
            if issubclass(each, Resource) and each is not Resource:
                yield each


@pytest.mark.parametrize("resource", list(resources()), ids=lambda each: each.terraform_type)
def test_every_argument_takes_a_token(synthesize: Synthesize, resource: type[Resource]) -> None:
    names = [
        name for name in inspect.signature(resource.__init__).parameters if name not in ("self", "scope", "id_", *META)
    ]

    def declare(stack: Stack) -> None:
        token = vpc.Vpc(stack, "token").arn
        make: type = resource
        make(stack, "main", **dict.fromkeys(names, token))

    arguments = synthesize(declare).resources(resource.terraform_type)["main"]
    assert set(arguments.values()) == {"${aws_vpc.token.arn}"}
    assert len(arguments) == len(names)
