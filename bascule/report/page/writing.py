"""The page as HTML: style, script, fonts and picture are in it, and a policy that lets it load nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from bascule.report.diagram.palette import sheet
from bascule.report.page.content import Page


def html(page: Page) -> str:
    """The page's text."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["coded"] = _coded
    script = _file("page.js")
    template = environment.from_string(_file("page.html.jinja"))
    return template.render(page=page, style=_style(), script=script, script_hash=_hash(script))


def _coded(text: str) -> Markup:
    """The text with code where backticks stand around it."""
    parts = enumerate(re.split("`([^`]+)`", text))
    return Markup().join(Markup("<code>{}</code>").format(part) if number % 2 else part for number, part in parts)


def _style() -> str:
    """Our style sheet; its dark part holds where the reader's settings or the page itself ask for dark."""
    before, _, rest = _file("page.css").partition("DARK {")
    declared, _, after = rest.partition("}")
    return sheet() + before + _dark(declared) + after


def _dark(declared: str) -> str:
    return (
        f'@media (prefers-color-scheme: dark) {{ :root:not([data-theme="light"]) {{{declared}}} }}'
        f':root[data-theme="dark"] {{{declared}}}'
    )


def _hash(script: str) -> str:
    """What a content security policy names an inline script by."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def _file(name: str) -> str:
    return files(__package__).joinpath(name).read_text()
