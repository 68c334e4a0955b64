"""What TFLint answers (`--format json` of 0.64), as far as it is read."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class IssueRule(_Part):
    """The rule that an issue is of: `severity` is error, warning or notice."""

    name: str
    severity: str
    link: str = ""


class Position(_Part):
    """Where an issue begins; both count from 1."""

    line: int = 1
    column: int = 1


class Range(_Part):
    """The part of a file that an issue is about; the name is empty where it is about the whole."""

    filename: str = ""
    start: Position = Position()


class Issue(_Part):
    """A rule that is broken."""

    rule: IssueRule
    message: str
    range: Range


class Failure(_Part):
    """An error of TFLint's own, or of the file's syntax."""

    summary: str = ""
    message: str = ""


class Answer(_Part):
    """The whole answer."""

    issues: tuple[Issue, ...] = ()
    errors: tuple[Failure, ...] = ()
