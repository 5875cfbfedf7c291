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
    # "de" and "en" are as frequent in Spanish and French.
    "nl": "het een van uit deze heeft hebben niet dat op zijn met voor ook aan bij wordt werd door maar naar hij",
}
_LANGUAGES_OF = {
    word: tuple(code for code, other in _SMALL.items() if word in other.split())
    for small in _SMALL.values()
    for word in small.split()
}
_LETTERS = {
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
}
_NAMES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "ru": "Russian",
    "ar": "Arabic",
    "zh": "Chinese",
    "pl": "Polish",
    "cs": "Czech",
    "sv": "Swedish",
    "da": "Danish",
    "no": "Norwegian",
    "nb": "Norwegian",
    "fi": "Finnish",
    "hu": "Hungarian",
    "ro": "Romanian",
    "tr": "Turkish",
    "el": "Greek",
    "uk": "Ukrainian",
    "ja": "Japanese",
}
_ENGLISH = frozenset(_SMALL["en"].split())
# Small words that no other language has: "was" is German too, "to" Polish, "for" Danish.
_ONLY_ENGLISH = frozenset(
    "the and that with they which were this from you would there what when has their our your she his it are".split()
)
_MANY = 60  # words: English ones have some 15 small ones among them
_SHARE = 0.04
_TELLING = 0.15  # of the words are the small ones of their language
_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 20_000  # characters
_FEWEST = 4  # small words
_DIFFERENT = 3  # of them: one that is there again and again can be another language's
_FEWEST_ENGLISH = 2  # small words of English alone, where a page states another language
_SHARE_OF_THEM = 0.1


def language_of(words: str) -> str:
    """The code of the language ("en"), or empty where nothing settles it."""
    part = words[:_LOOKED_AT]
    if not part.isascii():
        letters = sum(map(str.isalpha, part))
        for code, pattern in _LETTERS.items():
            if len(pattern.findall(part)) * 2 > max(letters, 1):
                return code
    found = Counter(_WORD.findall(part.casefold()))
    hits = Counter(dict.fromkeys(_SMALL, 0))
    for word, count in found.items():
        for code in _LANGUAGES_OF.get(word, ()):
            hits[code] += count
    (first, most), (_, second) = hits.most_common(2)
    return first if most >= _FEWEST and most > second * 1.5 else ""


def language_in_words(words: str) -> str:
    """The English name of the language, or empty where its small words are few: a wrong name is worse than none."""
    return _NAMES.get(sure_language_of(words), "")


def sure_language_of(words: str) -> str:
    """The code of the language, or empty where its small words are few: Indonesian shares some with Italian."""
    code = language_of(words)
    found = _WORD.findall(words[:_LOOKED_AT].casefold())
    known = _SMALL.get(code, "").split()
    small = [word for word in found if word in known]
    sure = code in _LETTERS or (len(small) >= _TELLING * len(found) and len(set(small)) >= _DIFFERENT)
    return code if sure else ""


def speaks_english(words: str) -> bool:
    """True where even a few words are English and nothing else, as "the mill fell, and nobody paid"."""
    code = language_of(words)
    if code:
        return code == "en"
    found = _WORD.findall(words[:_LOOKED_AT].casefold())
    small = sum(word in _ONLY_ENGLISH for word in found)
    return small >= max(_FEWEST_ENGLISH, _SHARE_OF_THEM * len(found))


def language_named(code: str) -> str:
    """The English name of a language by its code, or empty where it is not among those that are known here."""
    return _NAMES.get(code, "")


def is_english(words: str) -> bool:
    """False for words of another language; few words, or names and numbers alone, can be English.

    A language whose small words are not known here is told by the lack of English ones.
    """
    code = language_of(words)
    if code:
        return code == "en"
    found = _WORD.findall(words[:_LOOKED_AT].casefold())
    small = sum(word in _ENGLISH for word in found)
    return len(found) < _MANY or small >= _SHARE * len(found)
