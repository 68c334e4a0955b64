"""The page is HTML that runs nothing but its own script."""

from __future__ import annotations

import base64
import hashlib
import re

from bascule.report.page.content import Changes, Costs, Findings, Page, StackRow
from bascule.report.page.writing import html


def page(name: str, *, picture: str = "<svg></svg>", undrawn: str = "") -> str:
    return html(
        Page(
            environment=name,
            facts=(),
            cards=(),
            picture=picture,
            picture_text=name,
            undrawn=undrawn,
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


def test_a_page_without_a_picture_says_why_and_tells_it_in_words() -> None:
    written = page("a balancer sends requests", picture="", undrawn="D2 cannot be installed")
    assert "D2 cannot be installed" in written
    assert "<p>a balancer sends requests</p>" in written


def test_commands_in_sentences_are_code() -> None:
    assert "<p>`</p>" not in page("run `make <tools>`")
    assert "<p>run <code>make &lt;tools&gt;</code></p>" in page("run `make <tools>`")


def test_nothing_is_loaded_from_elsewhere() -> None:
    assert not re.search(r"""(?:src|href)=["'](?!#)""", page("demo"))
