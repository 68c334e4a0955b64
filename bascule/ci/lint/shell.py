"""Scripts of steps, taken apart as far as rules ask: which programs run, with what, and whether a failure counts."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Final

from bascule.workflows.expressions import EXPRESSION

_OPERATORS: Final = frozenset({"|", "||", "&&", ";", "&", "|&", ";;", "\n"})
_REDIRECTIONS: Final = frozenset({">", ">>", ">|", "&>", "&>>", ">&"})
_KEYWORDS: Final = frozenset({"then", "else", "do", "{", "(", "time", "while", "until", "elif"})
_TESTED: Final = frozenset({"if", "elif", "while", "until", "!"})
"""A command after one of these is asked for its outcome."""

_HEREDOC: Final = re.compile(r"<<-?\s*(['\"]?)(\w+)\1")
_ASSIGNMENT: Final = re.compile(r"[A-Za-z_]\w*\+?=")
_WRAPPERS: Final = frozenset({"sudo", "env", "nice", "exec", "command", "time", "npx", "uvx", "xvfb-run", "bundle"})
_BEFORE_DASHES: Final = frozenset(
    {"aws-vault", "doppler", "op", "mise", "asdf", "chamber", "infisical", "teller", "direnv", "devbox", "nix-shell"}
)
"""Start what stands behind `--`."""

_FILLS: Final = frozenset({"tee", "tee-object", "out-file", "set-content", "add-content"})
"""Write what they are given into the files that they name."""

_SHELLS: Final = frozenset({"sh", "bash", "zsh", "dash", "eval"})
_RUNNERS: Final = {"poetry": "run", "pipx": "run", "uv": "run", "pipenv": "run", "rye": "run", "hatch": "run"}


@dataclass(frozen=True, kw_only=True)
class Command:
    """One command of a script.

    `line` counts from the script's first line, 0. `before` and `after` are the operators around it, `rescue` the words
    of the command that runs when it fails, `writes` the files that it fills, `text` a document that it is given.
    """

    words: tuple[str, ...]
    line: int
    before: str = ""
    after: str = ""
    rescue: tuple[str, ...] = ()
    writes: tuple[str, ...] = ()
    text: str = ""
    tested: bool = False
    assignments: tuple[str, ...] = ()

    @property
    def program(self) -> str:
        """What runs, without its folder and without what only starts it."""
        return self._program[0]

    @property
    def arguments(self) -> tuple[str, ...]:
        """What the program is told."""
        return self._program[1]

    @property
    def _program(self) -> tuple[str, tuple[str, ...]]:
        words = list(self.words)
        while words:
            name, rest = PurePosixPath(words[0]).name, words[1:]
            if name in _WRAPPERS and _without_options(rest):
                words = _without_options(rest)
            elif name in _RUNNERS and rest[:1] == [_RUNNERS[name]]:
                words = _without_options(rest[1:])
            elif re.fullmatch(r"python[\d.]*|py", name) and rest[:1] == ["-m"]:
                words = rest[1:]
            elif name in _BEFORE_DASHES and "--" in rest:
                words = rest[rest.index("--") + 1 :]
            elif name in ("timeout", "retry", "xargs") and len(_without_options(rest)) > 1:
                words = [word for word in _without_options(rest) if not re.fullmatch(r"[\d.]+[smhd]?", word)]
            elif name in ("docker", "podman") and rest[:1] == ["run"]:
                words = _in_container(rest[1:])
            else:
                return name, tuple(rest)
        return "", ()

    def has(self, *options: str) -> bool:
        """Whether one of the options is among its arguments, alone or with a value behind `=`."""
        return any(word.partition("=")[0] in options for word in self.arguments)

    def value(self, *options: str) -> str:
        """The value of the first of the options, "" if it has none."""
        for word, following in zip(self.arguments, (*self.arguments[1:], ""), strict=False):
            name, equals, value = word.partition("=")
            if name in options:
                return value if equals else following
        return ""


def _without_options(words: list[str]) -> list[str]:
    while words and (words[0].startswith("-") or _ASSIGNMENT.match(words[0])):
        words = words[1:]
    return words


def _in_container(words: list[str]) -> list[str]:
    """The image's own name as the program, then what it is told: options before it may have values."""
    for place, word in enumerate(words):
        if "/" in word and not word.startswith(("-", "/", ".", "$", "~")) and "=" not in word and ":/" not in word:
            name = PurePosixPath(word.partition("@")[0]).name.partition(":")[0]
            return [name, *words[place + 1 :]]
    return ["docker", "run", *words]


