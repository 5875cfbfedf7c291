"""The samples for the makers of articles: small texts and fragments of our own wording, and odd characters.

A `{slot}` in a fragment is filled by `articles`; a fragment without slots stands as it is. An addition here changes
the case of a seed, so add at the end of a list and see `seeds.txt`.
"""

NAMES = (
    "Tom Hale|Ada Lindqvist|Colonel Bram Oster|Mayor Lindqvist|Jean-Luc de la Tour|Mary-Ann O'Dell|Ünal Şahin|Harbour Board"
    "|the Ferry Union|a council official|activists|rob_77|X|van der Berg|Li Wei|ANN MARSH|al-Hadi|Иван Петров|Al-Sukhna Press"
).split("|")
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

TITLES = """
The bridge at Oster
Council shuts the old mill bridge
Live: the flood at Oster, hour by hour
What {name} knew in {year}
THE FERRY THAT NEVER CAME BACK
“It was the wall,” says {name}
{date}
Opinion | Who pays for the piers?
A title that goes on and on, past the ferry, the mill, the weir, the lock, the depot, the two piers and the board
Storm
""".strip().splitlines()

BYLINES = """
By {name}
By {name} | Published {date}
By {name} and {name}
Posted on {date} by {name}
Published: {date}
{date}
{name}, {date}
Last updated {stamp}
Written by {name} on {date}
{weekday} {slashed}
{name} in Oster
By {name} · {stamp}
""".strip().splitlines()

# Words for a time. Many name no date that exists; some name no date at all.
TIMES = """
in {year}
on {date}
on {weekday}
on {weekday} {slashed}
on {weekday}, {slashed},
last {weekday}
next {weekday} at {clock}
since {clock} on {n} {month}
since 3 pm on 15 August
since {date}
until {date}
before {year}
after {month} {year}
from {date} to {date}
from {date} until {month}
between {n} and {n} {month} {year}
between {year} and {year}
{year}-{n}
{year}/{n}
in {month} last year
in early {month}
in the mid-{decade}s
in the {decade}s
in the {n}th century
in the late {n}th century BC
in {n} BC
in {n}.{n} BC
in AD {n}
in AD {n}.{n}
in {n}.{n} CE
about {n}.{n} BCE, or {year} CE
in the year {n}
{n} years ago
{n} million years ago
two weeks ago
a fortnight earlier
the day after {date}
{n} days before {date}
three days later
that night
the next morning at {clock}
this morning at {clock}
last night at {clock}
at {clock}
at noon on {date}
at midnight
yesterday
the day before yesterday
now
in Q{n} {year}
in the winter of {year}-{n}
at Christmas {year}
on Easter Monday {year}
at Easter
in the first half of {year}
at the end of {month}
by the end of the {decade}s
on the {n}th
on {n}/{n}
on {n}.{n}.
on {slashed}
on {iso}
at {isotime}
on 31 February {year}
on 29 February {year}
on 0 {month} 0000
at 25:61 on {date}
every {weekday}
for {n} years
in 9999
since 10,000 BC
in the year 12,345,678
circa {year}
around {month} {year}
perhaps in {year}
not before {n} {month}
no later than {date}
""".strip().splitlines()

SENTENCES = """
The council closed the bridge {time}.
{name} said {time} that the ferry had stopped.
{name} said that the wall fell {time} and that nobody was told {time}.
“The wall broke {time},” said {name}, who has mended walls {time}.
“The wall broke {time}. We left {time},” {name} told the Oster Courier {time}.
According to {name}, the lock was mended {time}.
{name} has told {name} that this was meant: it was to “drown” the rest.
The Oster Courier reported {time} that {name} had blamed {name} for it {time}.
He said {time} that she had said {time} that they would say so {time}.
It rained {time}, it rained {time}, and {time} it stopped.
{time}, the piers were braced, {name} added.
See https://oster.example.org/2016/03/30/bridge-shut?ref={n} for the survey of {date}.
[Read the survey](https://oster.example.org/a-b-c/{iso}/O'Dell-Smith_final.html) of {name}.
{name}: “No.” {name}: “Yes, {time}!”
Neither {name} nor {name} would say when, or whether {time}.
Who said so? {name} did, {time}; so did {name}… and then {name} denied it {time}.
IMG3The ferry left {time}.
(“Never,” she wrote {time} (it was {time}).)
The score was {n}.{n} to {n}/{n}, at {n}% of {n},{n} votes; version {n}.{n}.{n} came {time}.
[A note of the editor, made {time}.]
{clock} — The water stands at the third step, {name} says.
{clock}: {name} asks all to leave the mill {time}
Update, {clock}: the lock has held {time}.
""".strip().splitlines()

