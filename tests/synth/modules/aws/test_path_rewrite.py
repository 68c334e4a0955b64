"""The function's own code, run by Node: CloudFront's runtime is a subset of it."""

from __future__ import annotations

import subprocess

import pytest

from modules.aws.path_rewrite import PathRewrite
from tests.synth.conftest import Synthesize

CALL = "console.log(handler({request: {uri: process.argv[1]}}).uri)"


def answer(synthesize: Synthesize, uri: str, *, single_page: bool) -> str:
    """The path that S3 is asked for."""
    template = synthesize(lambda stack: PathRewrite(stack, "rewrite", name="site", single_page=single_page))
    code = template.only("aws_cloudfront_function")["code"]
    done = subprocess.run(["node", "-e", code + CALL, uri], capture_output=True, text=True, check=True)  # noqa: S607
    return done.stdout.strip()


@pytest.mark.parametrize("uri", ["/", "/chat", "/chat/42/", "/v1.2/chat"])
def test_a_single_page_answers_every_path_that_names_no_file(synthesize: Synthesize, uri: str) -> None:
    assert answer(synthesize, uri, single_page=True) == "/index.html"


@pytest.mark.parametrize(
    ("uri", "file"), [("/", "/index.html"), ("/guide", "/guide/index.html"), ("/guide/", "/guide/index.html")]
)
def test_otherwise_each_folder_has_its_start_page(synthesize: Synthesize, uri: str, file: str) -> None:
    assert answer(synthesize, uri, single_page=False) == file


@pytest.mark.parametrize("single_page", [True, False])
def test_files_are_asked_for_as_they_are(synthesize: Synthesize, single_page: bool) -> None:
    assert answer(synthesize, "/assets/app.4f2a.js", single_page=single_page) == "/assets/app.4f2a.js"


def test_the_published_function_is_the_one_that_is_associated(synthesize: Synthesize) -> None:
    template = synthesize(lambda stack: PathRewrite(stack, "rewrite", name="site", single_page=True))
    assert template.only("aws_cloudfront_function")["publish"] is True
