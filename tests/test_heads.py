"""One line of a thread: its time, its name, the name that it answers, and what is no part of any head."""

import pytest

from claimline.read.heads import head_of
from claimline.read.headwords import BUTTONS
from claimline.read.linenames import answered_in, is_name, name_in, named_and_answered, path_of
from claimline.read.lines import lines_of

# A line, the name in it (empty for none), who is answered, and its time.
HEADS = (
    # Copied without the spaces between buttons, names and times.
    ("LikeReply6w", "", "", "6w"),
    ("6w12 likesReply", "", "", "6w"),
    ("6w 1 like Reply", "", "", "6w"),
    ("Like · Reply · 3 · 6w", "", "", "6w"),
    ("Gefällt mirAntworten3 Std.", "", "", "3 Std."),
    ("J. B.6 hours ago", "J. B.", "", "6 hours ago"),
    ("Mira Holt3 years ago", "Mira Holt", "", "3 years ago"),
    ("mira_holt2 months ago (edited)", "mira_holt", "", "2 months ago"),
    ("mira_holt14 points·5 years ago", "mira_holt", "", "5 years ago"),
    ("Reply 3 days ago", "", "", "3 days ago"),
    ("3 days ago edited", "", "", "3 days ago"),
    ("Mira Holt 4y", "Mira Holt", "", "4y"),
    ("4 yr. ago", "", "", "4 yr. ago"),
    # A month alone.
    ("Aug '18", "", "", "Aug '18"),
    ("August 2018", "", "", "August 2018"),
    ("Mira Holt · Aug 2018", "Mira Holt", "", "Aug 2018"),
    # Quotation marks that part.
    ("« Reply #1 on: August 13, 2018, 10:32:11 AM »", "", "", "August 13, 2018, 10:32:11 AM"),
    ("Post by mira_holt » Mon Aug 13, 2018 10:32 am", "mira_holt", "", "Mon Aug 13, 2018 10:32 am"),
    # Places, and names on the right.
    ("Reviewed in the United Kingdom on 13 August 2018", "", "", "13 August 2018"),
    ("Commenté en France le 13 août 2018", "", "", "13 août 2018"),
    ("Monday, 13.8.2018 01:24 | Mira Holt", "Mira Holt", "", "Monday, 13.8.2018 01:24"),
    ("13 Aug 2018 16:32 · Mira Holt · Reply", "Mira Holt", "", "13 Aug 2018 16:32"),
    ("Posted 3 days ago by Mira Holt", "Mira Holt", "", "3 days ago"),
    ("13.08.2018, 16:32 von Mira Holt", "Mira Holt", "", "13.08.2018, 16:32"),
    ("on August 13, 2018 Mira Holt said:", "Mira Holt", "", "August 13, 2018"),
    ("On Mon, Aug 13, 2018 at 4:32 PM, Mira Holt wrote:", "Mira Holt", "", "Mon, Aug 13, 2018 at 4:32 PM"),
    ("Am 13.08.2018 um 16:32 schrieb Mira Holt:", "Mira Holt", "", "13.08.2018 um 16:32"),
    ("Le 13/08/2018 à 16:32, Mira Holt a écrit :", "Mira Holt", "", "13/08/2018 à 16:32"),
    ("El 13/08/2018 a las 16:32, Mira Holt escribió:", "Mira Holt", "", "13/08/2018 a las 16:32"),
    ("At 16:32 13 Aug 2018, mira_holt wrote:", "mira_holt", "", "16:32 13 Aug 2018"),
    # Dates of machines.
    ("Mon Aug 13 18:21:11 CET 2018", "", "", "Mon Aug 13 18:21:11 CET 2018"),
    ("Mira Holt Mon Aug 13 18:21:11 2018", "Mira Holt", "", "Mon Aug 13 18:21:11 2018"),
    ("Anonymous 08/13/18(Mon)16:32:11 No.1234567", "Anonymous", "", "08/13/18(Mon)16:32:11"),
    # Numbers and votes before the name.
    ("1.1 Mira Holt August 13, 2018 at 4:32 pm", "Mira Holt", "", "August 13, 2018 at 4:32 pm"),
    ("2.1.3. Mira Holt August 13, 2018 at 4:32 pm", "Mira Holt", "", "August 13, 2018 at 4:32 pm"),
    ("+28 #1 Mira Holt 2018-08-13 16:32", "Mira Holt", "", "2018-08-13 16:32"),
    ("#3 Mira Holt 2018-08-13 16:32", "Mira Holt", "", "2018-08-13 16:32"),
    ("7\tMira Holt\t2018-08-13 16:32", "Mira Holt", "", "2018-08-13 16:32"),
    # Two names.
    ("Mira Holt → Jens Falk • 4 years ago", "Mira Holt", "Jens Falk", "4 years ago"),
    ("Mira Holt  Jens Falk • 4 years ago", "Mira Holt", "Jens Falk", "4 years ago"),
    ("mira_holt  jens77  13 Aug 2018 16:32", "mira_holt", "jens77", "13 Aug 2018 16:32"),
    ("Mira Holt ▶ Jens Falk 13 Aug 2018 16:32", "Mira Holt", "Jens Falk", "13 Aug 2018 16:32"),
    ("Mira Holt > Jens Falk 13 Aug 2018 16:32", "Mira Holt", "Jens Falk", "13 Aug 2018 16:32"),
    ("Mira Holt to Jens Falk • 4 years ago", "Mira Holt", "Jens Falk", "4 years ago"),
    ("Mira Holt replied to Jens Falk · 4 years ago", "Mira Holt", "Jens Falk", "4 years ago"),
    ("Mira Holt replied to comment from Jens Falk | Aug 13, 2018 4:32 PM | Reply", "Mira Holt", "Jens Falk", "Aug 13, 2018 4:32 PM"),
    ("Mira Holt in reply to Jens Falk's comment | 13 Aug 2018", "Mira Holt", "Jens Falk", "13 Aug 2018"),
    ("mira_holt in reply to jens77 Aug 13th 2018, 16:32", "mira_holt", "jens77", "Aug 13th 2018, 16:32"),
    ("Mira Holt antwortete Jens Falk · 13.08.2018 16:32", "Mira Holt", "Jens Falk", "13.08.2018 16:32"),
    ("↳ Mira Holt · August 13, 2018 4:32 PM", "Mira Holt", "", "August 13, 2018 4:32 PM"),
    # Columns of a table, and a clock time behind a name.
    ("7\tMira Holt\t2018-08-13 16:32\tThe boat was sold. We saw it.", "Mira Holt", "", "2018-08-13 16:32"),
    ("Mira Holt  4:32 PM", "Mira Holt", "", "4:32 PM"),
    ("16:32 < mira_holt> The boat was sold", "mira_holt", "", "16:32"),
    ("3楼 李强 2018年8月13日 16:32 回复", "李强", "", "2018年8月13日 16:32"),
    ("Submitted by Mira Holt (not verified) on Mon, 08/13/2018 - 16:32.", "Mira Holt", "", "Mon, 08/13/2018 - 16:32"),
    ("Posted in News by Mira Holt on 13 August 2018", "Mira Holt", "", "13 August 2018"),
    # Words of the form alone.
    ("Published 13 August 2018", "", "", "13 August 2018"),
    ("Updated 14 hours ago", "", "", "14 hours ago"),
    ("Last updated: 13 August 2018", "", "", "13 August 2018"),
    ("Veröffentlicht am 13. August 2018", "", "", "13. August 2018"),
    ("Actualizado 13 de agosto de 2018", "", "", "13 de agosto de 2018"),
    ("13 August 2018 · 5 min read", "", "", "13 August 2018"),
    ("Member since August 13, 2018", "", "", "August 13, 2018"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "name", "answers", "when"), HEADS, ids=[case[0] for case in HEADS])
