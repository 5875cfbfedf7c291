"""The language of some words, by the small words that no text of a language does without, or by its letters."""

import re
from collections import Counter

_SMALL = {
    "en": "the of and to is was that it for with not are his they which have had been were this",
    "de": "der die das und ist nicht den von mit dem auf ein eine wurde zu sich auch war sind dass",
    "fr": "le les des est une dans pour que qui sur pas avec au du cette il elle sont ont ce",
    "es": "el los las que una por con para del es fue se su más pero como sus está han al",
    "it": "il che di una per con del della non sono è più alla dei nel gli anche ha si le",
    "pt": "o os que uma não com para do da em por foi mais ao dos das como são na no",
    "nl": "de het een van en niet dat op zijn met voor ook aan bij wordt werd door maar naar hij",
}
_LETTERS = {
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
}
_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 20_000  # characters
_FEWEST = 4  # small words


def language_of(words: str) -> str:
    """The code of the language ("en"), or empty where nothing settles it."""
    part = words[:_LOOKED_AT]
    letters = sum(map(str.isalpha, part))
    for code, pattern in _LETTERS.items():
        if len(pattern.findall(part)) * 2 > max(letters, 1):
            return code
    found = Counter(_WORD.findall(part.casefold()))
    hits = Counter({code: sum(found[word] for word in small.split()) for code, small in _SMALL.items()})
    (first, most), (_, second) = hits.most_common(2)
    return first if most >= _FEWEST and most > second * 1.5 else ""