# Quotations that open in one paragraph and go on in the next, and some that never close.
QUOTED = """
{name} said {time}: “The wall broke {time}.@“We left {time}.@“Nobody came {time},” he added.
“We saw it {time}.@“It was {time},” {name} told {name}.
"The wall broke {time}," {name} said.@"It held {time}.@He did not say more.
{name} wrote {time}: ‘It shook {time}.@It shook again {time}.’
« Le mur est tombé », said {name} {time}.@„Die Mauer fiel“, said {name}.
{name} told: “one ‘two “three ‘four {time}’ five” six’ seven.@“eight {time}
”{name} said“ {time}. ”No,“ said {name}.
''The wall,'' said {name} {time}, ``broke.''
""".strip().splitlines()

HEADERS = """
{k}. {name} | {stamp} | Reply
{k}. {name} | {date}
{name} | {stamp} | Reply
{name} says:@{stamp}
{name} says:@{date} at {clock}
{name} said@{isotime}
{name}@{n} days ago
{k}) {name} on {stamp}
{name}, {stamp}
{name} ({isotime})
{name} · {isotime} · Like
{name} - {slashed} {clock} - Report
{k}.
{k}. {name}, not so.
• {name} | {stamp} | Reply
{name} schrieb am {stamp}:
{name} dit :@{n} mars {year} à {n}h{n}
{name}@{name}@{stamp}
{k} {name} {stamp}
Pingback: {name} | {date}
> {name} <a-b@oster.example.org> wrote on {stamp}:
{weekday} {slashed} at {clock} | {name}
""".strip().splitlines()

HEADINGS = (
    "|Comments|9 comments|3 responses to “The bridge”|Leave a Reply|Replies:|12 thoughts on mills"
).split("|")

# Whole small texts to cut, splice and mutate.
TEXTS = (
    """\
The bridge at Oster

By Ada Lindqvist | Published 2 April 2012

In May 2011 the council closed the bridge. Tom Hale said that it was unsafe.

Last Sunday, he added, the rail broke. “This morning at 5:00 a.m. it moved.

“We left,” he said.

3 comments

1. Rob | 3rd April 2012 at 9:15 am | Reply

It was closed before, in 2009.

  • Ada Lindqvist | 3rd April 2012 at 9:20 am | Reply

  Not by us.

2. Rob, not so.

3. Bea | 5th April 2012 at 8:00 pm | Reply

Yesterday it was open.
""",
    """\
Live: the flood at Oster

15 August 2016

11:05 pm — The water has fallen since 3 pm on 15 August.

10:40 pm — Mayor Lindqvist asks all to leave the mill.

9:12 am — It rained for two days until Sunday.
""",
    """\
The walls of Oster

The first wall was built in 489 BC, the second in 12.5 AD by some accounts. From AD 79 to the 1990s it stood. Between 1939-45 it was mined, and on Monday 03/04/2016 it fell.

Jean-Luc de la Tour
""",
    """\
bea says:
2016-03-30T23:00:00-08:00
The ferry left on Monday.

rob_77 says:
2016-03-31T07:00:00Z
No, on Tuesday, at 3.

li says:
March 31, 2016 at 8:15 am
See http://oster.example.org/mary-ann-o-dell/2016/3/31.
""",
    """\
One line only, in which Tom Hale said on 5 May 2011 that nobody knew.\
""",
)

ODD = (
    "\0|\x01|\x07|\x08|\x0b|\x0c|\x1a|\x1b[31m|\x1c|\x1d|\x1e|\x1f|\x7f|\x80|\x85|\x9b|\xa0|\xad|\ud800|\udfff|\udc80|\u200b"
    "|\u200d|\u200e|\u200f|\u202a|\u202e|\u2028|\u2029|\u2066|\u2069|\ufeff|\ufffe|\uffff|\ufffd|\u3000|\u0301|\u0345|İ|ı|ß|ŉ|ﬁ|ǅ|Σ|ς"
    "|²|½|①|Ⅻ|٢٠١٦|२०१६|２０１６|𝟐𝟎𝟏𝟔|一二|🦆|👩‍👩‍👧|🇩🇪|\U000e0041|\U0010ffff|\r|\n|\r\n|\t|\n\r"
    "|;|,|'|\"|“|”|‘|’|«|=1+1|@|+|-|--|—|…|..|...|/|//|:|：|#|%|~|?|\\|<b>|&amp;|[|]|{|}|(|)|$|^|*|_|"
).split("|")
