"""A folder of recorded cases: `<provider>.<create|invalid|change>.jsonl`, plain or gzip-compressed."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError

from bascule.errors import BasculeError, Problem
from bascule.schemas import PROVIDERS
from tests.truth.case import Case

VENDORED = Path(__file__).with_name("corpus")

_NAME = re.compile(r"(?P<provider>[a-z0-9-]+)\.(?P<kind>create|invalid|change)\.jsonl(\.gz)?")
_ACCEPTED = f"<provider>.<create|invalid|change>.jsonl.gz, providers: {', '.join(PROVIDERS)}"


class CorpusError(BasculeError):
    """A folder of cases cannot be read."""


def read_corpus(folder: Path) -> dict[str, list[Case]]:
    """The cases of the folder by provider, in the files' order.

    Raises:
        CorpusError: the folder is missing or has no such file, or lines are broken (all of them, by file and line).
    """
    if not folder.is_dir():
        raise CorpusError(Problem(message="there is no such folder", where=str(folder), accepted=_ACCEPTED))
    problems: list[Problem] = []
    cases: dict[str, list[Case]] = {}
    for path in sorted(folder.iterdir()):
        if ".jsonl" in path.suffixes:
            provider, found = _read_file(path, problems)
            cases.setdefault(provider, []).extend(found)
    if problems:
        raise CorpusError(problems)
    if not any(cases.values()):
        raise CorpusError(Problem(message="there are no cases in this folder", where=str(folder), accepted=_ACCEPTED))
    return {provider: cases[provider] for provider in PROVIDERS if cases.get(provider)}


def _read_file(path: Path, problems: list[Problem]) -> tuple[str, list[Case]]:
    match = _NAME.fullmatch(path.name)
    if match is None or match["provider"] not in PROVIDERS:
        problems.append(Problem(message="is not named as a file of cases", where=str(path), accepted=_ACCEPTED))
        return "", []
    provider, kind = match["provider"], match["kind"]
    try:
        lines = _text(path).splitlines()
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        problems.append(Problem(message=f"cannot be read: {error}", where=str(path)))
        return provider, []
    return provider, list(_read_lines(path, lines, provider, kind, problems))


def _text(path: Path) -> str:
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode()


def _read_lines(path: Path, lines: Iterable[str], provider: str, kind: str, problems: list[Problem]) -> Iterator[Case]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        try:
            case = Case.model_validate_json(line)
        except ValidationError as error:
            problems.append(Problem(message="is no case", where=where, found=_summary(error)))
            continue
        if (case.provider, case.kind) != (PROVIDERS[provider].source, kind):
            accepted = f"{kind} cases of {PROVIDERS[provider].source}, as the file's name says"
            found = f"{case.kind} of {case.provider}"
            problems.append(Problem(message="does not belong here", where=where, found=found, accepted=accepted))
            continue
        yield case


def _summary(error: ValidationError) -> str:
    return "; ".join(f"{'.'.join(map(str, each['loc'])) or 'line'}: {each['msg']}" for each in error.errors())
