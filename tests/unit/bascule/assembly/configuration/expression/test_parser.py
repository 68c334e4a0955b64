from __future__ import annotations

import pytest

from bascule.assembly.configuration.expression import ExpressionError, parse_template


@pytest.mark.parametrize(
    "text",
    ["${", "${a.}", "${a", "${f(1}", '${"open}', "%{ if true }", "%{ endif }", "%{ for x }", "${<<EOT\nno end}", "${}"],
)
def test_what_is_no_expression_is_refused(text: str) -> None:
    with pytest.raises(ExpressionError):
        parse_template(text)


def test_every_part_knows_its_own_text() -> None:
    assert parse_template("${ f(a.b, 1) }").text == "f(a.b, 1)"
