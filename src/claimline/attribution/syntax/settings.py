"""The settings that stand between a reporting verb and its words: "on Monday", "in a statement", "to reporters", "in his letter of 1951"."""

from claimline.attribution.lexicon import nouns, words
from claimline.attribution.syntax.grammar import LONGEST_PHRASE, is_noun, is_past, is_time
from claimline.attribution.syntax.phrase_after import phrase_after
from claimline.attribution.syntax.proper_names import is_outlet
from claimline.attribution.syntax.prose import WholeSentence
from claimline.attribution.syntax.unnamed import is_person_noun

_ANNOUNCING = frozenset({"that", "how", "why", "whether", "what", ":"})
_SAID = frozenset("say says said saying".split())
_DESCRIBED_BY_SAYING = frozenset("what whatever that which all everything much".split())
_HERE = frozenset({"this", "these"})
_BETWEEN_DAYS = frozenset({"and", "or", "to"})
_BEFORE_NOUNS = frozenset({"earlier", "later"})
_SETTING = (words.TIME_OPENERS - {"that"}) | {"in", "at", "on", "to", "by", "during", "via"}
_MANNERS = frozenset("detail part full private public".split())  # "explained in detail how"
_REACH_OF_THAT = 10


def announces(sentence: WholeSentence, index: int) -> bool:
    """True where words reported must follow: "that", "how", a colon or a quotation."""
    token = sentence.at(index)
    return token is not None and (token.low in _ANNOUNCING or sentence.quoted[index])


def after_setting(sentence: WholeSentence, index: int) -> int:
    """Past "on Monday", "in a statement", "to reporters", "via Twitter" after a reporting verb."""
    tokens, quoted, high = sentence.tokens, sentence.quoted, sentence.high
    while index < high and not quoted[index]:
        low = tokens[index].low
        if _opens_clause(sentence, index):
            break
        if low == "," and (closed := _inserted_before_that(sentence, index)):
            index = closed  # "wrote, in 2019, that"
        elif low == "(" and (closed := _bracket_before_that(sentence, index)):
            index = closed  # "claims (Letters, 2 May) that"
        elif low in words.ADVERBS or low.endswith("ly") or is_time(tokens[index]):
            index = _past_day(sentence, index + 1)
        elif low in _SETTING and (
            end := _setting_end(sentence, index) or _named_setting_end(sentence, index)
        ):
            if end < high and tokens[end].low == "'s":
                break  # "said this year's would be the last"
            index = end
        else:
            break
    return index


def _inserted_before_that(sentence: WholeSentence, index: int) -> int | None:
    """Where a setting between two commas ends before "that", the first of them at `index`; None where there is none."""
    opening = sentence.at(index + 1)
    if opening is None or opening.low not in _SETTING or sentence.quoted[index + 1]:
        return None
    end = _setting_end(sentence, index + 1)
    closed = end is not None and sentence.text_at(end) == "," and sentence.text_at(end + 1) == "that"
    return end + 1 if end is not None and closed else None


def _bracket_before_that(sentence: WholeSentence, index: int) -> int | None:
    """Where a bracket that opens at `index` ends before "that"; None where something else follows."""
    close = sentence.find(index, frozenset({")"}), LONGEST_PHRASE)
    return close + 1 if close is not None and sentence.text_at(close + 1) == "that" else None


def _opens_clause(sentence: WholeSentence, index: int) -> bool:
    """True for the "there" of "said there are", the "much" of "says much of it sank" and the year of "said 2013 was bad"."""
    word, following = sentence.tokens[index], sentence.at(index + 1)
    if following is None:
        return False
    end = index + 1
    while end < sentence.high and (
        is_time(sentence.tokens[end]) or sentence.tokens[end].low in _BETWEEN_DAYS
    ):
        end += 1
    day = _is_said_before(sentence, index) and any(map(is_time, sentence.tokens[index:end]))
    subject = (word.low == "there" or day) and sentence.text_at(end) in words.AUXILIARIES
    return subject or (following.low == "of" and word.low in words.ADVERBS)


