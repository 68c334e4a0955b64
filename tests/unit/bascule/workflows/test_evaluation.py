"""What expressions can become, as far as a file tells."""

from __future__ import annotations

import pytest

from bascule.workflows.evaluation import Values, template_values, template_values_or
from bascule.workflows.expressions import Reference

KNOWN: dict[str, Values] = {"inputs.one": ("dev",), "matrix.two": ("dev", "prod")}


def lookup(reference: Reference) -> Values:
    return KNOWN.get(str(reference))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("dev", ("dev",)),
        ("${{ inputs.one }}-plan", ("dev-plan",)),
        ("${{ matrix.two }}-${{ matrix.two }}", ("dev-dev", "dev-prod", "prod-dev", "prod-prod")),
        ("${{ format('{0}_{1}', inputs.one, 'URL') }}", ("dev_URL",)),
        ("${{ github.ref == 'x' && 'prod' || inputs.one }}", ("prod", "dev")),
        ("${{ inputs.one || github.ref }}", None),
        ("${{ '' || matrix.two }}", ("dev", "prod")),
        ("${{ toJSON(inputs.one) }}", None),
        ("${{ needs.a.outputs.b }}", None),
        ("${{ true }} ${{ 3 }} ${{ null }}", ("true 3 ",)),
    ],
)
def test_values_are_known_as_far_as_the_file_tells(text: str, values: Values) -> None:
    assert template_values(text, lookup) == values


def test_what_is_not_known_is_everything_that_it_may_be() -> None:
    assert template_values_or("${{ github.ref }}-plan", lookup, ["a", "b"]) == ("a-plan", "b-plan")
    assert template_values_or("${{ inputs.one }}-plan", lookup, ["a", "b"]) == ("dev-plan",)


def test_a_text_of_many_choices_is_cut_where_github_ends_a_matrix() -> None:
    assert len(template_values_or("${{ github.a }}" * 6, lookup, ["1", "2", "3", "4"])) == 256