def test_the_head_of_a_comment_is_told_apart(text: str, name: str, answers: str, when: str) -> None:
    (line,) = lines_of(text)
    head = head_of(line)
    assert head is not None
    assert (text[slice(*head.name)] if head.name else "", head.answers) == (name, answers)
    assert text[slice(*head.when)] == when


@pytest.mark.parametrize(
    "text",
    [
        "The harbour board sold the boat on 3 May 2014.",
        "Nobody lit it on 3 May 2014.",
        "Nobody lit it again until August 2018.",
        "60-90 minutes",
        "Turn it every 2-3 hours:",
        "Soak for 2 to 3 hours",
        "Serve within 30 minutes",
        "30 minutes in a hot oven",
        "It opened 3 years ago and was closed.",
        "1) See the minutes of 8 March 2018 in the town archive, second floor, shelf nine.",
        "We met 3 years ago",
        "1. Mira Holt, The lamp on the mole, 3 May 2014.",
        "Version 2.0 13 August 2018",
        "Return ticket 13 August 2018 € 12.50",
        "2.5 m of water stood in the cellar",
    ],
)
def test_words_with_a_time_in_them_are_no_head(text: str) -> None:
    (line,) = lines_of(text)
    assert head_of(line) is None


@pytest.mark.parametrize(
    "text", ["30 minutes", "2 hours", "· 2 hours ·", "Reply 2 hours", "Mira Holt · 30 minutes", "3 Std."]
)
def test_a_count_of_hours_alone_is_a_time(text: str) -> None:
    (line,) = lines_of(text)
    head = head_of(line)
    assert head is not None
    assert head.moment.kind == "ago"


