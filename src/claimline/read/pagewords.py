"""Short lines above and beside an article that are the page's: ways to other parts of it, buttons, counts, sections."""

import re

from claimline.read.furniture import is_page_line
from claimline.read.headwords import BUTTONS

_PAGE = re.compile(
    r"\W*(?:(?:skip|jump|go) to\b.{0,40}|(?:main |site |toggle |open |close )?(?:menu|navigation|nav|search)(?:\s.{0,20})?|home(?:page)?|search\b.{0,30}"
    r"|(?:sign|log) ?(?:in|up|out|on)\b.{0,40}|subscribe\b.{0,40}|register\b.{0,20}|donate\b.{0,30}|support us|join (?:us|now)|my account|your account|account|profile|settings"
    r"|advertise?ments?|sponsored\b.{0,20}|promoted\b.{0,20}|share(?: this| on| via)?\b.{0,40}|tweet|pin it|e-?mail(?: this)?|print(?: this)?\b.{0,20}|save(?: for later)?|bookmark|listen\b.{0,30}|copy link"
    r"|follow\b.{0,40}|like\b.{0,10}|\d[\d.,]*k?\s*(?:shares?|likes?|views?|comments?|words|tweets?|retweets?|reads?|votes?)|(?:no|\d+) comments?|leave a comment|comments? ?(?:\(\d+\)|\d+)?"
    r"|\d+\s*min(?:ute)?s?(?:\s+read)?|reading time\b.{0,20}|(?:this article is|more than|about)? ?(?:more than )?\d+ (?:years?|months?) old|listen to (?:this )?article|text size\b.{0,20}|font size\b.{0,20}|[a-z]\s?[+-]|a a a"
    r"|breadcrumbs?|(?:[^\W\d_][\w&' ]{0,25}\s*[>»›/|]\s*){1,6}[^\W\d_][\w&' ]{0,30}|you are here\b.{0,60}|back to\b.{0,30}|all (?:news|articles|posts|stories)|latest(?: news)?|newsletters?|podcasts?|videos?|live|apps?|jobs|weather|crosswords?|e-?paper|today[’']s paper"
    r"|\d+ of \d+ documents?|copyright\b.{0,80}|all rights reserved\.?|.{0,40}\bedition(?: - final)?|final edition|(?:section|length|load-date|language|publication-type|document-type|source|graphic|subject|journal-code|dateline|correction-date|type|series|column)\s*:.{0,160}|body\s*:?"
    r"|image|photo|picture|gallery|caption|view (?:image|gallery|comments|all)\b.{0,20}|enlarge(?: this)? image|close|open|play|pause|loading\b.{0,10}|cookies?\b.{0,40}|accept(?: all)?(?: cookies)?)\W*",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"\W*(?:opinions?|analysis|comment(?:ary|ators)?|news|world(?: news)?|politics|business|sports?|culture|arts?|science|technology|tech|health|education|environment|travel|lifestyle|life|style|food"
    r"|editorials?|letters?|features?|special reports?|exclusive|breaking(?: news)?|local(?: news)?|national|international|regional|city|society|media|law|crime|economy|markets?|money|books|film|music|reviews?"
    r"|interviews?|blogs?|columns?|columnists?|op-?eds?|middle east|europe|africa|asia|americas?|us|uk|uk news|us news|investigations?|explainers?|obituaries|magazine|weekend|top stories|perspectives?|voices|ideas|debate|press releases?)\W*",
    re.IGNORECASE,
)
_MASTHEAD = re.compile(
    r"(?:the\s+)?(?:[^\W\d_][\w.’'&-]*\s+){0,3}(?:times|post|gazette|herald|journal|tribune|telegraph|guardian|chronicle|observer|star|sun|mirror|mail|express|news|press|echo|standard|courier|examiner|inquirer|bugle|argus|sentinel|dispatch|record|globe|monitor|review|magazine|weekly|daily|today|radio|tv|online|wire|agency|[a-z0-9-]+\.(?:com|org|net|info|news))",
    re.IGNORECASE,
)


def is_page_word(words: str) -> bool:
    """True for a line that is the page's wherever it stands."""
    line = " ".join(words.split())
    return bool(_PAGE.fullmatch(line) or BUTTONS.fullmatch(line)) or is_page_line(line)


def is_section(words: str) -> bool:
    """True for the name of a section over a title: `Opinion`, `World news`."""
    return _SECTION.fullmatch(" ".join(words.split())) is not None


def is_masthead(words: str) -> bool:
    """True for what looks like the name of a paper or a site, and is nothing else."""
    return _MASTHEAD.fullmatch(" ".join(words.split())) is not None
