"""The page is HTML that runs nothing but its own script."""

from __future__ import annotations

import base64
import hashlib
import re

from bascule.report.page.content import Changes, Costs, Findings, Page, StackRow
from bascule.report.page.writing import html


def page(name: str) -> str:
    return html(
        Page(
            environment=name,
            facts=(),
            cards=(),
            picture="<svg></svg>",
            picture_text=name,
            stacks=(StackRow(name=name, layer="environment", resources=1, reads=()),),
            outputs=(),
            costs=Costs(verdict=name),
            findings=Findings(verdict=name),
            identities=(),
            changes=Changes(verdict=name),
        )
    )


def test_names_are_text_wherever_they_stand() -> None:
    written = page('<script>alert("x")</script>"')
    assert "<script>alert" not in written
    assert 'aria-label="&lt;script&gt;' in written


def test_the_policy_allows_the_page_s_own_script_alone() -> None:
    written = page("demo")
    (script,) = re.findall(r"<script>(.*)</script>", written, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in written


def test_nothing_is_loaded_from_elsewhere() -> None:
    assert not re.search(r"""(?:src|href)=["'](?!#)""", page("demo"))
