"""Short lines above and beside an article that are the page's: ways to other parts of it, buttons, counts, sections.

They are data, a group a kind, each item a pattern for a whole line.
"""

import re
from functools import lru_cache
from typing import Final

from claimline.read.furniture import is_page_line
from claimline.read.headwords import BUTTONS
from claimline.read.lines import ENDS_SENTENCE

_WAYS: Final = (  # to other parts of the page or the site
    r"(?:skip|jump|go) to\b.{0,40}", r"back to\b.{0,30}", r"you are here\b.{0,80}", r"breadcrumbs?", r"(?:page|document) \d+(?: of \d+)?\w?",
    r"(?:main |site |toggle |open |close |primary |secondary )?(?:menu|navigation|nav|search)(?:\s.{0,20})?", r"search\b.{0,30}", r"(?:toggle|expand) .{0,30}",
    r"home(?:page)?",
    r"home\s?[>»›/].{1,160}", r"(?-i:Home|News|HOME|NEWS)(?:\s+(?-i:[A-Z&]\S*)){2,}", r"all (?:news|articles|posts|stories)", r"past issues?",
    r"latest(?: news)?", r"newsletters?", r"podcasts?", r"videos?", r"apps?", r"jobs", r"weather", r"crosswords?", r"e-?paper", r"today[’']s\b.{0,40}",
    r"\D{0,20}\d+\s?°[CF]?", r"[^\W\d_][\w&' ]{0,25}\s*[>»›]\s*[^\W\d_][\w&' ]{0,30}",
)  # fmt: skip
_ACCOUNT: Final = (
    r"(?:sign|log) ?(?:in|up|out|on)\b.{0,40}", r".{0,60}\b(?:sign|log) in", r"by (?:signing|continuing|clicking|using|registering)\b.{0,60}",
    r"subscribe\b.{0,40}", r"register\b.{0,60}", r"donate\b.{0,30}", r"support us", r"join (?:us|now)", r"(?:my |your )?account", r"profile", r"settings",
    r"(?:.{0,40}\s)?cookies?\b.{0,60}", r"accept(?: all)?(?: cookies)?", r"you have permission\b.{0,40}", r"edit(?:\s+close)?", r"buy now", r"paid", r"premium", r"upgrade\b.{0,30}",
)  # fmt: skip
_BUTTONS: Final = (
    r"share(?: this| on| via)?\b.{0,60}", r"(?:other|more) ways to share", r"(?:small |medium |large )?text", r"published in", r"contributed to\b.{0,60}",
    r"this (?:article|story) (?:was published|is) more than\b.{0,90}", r"click to\b.{0,60}", r"tweet", r"pin it", r"e-?mail(?: this(?: \w+)?)?", r"print(?: this)?\b.{0,20}", r"save(?: for later)?",
    r"bookmark", r"listen\b.{0,40}", r"copy link", r"follow\b.{0,40}", r"like\b.{0,10}", r"leave a comment", r"comment(?: on this \w+)?", r"add to (?:your )?(?:saved )?\w+", r"save (?:articles?|story|this)\b.{0,60}", r"topics in this \w+", r"article options", r"download(?: pdf)?\b.{0,20}", r"open in app",
    r"add to list", r"gift article", r"text size\b.{0,40}", r"font size\b.{0,20}", r"[a-z]\s?[+-]", r"a a a", r"transcript", r"close", r"open", r"play", r"pause",
    r"loading\b.{0,10}", r"image", r"photo", r"picture", r"gallery", r"caption", r"view (?:image|gallery|comments|all)\b.{0,20}", r"(?:view|read|open) (?:this|it)\b.{0,30}\bbrowser", r"thanks for reading\b.{0,40}!", r"enlarge(?: this)? image",
    r"live ended", r"printer[ -]friendly.{0,20}", r"sponsored\b.{0,20}", r"full terms\b.{0,80}", r"related topics", r"available in\b.{0,40}", r"classifieds", r"show more", r"in", r"author links open\b.{0,30}",
)  # fmt: skip
_COUNTS: Final = (
    r"\d+", r"\d[\d.,]*k?\s*(?:shares?|likes?|views?|comments?|words|tweets?|retweets?|reads?|votes?|accesses|claps)\b.{0,30}", r"no comments?", r"comments? ?(?:\(\d+\)|\d+)?",
    r"total views\b.{0,20}", r"(?:views|downloads|reads|shares|citations)\W*[\d.,]+k?", r"links\s*:.{0,60}", r"\d+[\s-]*min(?:ute)?s?(?:\s+(?:read|listen))?", r"reading time\b.{0,20}", r"(?:this article is |about )?(?:more than )?\d+ (?:years?|months?) old",
    r"listen to (?:this )?article.{0,30}",
)  # fmt: skip
_SOURCES: Final = (  # where an article was published: fields of databases, and lines of journals
    r"(?:publication info|publication|source|issue)\s*:.{0,200}", r".{0,90}\b(?:vol(?:ume)?\.?\s*\d|pp\.\s*\d).{0,80}",
    r".{0,80}\((?:\w+ )?\d{4}\)\s*\d+\s*[:(–-].{0,30}", r".{0,80}\b\d{1,4}\s?\(\w{1,8}\)\s*:\s*[\w–-]+\W*",
)  # fmt: skip
_FIELDS: Final = (  # of databases and releases
    (
        r"(?:section|length|load-date|language|publication-type|document-type|source|graphic|subject|journal-code|dateline|correction-date|type|series|column|edition|page"
        r"|word count|provault document.{0,20}|document id|cite this as|citation|keywords?|contact|media contact|phone|tel|e-?mail|fax|embargo|attn|issued by|for release.{0,20})\s*:.{0,200}"
    ),
)
_PAPER: Final = (  # fields of databases and releases, and lines of journals
    r"\d+ of \d+ documents?", r"copyright\b.{0,80}", r"all rights reserved\.?", r"\D{0,40}\bedition(?: - final)?",
    r"(?:title|headline|body|abstract|received|full text)\s*:?", r"advisory\s*:.{0,60}", r"eds?:.{0,80}", r"edited by .{0,40}", r"from the section\b.{0,40}", r"heard on\b.{0,40}", r"image (?:copyright|caption)\b.{0,20}",
    r".{0,90}\b(?:issn\b|doi\b).{0,80}", r"issue\s+#?\d+", r"to cite this .*", r"cite (?:this )?\w*\s*:.*", r"submit your .{0,40}", r"something went wrong.{0,40}", r"https?://\S+", r".{0,20}\bdoi\.org/\S+",
    r"(?:annals|archives|bulletin|journal|proceedings|transactions|reports|studies) (?:of|in|on) .{3,60}", r"(?:from|published|posted|updated|date)\s*:?",
    r"open access\b.{0,40}", r"ends?", r"notes? to editors?", r"pmcid\b.{0,30}", r"author information\b.{0,80}", r"author affiliations\b.{0,40}",
    r"this article has been\b.{0,60}", r"this content downloaded\b.{0,120}", r"all use subject to\b.{0,80}", r"abstract(?: \(summary\))?\s*:\s*none\b.{0,30}", r"pub-type\s*:.{0,40}", r"research article\b.{0,40}", r"citations?:?\s*\d+", r"[A-Z]{1,4}/\d{3,6}",
)  # fmt: skip
_SENTENCES: Final = (  # of pages, whole
    r"something went wrong\W+please.{0,40}", r"this article has been (?:cited|viewed|shared)\b.{0,60}", r"(?:we|this (?:site|website)|our (?:site|website)) uses? .{0,40}cookies\b.{0,80}",
    r"all use subject to .{0,80}", r"by (?:signing|continuing|clicking|using|registering)\b.{0,80}", r".{0,40}all rights reserved", r".{0,80}\bunsubscribe (?:from (?:this|our|the) \w+|here|at any time)\b.{0,40}", r"this article is more than .{0,30} old",
)  # fmt: skip
_SECTIONS: Final = (
    r"opinions?", r"analysis", r"comment(?:ary|ators)?(?: is open)?", r"(?:world |local |uk |us |latest |breaking |research |press )?(?:news|newsroom|releases?)", r"world", r"politics", r"business", r"sports?", r"culture", r"arts?",
    r"science", r"tech(?:nology)?", r"health", r"education", r"environment", r"travel", r"life(?:style)?", r"style", r"food", r"editorials?", r"leader|leading article", r"letters?", r"features?", r"special reports?", r"exclusive", r"breaking",
    r"local", r"national", r"international", r"regional", r"city", r"society", r"media", r"law", r"crime", r"economy", r"markets?", r"money", r"books", r"film", r"music", r"reviews?", r"interviews?", r"blogs?",
    r"columns?", r"columnists?", r"op-?eds?", r"middle east", r"europe", r"africa", r"asia", r"americas?", r"us", r"uk", r"investigations?", r"explain(?:ers?|ed)", r"obituaries", r"magazine", r"weekend", r"top stories",
    r"perspectives?", r"voices", r"ideas", r"debate", r"(?:press|media|news) (?:releases?|statements?|centre|center)", r"for immediate release.{0,30}", r"for release.{0,30}", r"urgent", r"remarks", r"speech(?:es)?", r"statements?",
    r"policy brief.{0,20}", r"working paper.{0,40}", r"briefing paper", r"long reads?", r"guest (?:essays?|post)", r"live(?: reporting| blog)?", r"updates?", r"in depth", r"spotlight", r"focus", r"the big story",
)  # fmt: skip
_PAPERS: Final = (
    "times|post|gazette|herald|journal|tribune|telegraph|guardian|chronicle|observer|star|sun|mirror|mail|express|news|press|echo|standard|courier|examiner"
    "|inquirer|bugle|argus|sentinel|dispatch|ledger|record|globe|monitor|review|magazine|weekly|monthly|daily|today|radio|tv|online|wire|agency|center|centre|service|office|department"
)


