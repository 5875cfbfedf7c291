"""Ways to break a text: characters, words, lines, halves and endings of lines, all drawn from one `Random`."""

import re
from collections.abc import Callable, Sequence
from random import Random

from samples import ODD

_LONGEST = 20_000  # characters: longer texts take longer and find no more


def noise(random: Random) -> str:
    """A text that nobody wrote: odd characters, or any code points at all."""
    length = random.choice((0, 1, 3, 20, 200, 2000))
    if random.random() < 0.5:
        return "".join(random.choice(ODD) for _ in range(length))
    top = random.choice((0x80, 0x250, 0x3000, 0x110000))
    return "".join(chr(random.randrange(top)) for _ in range(length))


def mutated(random: Random, text: str, others: Sequence[str]) -> str:
    """A text after none to a dozen mutations; `others` are texts to splice from."""
    for _ in range(random.choice((0, 0, 1, 1, 2, 4, 12))):
        text = random.choice(_WAYS)(random, text)[:_LONGEST]
        if others and random.random() < 0.08:
            text = _spliced(random, text, random.choice(others))
    if random.random() < 0.15:
        text = re.sub(r"\r\n?|\n", random.choice(("\r\n", "\r", " ", "\n\n", "\u2028", "")), text)
    return text


def _place(random: Random, text: str) -> int:
    return random.randrange(len(text) + 1)


def _stretch(random: Random, text: str, longest: int = 40) -> tuple[int, int]:
    start = _place(random, text)
    return start, min(len(text), start + random.randrange(1, longest))


def _spliced(random: Random, text: str, other: str) -> str:
    start, end = _stretch(random, other, 2000)
    at = _place(random, text)
    return text[:at] + other[start:end] + text[at:]


def _odd(random: Random, text: str) -> str:
    at = _place(random, text)
    return text[:at] + random.choice(ODD) * random.choice((1, 1, 1, 2, 30)) + text[at:]


def _without(random: Random, text: str) -> str:
    start, end = _stretch(random, text)
    return text[:start] + text[end:]


def _doubled(random: Random, text: str) -> str:
    start, end = _stretch(random, text, 200)
    return text[:end] + text[start:end] * random.choice((1,) * 12 + (2, 3, 30)) + text[end:]


def _moved(random: Random, text: str) -> str:
    start, end = _stretch(random, text, 100)
    rest = text[:start] + text[end:]
    at = _place(random, rest)
    return rest[:at] + text[start:end] + rest[at:]


def _other_case(random: Random, text: str) -> str:
    start, end = _stretch(random, text, 300)
    change: Callable[[str], str] = random.choice((str.upper, str.lower, str.title, str.swapcase))
    return text[:start] + change(text[start:end]) + text[end:]


def _other_digits(random: Random, text: str) -> str:
    share = random.choice((0.05, 0.3, 1.0))
    return re.sub(
        r"[0-9]", lambda digit: random.choice("0123456789") if random.random() < share else digit[0], text
    )


def _other_lines(random: Random, text: str) -> str:
    lines = text.split("\n")
    at = random.randrange(len(lines))
    way = random.randrange(6)
    if way == 0:
        del lines[at]
    elif way == 1:
        lines.insert(at, random.choice(lines))
    elif way == 2:
        lines[at] = random.choice((" ", "    ", "\t", "> ", "• ", "1. ")) * random.randrange(1, 4) + lines[at]
    elif way == 3:
        lines[at : at + 2] = [random.choice(("", " ", ", ")).join(lines[at : at + 2])]
    elif way == 4:
        random.shuffle(lines)
    else:
        lines = [line for line in lines if line.strip()]
    return "\n".join(lines)


def _long(random: Random, text: str) -> str:
    start, end = _stretch(random, text)
    at = _place(random, text)
    return text[:at] + text[start:end] * random.choice((20, 100, 500)) + text[at:]


def _deep(random: Random, text: str) -> str:
    opens, closes = random.choice((("(", ")"), ("“", "”"), ("[", "]"), ("“‘", "’”"), ("he said that ", ".")))
    start, end = _stretch(random, text, 200)
    times = random.choice((1, 3, 30, 300))
    return text[:start] + opens * times + text[start:end] + closes * random.choice((0, times)) + text[end:]


_OFTEN = (
    _odd,
    _odd,
    _without,
    _without,
    _doubled,
    _moved,
    _other_case,
    _other_digits,
    _other_lines,
    _other_lines,
)
_WAYS = (*_OFTEN, *_OFTEN, *_OFTEN, _long, _deep)  # these make a text long, so rarely
