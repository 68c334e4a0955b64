"""Scripts, taken apart into commands."""

from __future__ import annotations

import pytest

from bascule.ci.lint.shell import commands


@pytest.mark.parametrize(
    ("script", "program", "arguments"),
    [
        ("sudo -E terraform plan", "terraform", ("plan",)),
        ("A=b /usr/bin/tofu plan", "tofu", ("plan",)),
        ("python3 -m bascule check dev", "bascule", ("check", "dev")),
        ("poetry run checkov -d .", "checkov", ("-d", ".")),
        ("docker run --rm -v $PWD:/x acme/tflint:1 --force", "tflint", ("--force",)),
        ("aws-vault exec dev -- terraform apply", "terraform", ("apply",)),
        ("timeout 5m terraform apply", "terraform", ("apply",)),
        ("terraform \\\n  apply \\\n  -auto-approve", "terraform", ("apply", "-auto-approve")),
        ("terraform apply ${{ inputs['a b'] }}", "terraform", ("apply", "${{inputs[ab]}}")),
    ],
)
def test_the_program_is_what_runs(script: str, program: str, arguments: tuple[str, ...]) -> None:
    (command,) = commands(script)
    assert (command.program, command.arguments) == (program, arguments)


def test_commands_know_what_is_around_them() -> None:
    first, second, third = commands("set -e\nplan 2>&1 | tee plan.txt || true")[1:]
    assert (first.after, second.before, second.rescue) == ("|", "|", ("true",))
    assert (second.writes, third.program, third.line) == (("plan.txt",), "true", 1)


def test_a_document_belongs_to_its_command() -> None:
    first, second = commands("cat > a.json <<EOF\nterraform destroy\nEOF\necho done")
    assert (first.program, first.writes, first.text) == ("cat", ("a.json",), "terraform destroy")
    assert second.line == 3


def test_substitutions_and_other_shells_are_read() -> None:
    programs = [each.program for each in commands("X=$(terraform plan)\necho \"$(tflint)\"\nbash -c 'checkov -d .'")]
    assert {"terraform", "tflint", "checkov"} <= set(programs)


def test_what_is_no_shell_is_no_command() -> None:
    assert commands("echo 'without an end") == ()
