"""The command line of the benchmarks."""

import pytest

from benchmarks.__main__ import main


def test_an_unknown_group_is_refused_with_those_that_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["syntax"]) == 1
    assert "synth" in capsys.readouterr().err
