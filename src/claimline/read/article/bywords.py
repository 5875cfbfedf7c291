"""The words before the writer's name in a head, in the languages of pages, as data: "By", "Geschrieben von", "Автор:".

With a verb or a colon they say so in any text. Alone, "di" and "door" say so only where the language is known: "door" is a
door in English, and "di Jakarta" a place in Indonesian.
"""

import re
from functools import cache
from typing import Final

# Language: the verbs, and the word that stands before a name with a verb, or alone.
_FORMS = {
    "de": ("veröffentlicht|geschrieben|verfasst|eingereicht|erstellt", "von", "von"),
    "fr": ("publiée?|écrite?|soumise?|postée?|proposée?|rédigée?", "par", "par"),
    "es": ("publicad[oa]|escrit[oa]|enviad[oa]|postad[oa]|redactad[oa]", "por", "por"),  # and Portuguese
    "it": ("pubblicat[oa]|scritt[oa]|inviat[oa]|postat[oa]", "da", "di"),
    "nl": ("geplaatst|geschreven|gepubliceerd", "door", "door"),
    "sv": ("skriven|skrivet|publicerad|publicerat|skrevet|publisert|udgivet|text", "a[vf]", "a[vf]"),  # and Danish and Norwegian
    "pl": ("napisane|opublikowane|dodane", "przez", "przez"),
}  # fmt: skip
ALSO_OF: Final = ("von ", "di ", "av ", "af ")
"""Those that are an "of" as well: "Il lungo viaggio di Marco Polo"."""
_OPEN = ("de", "fr", "es", "pl")
_SAME = {"pt": "es", "da": "sv", "nb": "sv", "no": "sv", "nn": "sv"}

_VERBED = "|".join(rf"(?:{verbs})\s+{word}" for verbs, word, _ in _FORMS.values())
_BARE = "|".join(dict.fromkeys(bare for *_, bare in _FORMS.values()))
NO_NAME: Final[re.Pattern[str]] = re.compile(r"door\s+(?=[^\W\d_][\w.’'-]*\s)", re.IGNORECASE)
"""A "by" with which no person's name begins, in whatever language the text is: the page's words can be of another one."""
LABELS: Final = (
    r"autor(?:en|es|as?|ka|zy|i)?|autore|autrice|auteure?s?|verfasser(?:in)?|författare|skribent|forfatter|yazar|yazan|redactor|автор(?:ы)?|texte|texto|testo|tekst"
    r"|著者|筆者|執筆者?|取材・文|文|作者|撰文|الكاتب|الكاتبة|بقلم|كتب|كتبت"
)
"""What stands before a name with a colon."""
ANY: Final = rf"(?:(?:written|compiled|words|posted|published|submitted)\s+)?by|{_VERBED}|{_BARE}"
"""What can stand before a name where markup says that an author's is there."""
ALONE: Final = re.compile(
    rf"(?:(?:written |words |report )?by|{_VERBED}|{'|'.join(_FORMS[one][2] for one in _OPEN)}|{LABELS})\s*[:：]?",
    re.IGNORECASE,
)
"""A line of its own over the names."""


@cache
def by_in(language: str) -> re.Pattern[str]:
    """What says in a text of a language that the writer's name follows; `label` where it may have no capital."""
    code = _SAME.get(language, language)
    bare = {_FORMS[one][2] for one in (*_OPEN, code) if one in _FORMS}
    return re.compile(
        rf"(?<![\w-])(?:(?:{_VERBED}|{'|'.join(sorted(bare))}):?\s+(?-i:(?=[^\W\d_a-zß-öø-ÿ]))"
        rf"|(?P<label>(?:{LABELS})\s*[:：＝=]|文[/／]|بقلم)\s*)",
        re.IGNORECASE,
    )


_CJK = r"[\u3041-\u30ff\u3400-\u9fff々ー]"
_CJK_NAME = re.compile(rf"{_CJK}{{2,12}}(?:[ \u3000]{_CJK}{{1,8}})?")
_CJK_OFFICE = re.compile(
    r"編集|编辑|新聞|通信|通讯|新华|报社|日报|本报|本紙|取材班|ニュース|テレビ|(?:网|社|局|室|記者|记者|.{3}部)$"
)
_ARABIC = r"[\u0621-\u064a][\u0621-\u0652]+"
_ARABIC_NAME = re.compile(rf"{_ARABIC}(?:\s+{_ARABIC}){{1,3}}")
_ARABIC_OFFICE = re.compile(
    r"(?:^|\s)(?:ال)?(?:رئيس|هيئة|فريق|قسم|مراسل|محرر|تحرير|وكالة|أسرة|صحيفة|موقع|إدارة|مدير|كاتب|أخبار)"
)


def is_caseless_name(words: str) -> bool:
    """True for a person's name behind a label in letters that have no capitals; offices, papers and agencies are none."""
    if _CJK_NAME.fullmatch(words):
        return _CJK_OFFICE.search(words) is None
    return _ARABIC_NAME.fullmatch(words) is not None and _ARABIC_OFFICE.search(words) is None
