from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest

from bascule.config import files
from bascule.config.reading import read_file
from bascule.errors import ConfigurationError, Problem
from tests.unit.bascule.config.mutations import MUTATIONS

SEEDS = [seed if seed < 2 else pytest.param(seed, marks=pytest.mark.complete) for seed in range(12)]
MUTATIONS_PER_SEED = 500


@pytest.mark.parametrize("seed", SEEDS)
def test_a_mutated_file_is_right_or_refused_with_its_place(seed: int, project: Path) -> None:
    """6,000 mutations of the shipped files: never another exception, never a problem without its file."""
    random = Random(seed)
    paths = sorted((project / files.FOLDER).glob("*.yaml"))
    originals = {path: path.read_text() for path in paths}
    for _ in range(MUTATIONS_PER_SEED):
        path = random.choice(paths)
        mutated = random.choice(MUTATIONS)(originals[path], random)
        path.write_bytes(mutated)
        assert _is_right_or_refused(path, project), mutated
        path.write_text(originals[path])


def _is_right_or_refused(path: Path, root: Path) -> bool:
    try:
        read = read_file(path, root=root)
    except ConfigurationError as error:
        return bool(error.problems) and all(_has_place(problem) for problem in error.problems)
    return read.kind == "defaults" or read.model is not None


def _has_place(problem: Problem) -> bool:
    return bool(re.search(r"\.ya?ml(?::\d+|$)", problem.where)) and len(str(problem)) < 3000