@lru_cache(maxsize=1024)
def commands(script: str) -> tuple[Command, ...]:
    """Each command of the script in its order, those of substitutions included; what is no shell has none."""
    text = EXPRESSION.sub(lambda match: in_one_word(match[0]), script)
    return tuple(each for line, logical, document in _logical_lines(text) for each in _parsed(logical, line, document))


def in_one_word(expression: str) -> str:
    """An expression as one word."""
    return re.sub(r"[\s'\"|&;<>()#]+", "", expression)


def _logical_lines(text: str) -> Iterator[tuple[int, str, str]]:
    """Lines with those that continue them, without documents, which come third."""
    lines = text.split("\n")
    number = 0
    while number < len(lines):
        first, logical = number, lines[number]
        while number + 1 < len(lines) and _goes_on(logical):
            number += 1
            logical = logical.rstrip().removesuffix("\\") + (" " if _whole(logical) else "\n") + lines[number]
        number += 1
        document: list[str] = []
        if match := _HEREDOC.search(logical):
            while number < len(lines) and lines[number].strip() != match[2]:
                document.append(lines[number])
                number += 1
            number += 1
            logical = _HEREDOC.sub("", logical)
        yield first, logical, "\n".join(document)


def _goes_on(line: str) -> bool:
    stripped = line.rstrip()
    return stripped.endswith(("\\", "|", "&&")) or not _whole(line)


def _whole(line: str) -> bool:
    try:
        _words(line)
    except ValueError:
        return False
    return True


def _words(line: str) -> list[str]:
    lexer = shlex.shlex(line, posix=True, punctuation_chars="|&;<>()")
    lexer.whitespace_split = True
    return list(lexer)


def _parsed(logical: str, line: int, document: str) -> Iterator[Command]:
    try:
        words = _words(logical)
    except ValueError:
        return
    parts = list(_split(words))
    for place, (before, part, after) in enumerate(parts):
        rescue = tuple(parts[place + 1][1]) if after == "||" and place + 1 < len(parts) else ()
        yield from _command(part, line, before=before, after=after, rescue=rescue, document=document)


def _split(words: list[str]) -> Iterator[tuple[str, list[str], str]]:
    before, part = "", list[str]()
    for word in words:
        if word in _OPERATORS or word in ("(", ")"):
            if part:
                yield before, part, word
            before, part = word, []
        else:
            part.append(word)
    if part:
        yield before, part, ""


def _command(
    part: list[str], line: int, *, before: str, after: str, rescue: tuple[str, ...], document: str
) -> Iterator[Command]:
    plain, writes = _redirected(part)
    start = next((n for n, word in enumerate(plain) if not _leads(word)), len(plain))
    words = plain[start:]
    if words and PurePosixPath(words[0]).name.lower() in _FILLS:
        writes += [word for word in words[1:] if not word.startswith("-")]
    for word in plain:
        yield from _substituted(word, line)
    if words and PurePosixPath(words[0]).name in _SHELLS:
        yield from (each for word in words[1:] if " " in word for each in _parsed(word, line, ""))
    if plain[start:] or any(map(_ASSIGNMENT.match, plain)):
        yield Command(
            words=tuple(words),
            line=line,
            before=before,
            after=after,
            rescue=rescue,
            writes=tuple(writes),
            text=document,
            tested=any(word in _TESTED for word in plain[:start]),
            assignments=tuple(word for word in plain[:start] if _ASSIGNMENT.match(word)),
        )


def _leads(word: str) -> bool:
    """Whether the word stands before a command rather than being part of it."""
    return word in _KEYWORDS or word in _TESTED or bool(_ASSIGNMENT.match(word))


def _redirected(part: list[str]) -> tuple[list[str], list[str]]:
    """The words without redirections, and the files that output goes to."""
    plain, writes, pending = list[str](), list[str](), ""
    for word in part:
        if pending:
            writes += [word] if pending in _REDIRECTIONS and not word.isdigit() else []
            pending = ""
        elif word in _REDIRECTIONS or word in ("<", "<<<"):
            pending = word
            # The number of a stream, as in `2>&1`.
            plain = plain[:-1] if plain and plain[-1] in ("1", "2") else plain
        else:
            plain.append(word)
    return plain, writes


def _substituted(word: str, line: int) -> Iterator[Command]:
    """Commands in `$(…)` within a quoted word; outside of quotes brackets split words already."""
    for match in re.finditer(r"\$\(([^()]*)\)|`([^`]*)`", word):
        yield from _parsed(match[1] or match[2] or "", line, "")
