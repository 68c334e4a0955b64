"""Mutations of configuration files: of their values, of their text, and of their bytes."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

import yaml

ODD_VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    10**30,
    1.5,
    float("nan"),
    "",
    " ",
    "x" * 5000,
    "ünïcödé 🦊",
    "${aws_vpc.main.id}",
    "10.0.0.0/99",
    "0.0.0.0/0",
    "60s",
    "999999h",
    "main",
    [],
    {},
    [[]],
    [None],
    {"type": "s3"},
    {"": {}},
    {"a": {"b": {"c": [1, {"d": None}]}}},
)
ODD_TEXTS = (
    "\t",
    "\0",
    "\x07",
    "\u2028",
    "\ufeff",
    "&a [*a]\n",
    "*nothing\n",
    "&b {x: *b}\n",
    "!!python/object/apply:os.system [ls]\n",
    "!!binary aGVsbG8=\n",
    "!!timestamp 2001-01-01\n",
    "<<: {a: 1}\n",
    "? [a, b]\n: c\n",
    "? {a: b}\n",
    "\n---\nb: 2\n",
    "\n...\n",
    "%YAML 9.9\n---\n",
    "%TAG ! tag:x,2000:\n---\n",
    "[" * 500,
    "{a: " * 200,
    "- " * 300,
    "|\n",
    ">-\n  folded\n",
    "'",
    '"\\x',
    ": ",
    "#",
    "9" * 6000,
    "1e999999",
    ".nan",
    "2001-12-14t21:59:43.10-05:00",
    "0x1F",
    "1_000",
    "1:30:00",
)

Mutation = Callable[[str, Random], bytes]


def change_values(text: str, random: Random) -> bytes:
    """The file with one to three values renamed, removed, swapped or replaced."""
    values = yaml.load(text, Loader=yaml.CSafeLoader)
    for _ in range(random.randint(1, 3)):
        holder = random.choice(_holders(values))
        if isinstance(holder, dict):
            _change_mapping(holder, values, random)
        else:
            holder[random.randrange(len(holder))] = _some_value(values, random)
    return yaml.dump(values, Dumper=yaml.CSafeDumper, allow_unicode=True).encode()


def _holders(value: Any) -> list[Any]:
    below = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    return ([value] if below else []) + [holder for item in below for holder in _holders(item)]


def _change_mapping(mapping: dict[Any, Any], values: Any, random: Random) -> None:
    key = random.choice(list(mapping))
    match random.randrange(5):
        case 0:
            del mapping[key]
        case 1:
            mapping[_misspelt(str(key), random)] = mapping.pop(key)
        case 2:
            mapping[random.choice((0, None, True, 1.5, "", "x" * 300, "a.b", "ключ"))] = mapping.pop(key)
        case 3:
            other = random.choice(list(mapping))
            mapping[key], mapping[other] = mapping[other], mapping[key]
        case _:
            mapping[key] = _some_value(values, random)


def _misspelt(word: str, random: Random) -> str:
    at = random.randrange(len(word) + 1)
    return random.choice(
        (word[:at] + word[at + 1 :], word[:at] + "x" + word[at:], word.upper(), word.replace("_", "-"))
    )


def _some_value(values: Any, random: Random) -> Any:
    elsewhere = random.choice(_holders(values) or [0])
    return deepcopy(random.choice((*ODD_VALUES, elsewhere)))


def change_text(text: str, random: Random) -> bytes:
    """The file with a piece of text removed, doubled, moved or put in."""
    lines = text.splitlines(keepends=True)
    at = random.randrange(len(lines))
    place = random.randrange(len(text))
    match random.randrange(6):
        case 0:
            lines.insert(random.randrange(len(lines)), lines.pop(at))
        case 1:
            lines.insert(at, lines[random.randrange(len(lines))])
        case 2:
            lines[at] = " " * random.randint(1, 9) + lines[at]
        case 3:
            return (text[:place] + text[place + random.randint(1, 40) :]).encode()
        case 4:
            return (text[:place] + random.choice(ODD_TEXTS) + text[place:]).encode()
        case _:
            lines[at] = lines[at].partition(":")[0] + ": " + random.choice(ODD_TEXTS) + "\n"
    return "".join(lines).encode()


def change_bytes(text: str, random: Random) -> bytes:
    """The file with some bytes overwritten at random, or cut."""
    content = bytearray(text.encode())
    for _ in range(random.randint(1, 4)):
        content[random.randrange(len(content))] = random.randrange(128 if random.random() < 0.9 else 256)
    return bytes(content[: random.randrange(len(content))] if random.random() < 0.2 else content)


MUTATIONS: tuple[Mutation, ...] = (change_values, change_values, change_text, change_bytes)
