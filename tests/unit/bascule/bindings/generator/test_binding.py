"""Names of bindings: resource types, data sources, providers."""

from __future__ import annotations

import pytest

from bascule.bindings.generator.binding import Binding, parse_binding
from bascule.errors import BindingError


@pytest.mark.parametrize(
    ("name", "module"),
    [
        ("aws_sqs_queue", "aws.sqs_queue"),
        ("data.aws_vpc", "aws.data_vpc"),
        ("aws:provider", "aws.provider"),
        ("google_storage_bucket", "google_beta.storage_bucket"),
        ("kubernetes:data.kubernetes_namespace", "kubernetes.data_namespace"),
        ("aws_lambda_function", "aws.lambda_function"),
    ],
)
def test_a_name_says_which_module_is_written(name: str, module: str) -> None:
    assert parse_binding(name).module == module


def test_an_unknown_type_is_refused_with_its_nearest() -> None:
    with pytest.raises(BindingError) as refused:
        parse_binding("aws_sqs_que")
    assert "aws_sqs_queue" in refused.value.problems[0].accepted


def test_an_unknown_provider_is_refused_with_the_known_ones() -> None:
    with pytest.raises(BindingError, match="kubernetes_"):
        parse_binding("azurerm_subnet")


def test_rendering_marks_what_the_type_does_not_say() -> None:
    text = Binding(provider_name="aws", kind="resource", terraform_type="aws_ecs_cluster").render()
    assert "region: string, computed if left out" in text
