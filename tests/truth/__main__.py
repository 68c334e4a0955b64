"""Judges a corpus: `python -m tests.truth [FOLDER] [--cases] [--write]`, the vendored one when none is named.

Prints agreement by provider, kind and rule, and one line of JSON at the end. Exit code 2 when the corpus cannot be
read, 1 when nothing can be judged (no engine).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bascule.errors import BasculeError
from bascule.tools.engine import Engine, find_engine
from bascule.tools.environ import private_environ
from tests.truth.agreement import cases_table, json_line, table
from tests.truth.case import Case
from tests.truth.corpus import VENDORED, CorpusError, read_corpus
from tests.truth.in_process import ROOT
from tests.truth.judging import Judging, disagreements
from tests.truth.summary import write_summary
from tests.truth.verdict import Verdict


def main(arguments: Sequence[str]) -> int:
    """Judges, and prints the result."""
    options = _parser().parse_args(arguments)
    try:
        corpus = read_corpus(options.folder)
        engine = find_engine(root=ROOT)
        verdicts = _judged(corpus, engine)
    except BasculeError as error:
        print(error, file=sys.stderr)
        return 2 if isinstance(error, CorpusError) else 1
    if options.write:
        write_summary(verdicts)
    if options.cases:
        print(cases_table(verdicts))
    print(table(verdicts))
    print(json_line(verdicts))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.truth", description="Judges the simulated providers.")
    parser.add_argument(
        "folder", nargs="?", type=Path, default=VENDORED, help="recorded cases; without it, the vendored ones"
    )
    parser.add_argument("--cases", action="store_true", help="list every case that disagrees")
    parser.add_argument("--write", action="store_true", help="keep the result for docs/limits.md")
    return parser


def _judged(corpus: dict[str, list[Case]], engine: Engine) -> dict[str, list[Verdict]]:
    """Every case judged by the engine, and in this process where that is possible: both ways have to agree."""
    verdicts = {}
    with TemporaryDirectory(prefix="truth") as folder:
        plugins = Path(folder, "plugins")
        plugins.mkdir()
        environ = {**private_environ(ROOT, engine), "TF_PLUGIN_CACHE_DIR": str(plugins)}
        for provider, cases in corpus.items():
            judging = Judging(provider, cases, Path(folder))
            quick = judging.in_process()
            print(f"{provider}: {len(cases)} cases, {len(quick)} also in this process", file=sys.stderr)
            by_engine = judging.by_engine(engine, environ, range(len(cases)))
            for each in disagreements(quick, by_engine):
                print(f"judged otherwise in this process than by {engine}: {each}", file=sys.stderr)
            verdicts[provider] = [by_engine[number] for number in sorted(by_engine)]
    return verdicts


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