def _any(*groups: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the patterns of some groups, with marks around it."""
    return re.compile(rf"\W*(?:{'|'.join(one for group in groups for one in group)})\W*", re.IGNORECASE)


_PAGE = _any(_WAYS, _ACCOUNT, _BUTTONS, _COUNTS, _PAPER, _FIELDS, _SOURCES)
_SOURCE = _any(_SOURCES)
_WAY = _any(_WAYS)
_SENTENCE = _any(_SENTENCES, _FIELDS, _SOURCES)
_MOST_OF_A_SENTENCE = 3  # words: "Sign in.", "No comments yet."
_SECTION = _any(_SECTIONS)
_MASTHEAD = re.compile(
    rf"(?:the\s+)?(?:[^\W\d_][\w.’'&-]*\s+){{0,3}}(?:{_PAPERS}|[a-z0-9-]+\.(?:com|org|net|info|news))(?:,\s*the)?(?:\s*\([^)]{{1,30}}\))?",
    re.IGNORECASE,
)
# Several short parts with marks or gaps between them: a menu, or the way to the page.
_PART = r"[^\W_][\w&'’.° -]{0,30}?"
_MENU = re.compile(rf"\W*{_PART}(?:(?:\s{{2,}}|\s*[>»›|·•/]\s*|\s[—–]\s){_PART}){{2,}}\W*")
_TWO = re.compile(rf"{_PART}(?:\s{{2,}}|\s+[|·•/]\s+){_PART}")
_GLUED = re.compile(r"[a-z]{2}[A-Z]|[a-z][A-Z]{2}")
_LONGEST = 300  # characters
_MENU_LONGEST = 120  # characters


@lru_cache(
    maxsize=2**12
)  # the pages of a site have the same lines, and several parts of the reader ask for each
def is_page_word(words: str) -> bool:
    """True for a line that is the page's wherever it stands."""
    line = " ".join(words.split())
    if len(line) > _LONGEST:
        return False
    if not any(map(str.isalnum, line)):
        return True  # a ruler
    if ENDS_SENTENCE.search(line) and len(line.split()) > _MOST_OF_A_SENTENCE:
        return bool(_SENTENCE.fullmatch(line)) or is_page_line(words)
    return bool(_PAGE.fullmatch(line) or BUTTONS.fullmatch(line)) or is_menu(words) or is_page_line(line)


def is_source(words: str) -> bool:
    """True for a line that says where an article was published: a field of a database, the line of a journal's issue."""
    return _SOURCE.fullmatch(" ".join(words.split())) is not None


def is_way(words: str) -> bool:
    """True for a way to other parts of the page or the site; what stands over one is the site's."""
    return _WAY.fullmatch(" ".join(words.split())) is not None or is_menu(words)


def is_menu(words: str) -> bool:
    """True for the names of several parts of a site on one line."""
    way = any(mark in words for mark in ">»›|")
    parts = len(words) <= _MENU_LONGEST and _MENU.fullmatch(words) is not None
    return parts and (way or not any(map(str.isdigit, words)))


def is_over_title(words: str) -> bool:
    """True for what stands over titles: a section (`World news`), the name of a paper or a site, two parts of a site."""
    line = " ".join(words.split())
    if _SECTION.fullmatch(line) or _MASTHEAD.fullmatch(line) or _TWO.fullmatch(words):
        return True
    glued = (
        len(_GLUED.findall(line)) > 1
    )  # "NewsUK NewsCrime": two ways to other parts of a site, without their gap
    return glued or (" " not in line and ("-" in line or not line[1:].islower()))