def _is_said_before(sentence: WholeSentence, index: int) -> bool:
    """True right behind "said", unless it describes what stands before it: "what Ort said last year was"."""
    tokens, low = sentence.tokens, sentence.low
    if tokens[index].low in words.PREPOSITIONS or index == low or tokens[index - 1].low not in _SAID:
        return False
    start = index - 1
    while start > low and (tokens[start - 1].is_capital or tokens[start - 1].low in words.PERSONS):
        start -= 1
    # "The words that Ort said", without "that"; but "the pilot Ort said".
    thing = start > low and is_noun(tokens[start - 1]) and not is_person_noun(tokens[start - 1])
    return not thing and _DESCRIBED_BY_SAYING.isdisjoint([token.low for token in tokens[low : index - 1]])


def _setting_end(sentence: WholeSentence, index: int) -> int | None:
    """Where the setting ends that the preposition at `index` begins; None where it begins something else."""
    following, third = sentence.at(index + 1), sentence.at(index + 2)
    # "recalled three earlier crashes": no setting
    counts = following is not None and following.low in _BEFORE_NOUNS and third is not None and is_noun(third)
    if following is None or counts:
        return None
    at_the_time = third is not None and third.low == "time" and following.low in {"the", "that"}
    here = third is not None and is_noun(third) and following.low in _HERE  # "in these pages in 2014 that"
    if at_the_time or (here and sentence.find(index + 3, frozenset({"that"}), _REACH_OF_THAT)):
        return index + 3
    by_phone = following.low in nouns.OCCASIONS and announces(sentence, index + 2)
    manner = following.low in _MANNERS and sentence.tokens[index].low == "in"
    addressed = sentence.tokens[index].low == "to"
    to_one = addressed and following.low in words.OBJECTS  # "wrote to me in May that"
    if by_phone or manner or to_one or is_time(following) or following.text.isdigit():
        return _past_day(sentence, index + 2)
    rest = sentence.tokens[index + 1 : min(index + 1 + LONGEST_PHRASE, sentence.high)]
    opens = sentence.tokens[index].low in words.PREPOSITIONS  # "said the report was late" does not
    named = any(low == ":" or low in nouns.OCCASIONS for _, _, _, low in rest)
    opens = opens and (addressed or named)
    phrase = phrase_after(sentence.tokens, index + 1, sentence.high, apposition=False) if opens else None
    occasion = phrase and any(token.low in nouns.OCCASIONS for token in sentence.tokens[slice(*phrase)])
    if phrase is None or not occasion:
        # "wrote in the margin: “It sank.”", and not "said in the words of Ort: “It sank.”"
        noted = (
            phrase
            and sentence.text_at(phrase[1]) == ":"
            and "words" not in (following.low, sentence.text_at(index + 2))
        )
        return phrase[1] if phrase and (addressed or noted) else None
    description = sentence.at(phrase[1])
    of_day = description is not None and description.low in {"of", "dated"}  # "in his letter of 1951 that"
    if description is not None and (
        of_day or is_past(description)
    ):  # "in a report published on Thursday that"
        return sentence.find(phrase[1], frozenset({"that"}), _REACH_OF_THAT) or phrase[1]
    return phrase[1]


def _past_day(sentence: WholeSentence, index: int) -> int:
    """Past the day and the year of a month that ends before `index`: "said on Jan. 15, 2021"."""
    day = index + (sentence.text_at(index) == ".")
    token = sentence.at(day)
    if token is None or not token.text.isdigit():
        return index
    year = sentence.at(day + 2)
    dated = sentence.text_at(day + 1) == "," and year is not None and year.text.isdigit()
    return day + 3 if dated else day + 1


def _named_setting_end(sentence: WholeSentence, index: int) -> int | None:
    """Where "in the Harbour Gazette" ends, or "in Oslo" before "that"; None for what may belong to the words reported."""
    if sentence.tokens[index].low not in {"in", "on"}:
        return None
    first = index + 1
    while first < sentence.high and sentence.tokens[first].low in words.ARTICLES:
        first += 1
    end = first
    while end < sentence.high and sentence.tokens[end].is_capital and is_noun(sentence.tokens[end]):
        end += 1
    following = sentence.at(end)
    announced = end > first and following is not None and following.low == "that"
    return end if announced or is_outlet(sentence.tokens, (first, end)) else None
