from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from tests.truth.corpus import VENDORED, CorpusError, read_corpus

ACCEPTED = {
    "id": "aws_eip/invalid/min/long",
    "kind": "invalid",
    "provider": "hashicorp/aws",
    "config": {"resource": {"aws_eip": {"main": {}}}},
    "expect": {"outcome": "accepted"},
}


def problems(folder: Path) -> str:
    with pytest.raises(CorpusError) as caught:
        read_corpus(folder)
    return str(caught.value)


def test_the_vendored_corpus_is_complete() -> None:
    counts = {provider: len(cases) for provider, cases in read_corpus(VENDORED).items()}
    assert counts == {"aws": 1730, "github": 110, "google-beta": 1127, "kubernetes": 283}


def test_plain_and_packed_files_are_read(tmp_path: Path) -> None:
    (tmp_path / "aws.invalid.jsonl").write_text(json.dumps(ACCEPTED) + "\n\n")
    packed = json.dumps(ACCEPTED | {"provider": "integrations/github"}).encode()
    (tmp_path / "github.invalid.jsonl.gz").write_bytes(gzip.compress(packed))
    (tmp_path / "README.md").write_text("not a file of cases")
    assert {name: len(cases) for name, cases in read_corpus(tmp_path).items()} == {"aws": 1, "github": 1}


def test_null_is_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "aws.invalid.jsonl").write_text(json.dumps(ACCEPTED | {"state": None, "broken": None}))
    [case] = read_corpus(tmp_path)["aws"]
    assert (case.broken, case.state.resources) == ("", ())


def test_every_broken_line_is_named(tmp_path: Path) -> None:
    (tmp_path / "aws.invalid.jsonl").write_text(f'{json.dumps(ACCEPTED)}\n{{"id": 1\n{{"kind": "invalid"}}\n')
    said = problems(tmp_path)
    assert f"{tmp_path}/aws.invalid.jsonl:2: is no case" in said
    assert f"{tmp_path}/aws.invalid.jsonl:3: is no case" in said


def test_a_case_of_another_provider_is_refused(tmp_path: Path) -> None:
    (tmp_path / "github.invalid.jsonl").write_text(json.dumps(ACCEPTED))
    assert "invalid of hashicorp/aws" in problems(tmp_path)


@pytest.mark.parametrize("name", ["aws.jsonl", "azure.create.jsonl.gz", "aws.delete.jsonl"])
def test_a_file_of_another_name_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("")
    assert "is not named as a file of cases" in problems(tmp_path)


def test_a_damaged_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "aws.create.jsonl.gz").write_bytes(gzip.compress(b"{}" * 1000)[:-20])
    assert "aws.create.jsonl.gz: cannot be read" in problems(tmp_path)


def test_a_folder_without_cases_is_refused(tmp_path: Path) -> None:
    (tmp_path / "aws.create.jsonl").write_text("\n")
    assert "there are no cases" in problems(tmp_path)
    assert "there is no such folder" in problems(tmp_path / "gone")
