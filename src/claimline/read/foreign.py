"""Which passages of a document are not in English: by their words where these are clear, else by what the page states.

A few words tell little: "Racja, dzięki!" has no small word that a language is known by. Then the page's `lang` decides, for a
comment its own, and without either the words around it. A page that states the wrong language is not believed against its
words: an article with "the" and "and" is English below `lang="de"`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from claimline.model import Document, Passage
from claimline.text.language import is_english, language_in_words, language_named, language_of, speaks_english

_ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Foreign:
    """What is not in English of the article, or of its thread.

    Attributes:
        keys: of the passages.
        language: its English name, or empty.
        whole: True where nothing but single passages is in English.
    """

    keys: frozenset[str] = frozenset()
    language: str = ""
    whole: bool = False


def foreign_in(document: Document) -> tuple[Foreign, Foreign]:
    """What is not in English of the article and of the comments."""
    text = document.text
    written = [one for one in document.passages if one.kind != "byline" and not one.is_comment]
    comments = [one for one in document.passages if one.is_comment]
    article = (
        True
        if speaks_english(_words(text, written))
        else _is_english(_words(text, written), document.language)
    )
    # Comments whose words decide nothing are in the language of what they stand under.
    around = document.language if article is None else _ENGLISH if article else document.language or "other"
    thread = _is_english(_words(text, comments), around)
    return (
        _foreign(text, written, document.language, english=article is not False),
        _foreign(text, comments, document.language, english=thread is not False),
    )


def _words(text: str, passages: Sequence[Passage]) -> str:
    return "\n".join(text[one.start : one.end] for one in passages)


def _is_english(words: str, stated: str) -> bool | None:
    """Whether some words are English; None where neither they nor what is stated of them decides."""
    if language_of(words):
        return language_of(words) == _ENGLISH
    if not is_english(words) or (stated and stated != _ENGLISH):
        return False
    return None


def _foreign(text: str, passages: Sequence[Passage], stated: str, *, english: bool) -> Foreign:
    """Those of some passages that are not in English, where together they are or are not."""
    keys = frozenset(
        one.key for one in passages if _is_foreign(text[one.start : one.end], one, stated, english=english)
    )
    if not keys:
        return Foreign()
    words = _words(text, [one for one in passages if one.key in keys])
    # What the page states is the name only where no words speak against it.
    name = language_in_words(words) or ("" if language_of(words) else language_named(stated))
    return Foreign(keys, name, not english)


def _is_foreign(words: str, passage: Passage, stated: str, *, english: bool) -> bool:
    """True for a passage in another language: by its own words, its own markup, the words around it."""
    code = language_of(words)
    if code == _ENGLISH:
        return False
    if passage.is_comment:
        if code:
            return not english or bool(language_in_words(words))
        if speaks_english(words):
            return False
        if passage.language and passage.language != stated:
            return passage.language != _ENGLISH
    return not english