@pytest.mark.parametrize(
    ("text", "name", "answers"),
    [
        ("Mira Holt", "Mira Holt", ""),
        ("1.1 Mira Holt", "Mira Holt", ""),
        ("#3 Mira Holt", "Mira Holt", ""),
        ("+28 #1 Mira Holt", "Mira Holt", ""),
        ("Mira Holt's avatar", "Mira Holt", ""),
        ("Mira Holt’s profile photo", "Mira Holt", ""),
        ("Avatar for Mira Holt", "Mira Holt", ""),
        ("Avatar of Mira Holt", "Mira Holt", ""),
        ("Profile picture of Mira Holt", "Mira Holt", ""),
        ("Photo of Mira Holt", "Mira Holt", ""),
        ("Profilbild von Mira Holt", "Mira Holt", ""),
        ("u/mira_holt avatar", "mira_holt", ""),
        ("Mira Holt replied to Jens Falk", "Mira Holt", "Jens Falk"),
        ("Mira Holt in reply to Jens Falk's comment", "Mira Holt", "Jens Falk"),
        ("Mira Holt → Jens Falk", "Mira Holt", "Jens Falk"),
        ("Mira Holt ▶ Jens Falk", "Mira Holt", "Jens Falk"),
        ("Mira Holt > Jens Falk", "Mira Holt", "Jens Falk"),
        ("Mira Holt  Jens Falk", "Mira Holt", "Jens Falk"),
        ("Mira Holt (@mira)", "Mira Holt", ""),
        ("Comment number 3. mira_holt", "mira_holt", ""),
        ("message 3: by Mira Holt (new)", "Mira Holt", ""),
        ("Letter to Santa", "Letter to Santa", ""),
    ],
)  # fmt: skip
def test_a_line_without_a_time_names_who_speaks_and_who_is_answered(
    text: str, name: str, answers: str
) -> None:
    (line,) = lines_of(text)
    span = name_in(line)
    assert span is not None
    assert text[slice(*span)] == name
    assert named_and_answered(line) == (span, answers)


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("Replying to @jens77", "jens77"),
        ("@Jens Falk", "Jens Falk"),
        ("@jens77", "jens77"),
        ("replied to comment from Jens Falk", "Jens Falk"),
        ("In reply to Jens Falk", "Jens Falk"),
        ("In reply to Jens Falk's comment", "Jens Falk"),
        ("als Antwort auf Jens Falk", "Jens Falk"),
        ("en réponse à Jens Falk", "Jens Falk"),
        ("Mira Holt", ""),
        ("→ Jens Falk", "Jens Falk"),
        ("We replied to the letter of the board", ""),
    ],
)
def test_a_line_can_say_nothing_but_whom_it_answers(text: str, answers: str) -> None:
    assert answered_in(text) == answers


@pytest.mark.parametrize(
    "text",
    (
        "Published;Updated;First Published;Last updated;Posted;Posted on;Modified;Created;Written by;Tweets by;Publicado por"
        ";Veröffentlicht;Aktualisiert;Publié le;Actualizado;Date;Share;Avatar;Community;Photo;MORE NEWS;level 1"
        ";Original Message;-----Original Message-----;Pinned comment;Pinned by Mira Holt;Member since;Joined;Posts;Messages"
        ";5 min read;Updated 14 hours ago;Liked by Mira Holt;Top comment;Highlighted comment;Best answer;Pubblicato;Aggiornato il"
        ";Atualizado em;Gepubliceerd op;Bijgewerkt;Опубликовано;Обновлено;نشر في;发布;Лучший комментарий;Mitglied seit;3 replies"
        ";Location;Registered user;Posts: 1,204;Nachrichten;unread;Verified Purchase;Edited;Default"
    ).split(";"),
)
def test_words_of_the_page_are_nobody_s_name(text: str) -> None:
    (line,) = lines_of(text)
    assert not is_name(text)
    assert name_in(line) is None


@pytest.mark.parametrize(
    "text",
    [
        "Post Malone",
        "Dana Share",
        "Paula Date",
        "May",
        "Photo Finish Fred",
        "per_7",
        "Level Nine",
        "Mark Edited-Smith",
        "A. Post",
    ],
)
def test_a_word_of_the_page_inside_a_name_leaves_it_one(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Edited",
        "LikeReply",
        "Like · Reply · 3",
        "ReplyShareReportSave",
        "FlagShareLikeReply",
        "REPLY SHARE",
        "Antworten · Teilen",
    ],
)
def test_buttons_may_be_glued(text: str) -> None:
    assert BUTTONS.fullmatch(text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("7\tMira Holt\t2018-08-13 16:32\tThe boat was sold.", "The boat was sold."),
        ("[13.08.2018 16:32] Mira Holt: The boat was sold.", "The boat was sold."),
        ("16:32 < mira_holt> The boat was sold.", "The boat was sold."),
        ("Mira Holt\t13.08.2018 16:32\tReply", None),
    ],
)
def test_the_words_of_a_comment_may_stand_on_the_line_of_its_head(text: str, body: str | None) -> None:
    (line,) = lines_of(text)
    head = head_of(line)
    assert head is not None
    assert (None if head.body is None else text[head.body :]) == body


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("1.2.1 Mira Holt", "1.2.1"),
        ("2.1. Mira Holt", "2.1"),
        ("3. Mira Holt", ""),
        ("13.8.2018 Mira Holt", ""),
    ],
)
def test_the_number_of_an_answer_names_the_comments_above_it(text: str, path: str) -> None:
    assert path_of(text) == path
