"""Answers that are kept."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from bascule.check.checkov.cache import AnswerCache
from bascule.check.checkov.report import Answer, FailedCheck

ANSWER = Answer(
    failed_checks=[FailedCheck(check_id="CKV_AWS_1", check_name="Ensure", resource="aws_x.b0")], gave_up=[("A", "b")]
)


@pytest.fixture
def cache(tmp_path: Path) -> AnswerCache:
    return AnswerCache(tmp_path / "cache")


def entry(tmp_path: Path) -> Path:
    (path,) = (tmp_path / "cache").iterdir()
    return path


def test_an_answer_is_found_by_what_was_asked(cache: AnswerCache) -> None:
    cache.put(cache.key("3.3.30", {"a": 1}), ANSWER)
    assert cache.get(cache.key("3.3.30", {"a": 1})) == ANSWER


@pytest.mark.parametrize("parts", [("3.3.31", {"a": 1}), ("3.3.30", {"a": 2})])
def test_another_version_or_document_is_another_question(cache: AnswerCache, parts: tuple[object, ...]) -> None:
    cache.put(cache.key("3.3.30", {"a": 1}), ANSWER)
    assert cache.get(cache.key(*parts)) is None


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe", b'{"digest": "0", "answer": "{}"}'])
def test_a_damaged_entry_is_thrown_away(cache: AnswerCache, tmp_path: Path, damage: bytes) -> None:
    cache.put("key", ANSWER)
    entry(tmp_path).write_bytes(damage)
    assert cache.get("key") is None
    assert list((tmp_path / "cache").iterdir()) == []


def test_an_answer_in_which_a_finding_was_struck_out_is_not_believed(cache: AnswerCache, tmp_path: Path) -> None:
    cache.put("key", ANSWER)
    path = entry(tmp_path)
    path.write_text(path.read_text().replace("CKV_AWS_1", "CKV_AWS_2"))
    assert cache.get("key") is None


def test_an_answer_to_another_question_is_not_believed(cache: AnswerCache, tmp_path: Path) -> None:
    cache.put("key", ANSWER)
    entry(tmp_path).rename(tmp_path / "cache/other.json")
    assert cache.get("other") is None


def test_the_ones_that_were_used_last_are_kept(cache: AnswerCache, tmp_path: Path) -> None:
    for number in range(50):
        cache.put(f"{number}", ANSWER)
        os.utime(tmp_path / "cache" / f"{number}.json", (number, number))
    cache.get("0")
    cache.put("50", ANSWER)
    assert (cache.get("0"), cache.get("1"), cache.get("50")) == (ANSWER, None, ANSWER)


def test_several_may_write_at_once(cache: AnswerCache) -> None:
    threads = [threading.Thread(target=cache.put, args=("key", ANSWER)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert cache.get("key") == ANSWER
