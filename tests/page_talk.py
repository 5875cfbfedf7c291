"""Pages made for the tests: a talk under an article in five languages, and the furniture of a page around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape


@dataclass(frozen=True)
class Said:
    name: str
    when: datetime
    paragraphs: tuple[str, ...]
    parent: int | None = None


@dataclass(frozen=True)
class Tongue:
    """The words of a page in one language."""

    code: str
    months: tuple[str, ...]
    date: str
    reply: str
    report: str
    heading: str
    form: str
    ago: str
    answering: str
    related: str
    latest: str
    story: tuple[str, ...]
    said: tuple[tuple[str, ...], ...]


def _at(day: int, hour: int, minute: int) -> datetime:
    return datetime(2016, 5, day, hour, minute, 20, tzinfo=UTC)


TONGUES = (
    Tongue(
        "en",
        tuple(
            "January February March April May June July August September October November December".split()
        ),
        "{month} {day}, {year} at {clock}",
        "Reply",
        "Report",
        "{n} comments",
        "Leave a comment",
        "{n} days ago",
        "in reply to {name}",
        "Related stories",
        "Latest comments",
        (
            "The ferry that ran between Oster and the islands for ninety years made its last trip in April.",
            "Nobody on the quay had been told; the timetable was taken down on 12 April 2016 and the shed was locked.",
            "The county says that it pays for a bus instead, and that the bus is faster on most days of the year.",
        ),
        (
            ("The bus was late four times last week.", "I wrote all of it down, with the minutes."),
            ("Agreed.",),
            (
                "On 3 March 2016 the board promised two ferries. Read their own minutes before you blame the county.",
            ),
            (
                "Who pays for the bus in winter? My aunt on the island has to ask every year, and gets no answer.",
            ),
            ("She should ask Bo Ek, he keeps the list.",),
            ("A timetable is not a promise, and a shed with a lock is no harbour. Write to the paper.",),
        ),
    ),
    Tongue(
        "de",
        tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()),
        "{day}. {month} {year} um {clock}",
        "Antworten",
        "Melden",
        "{n} Kommentare",
        "Kommentar schreiben",
        "vor {n} Tagen",
        "als Antwort auf {name}",
        "Mehr zum Thema",
        "Neueste Kommentare",
        (
            "Die Fähre, die neunzig Jahre lang zwischen Oster und den Inseln fuhr, legte im April zum letzten Mal ab.",
            "Am Kai wusste niemand davon; der Fahrplan hing seit dem 12. April 2016 nicht mehr, der Schuppen war zu.",
            "Der Kreis bezahlt nun einen Bus und sagt, dass der Bus an den meisten Tagen schneller ist.",
        ),
        (
            ("Der Bus kam letzte Woche viermal zu spät.", "Ich habe alles aufgeschrieben, mit den Minuten."),
            ("Genau.",),
            ("Am 3. März 2016 hat der Rat zwei Fähren versprochen. Lesen Sie erst das Protokoll.",),
            ("Wer bezahlt den Bus im Winter? Meine Tante auf der Insel fragt jedes Jahr und hört nichts.",),
            ("Sie soll Bo Ek fragen, der führt die Liste.",),
            ("Ein Fahrplan ist kein Versprechen, und ein Schuppen mit Schloss ist kein Hafen.",),
        ),
    ),
    Tongue(
        "fr",
        tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()),
        "{day} {month} {year} à {clock}",
        "Répondre",
        "Signaler",
        "{n} commentaires",
        "Laisser un commentaire",
        "il y a {n} jours",
        "en réponse à {name}",
        "À lire aussi",
        "Derniers commentaires",
        (
            "Le bac qui reliait Oster aux îles depuis quatre-vingt-dix ans a fait en avril son dernier voyage.",
            "Personne sur le quai ne le savait ; l'horaire a été retiré le 12 avril 2016 et le hangar fermé à clef.",
            "Le canton paie désormais un car, et dit que le car est plus rapide presque toute l'année.",
        ),
        (
            ("Le car a été en retard quatre fois la semaine dernière.", "J'ai tout noté, avec les minutes."),
            ("Exact.",),
            ("Le 3 mars 2016 le conseil a promis deux bacs. Lisez donc le procès-verbal avant de juger.",),
            ("Qui paie le car en hiver ? Ma tante sur l'île pose la question chaque année, sans réponse.",),
            ("Qu'elle demande à Bo Ek, il tient la liste.",),
            ("Un horaire n'est pas une promesse, et un hangar fermé n'est pas un port.",),
        ),
    ),
    Tongue(
        "es",
        tuple(
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
        ),
        "{day} de {month} de {year} a las {clock}",
        "Responder",
        "Denunciar",
        "{n} comentarios",
        "Deja un comentario",
        "hace {n} días",
        "en respuesta a {name}",
        "Más noticias",
        "Últimos comentarios",
        (
            "La barca que unía Oster con las islas desde hace noventa años hizo en abril su último viaje.",
            "Nadie en el muelle lo sabía; el horario se quitó el 12 de abril de 2016 y el cobertizo se cerró.",
            "El condado paga ahora un autobús, y dice que el autobús es más rápido casi todo el año.",
        ),
        (
            ("El autobús llegó tarde cuatro veces la semana pasada.", "Lo apunté todo, con los minutos."),
            ("Cierto.",),
            ("El 3 de marzo de 2016 el consejo prometió dos barcas. Lean el acta antes de culpar a nadie.",),
            ("¿Quién paga el autobús en invierno? Mi tía pregunta cada año en la isla y nadie contesta.",),
            ("Que pregunte a Bo Ek, que lleva la lista.",),
            ("Un horario no es una promesa, y un cobertizo cerrado no es un puerto.",),
        ),
    ),
    Tongue(
        "ru",
        tuple("января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()),
        "{day} {month} {year} в {clock}",
        "Ответить",
        "Пожаловаться",
        "{n} комментариев",
        "Оставить комментарий",
        "{n} дней назад",
        "в ответ на {name}",
        "Читайте также",
        "Последние комментарии",
        (
            "Паром, который девяносто лет ходил между Остером и островами, в апреле сделал последний рейс.",
            "На причале никто об этом не знал; расписание сняли 12 апреля 2016 года, а сарай заперли.",
            "Округ теперь платит за автобус и говорит, что почти весь год автобус быстрее.",
        ),
        (
            ("На прошлой неделе автобус опоздал четыре раза.", "Я всё записал, с минутами."),
            ("Согласен.",),
            ("3 марта 2016 года совет обещал два парома. Прочтите протокол, прежде чем ругать округ.",),
            ("Кто платит за автобус зимой? Моя тётя на острове спрашивает каждый год, и никто не отвечает.",),
            ("Пусть спросит Бу Эка, он ведёт список.",),
            ("Расписание не обещание, а сарай с замком не гавань. Напишите в газету.",),
        ),
    ),
    Tongue(
        "ar",
        tuple("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split()),
        "{day} {month} {year} {clock}",
        "رد",
        "إبلاغ",
        "{n} تعليقات",
        "أضف تعليق",
        "منذ {n} أيام",
        "ردا على {name}",
        "مواضيع ذات صلة",
        "أحدث التعليقات",
        (
            "قامت العبارة التي كانت تصل أوستر بالجزر منذ تسعين عاما برحلتها الأخيرة في أبريل.",
            "لم يكن أحد على الرصيف يعرف ذلك وقد أزيل الجدول وأغلق المخزن بالقفل.",
            "تدفع المقاطعة الآن ثمن حافلة وتقول إن الحافلة أسرع في معظم أيام السنة.",
        ),
        (
            ("تأخرت الحافلة أربع مرات في الأسبوع الماضي.", "كتبت كل شيء مع الدقائق."),
            ("صحيح.",),
            ("وعد المجلس بعبارتين في الشتاء الماضي فاقرأوا المحضر قبل أن تلوموا أحدا.",),
            ("من يدفع ثمن الحافلة في الشتاء؟ خالتي في الجزيرة تسأل كل عام ولا يجيبها أحد.",),
            ("فلتسأل بو إيك فهو يحتفظ بالقائمة.",),
            ("الجدول ليس وعدا والمخزن المغلق ليس ميناء فاكتبوا إلى الجريدة.",),
        ),
    ),
)
_NAMES = ("Mia Roe", "senn_77", "Jo Ash", "Åsa Vik-Holm", "T. J. Moe", "Mia Roe")
_PARENTS = (None, 0, 1, None, 3, None)
_TIMES = (_at(3, 9, 5), _at(3, 9, 41), _at(4, 22, 17), _at(13, 7, 30), _at(14, 0, 12), _at(20, 18, 59))


def talk(tongue: Tongue) -> tuple[Said, ...]:
    """Six comments, three of them answers."""
    return tuple(
        Said(name, when, words, parent)
        for name, when, words, parent in zip(_NAMES, _TIMES, tongue.said, _PARENTS, strict=True)
    )


def shown(when: datetime, tongue: Tongue) -> str:
    """A time in words of a language."""
    return tongue.date.format(
        month=tongue.months[when.month - 1], day=when.day, year=when.year, clock=f"{when:%H:%M}"
    )


def depth_of(said: Sequence[Said], i: int) -> int:
    parent = said[i].parent
    return 0 if parent is None else 1 + depth_of(said, parent)


def page(thread: str, tongue: Tongue, *, title: str = "Ferry") -> str:
    """An article with a thread below it, among menus, teasers, other articles' comments and a footer."""
    story = "".join(f"<p>{escape(words)}</p>" for words in tongue.story)
    cards = "".join(
        f'<div class="card"><a href="/{n}/a-pier"><h3>Pier {n}: {escape(tongue.story[n][:40])}</h3></a>'
        f'<span class="by">{name}</span> <time datetime="2016-05-0{n + 1}">{shown(_at(n + 1, 8, 0), tongue)}</time>'
        f"<p>{escape(tongue.story[n][:70])}</p></div>"
        for n, name in enumerate(("Ada Lind", "Ole Brandt", "Ida Krog"))
    )
    widget = "".join(
        f'<li><span class="u">{name}</span> <span>{shown(_at(n + 21, 8, 0), tongue)}</span>'
        f'<p><a href="/other-{n}/#c{n}">{escape(tongue.said[n][0][:45])}</a></p></li>'
        for n, name in enumerate(("Kai Rud", "Eli Holt", "Una Berg"))
    )
    return f"""<!DOCTYPE html><html lang="{tongue.code}"{' dir="rtl"' * (tongue.code == "ar")}><head><meta charset="utf-8">
<title>{title}</title><style>.x{{color:red}}</style><script>var comments = [{{"author": "Nobody", "date": "2016-05-01"}}];</script></head>
<body><header><nav><ul><li><a href="/">Start</a></li><li><a href="/news">News</a></li><li><a href="/x">2016</a></li></ul></nav></header>
<main><article><h1>{title}</h1><p class="byline"><a href="/by/ines">Ines Dahl</a> <time datetime="2016-05-02T06:00:00Z">{shown(_at(2, 6, 0), tongue)}</time></p>
{story}<ul class="tags"><li><a href="/t/1">Oster</a></li><li><a href="/t/2">Senn</a></li></ul></article>
{thread}
<section class="more"><h2>{tongue.related}</h2>{cards}</section></main>
<aside><h2>{tongue.latest}</h2><ul>{widget}</ul></aside>
<footer><p>© 2016 Oster Mail</p><a href="/privacy">Privacy</a></footer></body></html>"""
