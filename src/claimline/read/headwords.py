"""The words of the form: pages in ten languages have them beside names and times, and they are nobody's name or words.

They are data; `heads` says what a line with them is.
"""

import re

# The page's own words below a comment: buttons, counts and marks, not words of anybody. Copying may glue them together.
BUTTON = (
    "reply(?: with quote)?|report(?: (?:an? |this )?(?:comment|abuse|post))?|follow post|useful|share|likes?|liked|unlike|permalink|permanente?r? link|enlace permanente|link permanente|постоянная ссылка|link|edit(?:ed)?|quote|recommend(?:ed)?"
    "|upvotes?|downvotes?|vote(?: up| down)?|(?:click to )?rate|points?|flag|embed|save|parent|root|prev|next|context|hide|more|thread|follow(?:ing)?"
    r"|translate|see more|read more|(?:view |hide |show )?(?:\d+ )?replies|helpful|thumb up|thumb down|expand|collapse|delete"
    "|pinned|new|v|antworten|empfehl(?:en|ung(?:en)?)|(?:kommentar |beitrag |missbrauch )?melden|löschen|zitieren|teilen|gefällt mir|bearbeiten|répondre|alerter|signaler(?: (?:au modérateur|un abus|ce (?:commentaire|message)))?|lien permanent|supprimer|partager|j[’']aime|modifier"
    "|editado|modifié|modificato|bewerkt|edytowan[oy]|изменено|düzenlendi|delen|top fan|fan destacado|super fan"
    "|responder|responda|eliminar|denunci(?:ar|e)|compartir|me gusta|editar|odpowiedz|udostępnij|zgłoś|cytuj|lubię to|yanıtla|paylaş|beğen|svara|svar|gilla|rispondi|segnala|mi piace|condividi|compartilhar|curtir|beantwoorden"
    "|reageer|rapporteer|leuk|ответить|цитировать|жалоба|пожаловаться|нравится|поделиться|رد|أعجبني|回复|举报|赞|分享|返信|通報|답글|신고|공감"
)
# "View 2 more replies", "1 Antwort", "Ver 2 respuestas más".
_REPLIES = (
    r"(?:(?:view|hide|show|see|load|all|more|ver|mostrar|ocultar|voir|afficher|masquer|mostra|vedi|nascondi|toon|bekijk|verberg|zobacz|pokaż|ukryj"
    r"|показать|скрыть|посмотреть|alle|weitere|mehr|autres|outras|otras|altre|meer|andere|więcej|kolejne|inne|ещё|еще|другие|daha|fazla|tüm|les|las|os|as"
    r"|\d+)\s+)+(?:repl(?:y|ies)|antwort(?:en)?|réponses?|respuestas?|respostas?|rispost[ae]|antwoord(?:en)?|reacties?|odpowied(?:zi|ź)|ответ(?:а|ов|ы)?|yanıt(?:lar|ı)?"
    r"|(?<!\d\s)(?:comments|kommentare|commentaires|comentarios|comentários|commenti|komentarz[ey]|комментарии|yorum(?:lar)?))"
    r"(?:\s+(?:más|mais|anzeigen|ausblenden|göster|gizle|weergeven|tonen))?"
)
BUTTON = rf"(?:{_REPLIES})|{BUTTON}"
BUTTONS = re.compile(rf"(?:[\W\d_]*(?:{BUTTON}))+[\W\d_]*", re.IGNORECASE)

# The verbs before a name or a date: somebody, or a page, wrote or posted the words.
_DONE = (
    r"(?:(?:first|last|originally)\s+)?(?:(?:re)?posted|published|updated|modified|created|written|submitted|sent|added"
    r"|edited|reviewed|asked|answered|comment(?:ed)?|repl(?:y|ied)|review|message|post(?=\s+by\b))"
    r"|(?:zuletzt\s+)?(?:veröffentlicht|hinzugefügt|geschrieben|aktualisiert|geändert|bearbeitet|erstellt|rezension|verfasst|kommentiert)"
    r"|publiée?|écrite?|mise?\s+à\s+jour|modifiée?|postée?|ajoutée?|envoyée?|commentée?|(?:última\s+)?(?:publicado|añadido|agregado|adicionado|postado|escrito|enviado|actualizado|modificado"
    r"|comentado|atualizado|avaliado|revisado|calificado)|scritto|inserito|aggiunto|postato|pubblicato|aggiornato|modificato|recensito|inviato|commentato"
    r"|geplaatst|toegevoegd|gepubliceerd|bijgewerkt|geschreven|beoordeeld|laatst\s+gewijzigd"
    r"|опубликовано|обновлено|изменено|добавлено|نشر|تم النشر|آخر تحديث|发布于?|发表于?|更新于?"
)
_TO = r"(?:by|from|von|par|por|da|door|on|at|am|um|vom|le|el|il|em|op|den|в|في)"
# "Reviewed in Norway on", "posted in News by": the place or the folder is no name.
_PLACE = (
    rf"(?P<done>{_DONE})\s+(?:in|aus|en|au|no|na|nel|nella)\s+(?P<place>\S.*?)"
    rf"(?=\s+(?:by|von|par|por|door)\s|\s*$|\s+(?:on|am|vom|le|el|il|em|op)\s*$)"
)
# The name may stand behind these: "schrieb Mia Roe:", "3 days ago by Mia Roe".
_SAID_BEFORE = "schrieb|schreibt|sagte|sagt|meinte|meint|écrivait|escribió|dijo|scrisse|scrive|schreef|написала?|пишет|wrote|said"
BY = re.compile(r"\s*(?:by|from|von|par|por|door|от)\s+(?=\S)")
BY_WORDS = frozenset(
    "by from von par por de door da от يقول بقلم بواسطة".split()
)  # before all names of a thread
# Over a post of a forum: "Reply #3 on: ...".
_ANSWER = "reply|answer|antwort|réponse|respuesta|risposta|resposta|antwoord|odpowiedź|ответ|yanıt"
# Words of the form beside a name or a time: they open and close the parts between the marks of a line.
OPENS = re.compile(
    rf"(?:(?:{_ANSWER})\s*#\d+\s*(?:(?:on|am|le|en|il|em|op)(?![^\W_]))?\s*:?"
    r"|(?:post|beitrag|message|mensaje|messaggio|mensagem|bericht)\s?(?:by|von|par|por|da|door)\s+(?=\S)"
    r"|(?:comment|message|post|beitrag|commentaire|comentario|commento|reactie)\s+(?:number\s+|no\.?\s*|nr\.?\s*|#)?\d+\s*(?:[.:]|(?=by\b))"
    rf"|{_PLACE}|(?:(?:{_DONE})\s*{_TO}?(?!\w)\s*:?"
    r"|(?:by|from|name|nom|nombre|nome|naam|author|user(?:name)?|autor|auteur|date|datum|fecha|data|von|имя|sent|gesendet|envoyée?|enviad[oa](?: el)?|inviato|verzonden|отправлено|дата|发送时间|发表时间|时间|作者|发件人|بتاريخ|بواسطة|التاريخ|الكاتب)\s*[:：]"
    r"|by\b|(?:on|at|am|le|el)\b(?=\s*(?:\d|$))"
    r"|(?:user\s+|profile\s+)?(?:avatar|picture|photo|image|pic)\s+(?:for|of)\b|(?:profil)?(?:bild|foto)\s+von\b|avatar\s+(?:von|van|de|di|d[’'])"
    r"|(?:photo|foto|immagine|imagem|imagen)\s+(?:del?|do)\s+(?:perfil|profilo?)\s+(?:de|di)\b|profielfoto\s+van\b|u/|(?:от|by)\s"
    rf"|(?:{BUTTON})\s+(?=(?:{_DONE})\s+{_TO}\s)"
    rf"|(?-i:{_SAID_BEFORE})(?=\s+\S)|(?-i:Par|Por|Blogger|OpenID|Dice\s+ser)(?=\s+[A-ZÀ-Þ])|member\s+since|joined|mitglied\s+seit|registriert\s+seit|membre\s+depuis|miembro\s+desde"
    r"|\d+楼"
    r"|#\d+|~(?=\w)|[+-]\d+\b|\[[–+−-]\]|[–—-]|@(?=\s)|\d{1,6}\s+(?=\D)))\s*",
    re.IGNORECASE,
)
_SAYS = (
    "says|said(?: this)?|wrote|writes|sagt|sagte|schrieb|schreibt|meint|meinte|dit|a dit|écrit|a écrit|dice|dijo|escribió|scrive|ha scritto"
    "|ha detto|diz|disse|escreveu|zegt|schreef|пишет|говорит|написал|написала|сказал|сказала|يقول|قال|commented|posted|responded|replied|说道?|写道"
    "|(?:added|left|posted) a (?:comment|reply|note)"
)
CLOSES = re.compile(
    rf"\s*(?:(?:说道?|写道|表示)[:：]|\s(?:时间|发表时间|date|time|datum|fecha|дата)\s*[:：]?|(?<!\w)(?:{_SAYS}|says?\.{{3}}|said\.{{3}}|on|at|am|um|le|el|il|op|em|den|à|the)(?![^\W_])\s*[:.…]*"
    r"|[:;,.…：；，]+(?<![^\W\d_]\.)|\d+\s*(?:points?|pts|p|likes?|votes?|fans?|follower|posts?|karma)|@"
    r"|(?:[’']s)?\s+(?:(?:profile|user)\s+(?:photo|picture|image|pic|avatar)|avatar)|[’']s?\s+(?:photo|picture|image|pic))\s*$",
    re.IGNORECASE,
)
# The words without other characters that can end what `CLOSES` finds: to ask for the last word first spares most searches.
_CLOSING_WORDS = frozenset(
    "date time datum fecha дата 时间 发表时间 on at am um le el il op em den à the points point pts p likes like votes vote fans"
    " fan follower posts post karma avatar photo picture image pic 说 说道 写道 say said".split()
) | frozenset(re.findall(r"[^\W\d_]+(?=[|)]|$)", _SAYS))
SAYS = re.compile(
    rf"(?P<name>.{{1,60}}?)\s*(?:(?<![^\W_])(?:{_SAYS})|(?:说道?|写道|表示))\s*(?:\.{{3}}|…|:|：)?\s*[:：]?",
    re.IGNORECASE,
)
# The words between the commenter and the person answered.
_ANSWERING = (
    r"(?:re)?plied\s+to(?:\s+an?)?(?:\s+(?:comment|post|review|answer)\s+(?:from|by|of))?|(?:in\s+)?(?:reply|response|answer)\s+to|replying\s+to"
    r"|answered|responded\s+to|antwortete?(?:\s+auf)?|als\s+antwort\s+auf|antwort\s+auf|en\s+réponse\s+à|a\s+répondu\s+à|en\s+respuesta\s+a"
    r"|respondió\s+a|in\s+risposta\s+a|ha\s+risposto\s+a|em\s+resposta\s+a|respondeu\s+a|als\s+antwoord\s+op|reageerde\s+op"
    r"|в\s+ответ(?:\s+на)?|ответила?|ردا?\s+على|回复"
)
ANSWERS = re.compile(rf"(?<![^\W_])\s*(?:[>→➤▸▶►]\ufe0f?|(?:{_ANSWERING})\s*:?)\s+@?(?=\S)", re.IGNORECASE)
# Before the words of an answer: "(In reply to Mia Roe from comment #3)".
REFERS = re.compile(
    rf"\((?:{_ANSWERING})\s+@?(?P<name>[^()]{{1,60}}?)(?:[\s,]+(?:from|in|\S{{2,4}})\s+\S{{4,12}}\s+#?\d+)?\)",
    re.IGNORECASE,
)
ANSWERED_ONLY = re.compile(r"@(?=[^\W_])")
ANSWERED_ENDS = re.compile(
    r"(?:[’']s?\s+(?:comment|post|review|answer|reply)|\s+(?:said|wrote)|[\s:,]+|(?<!\b[^\W\d_])\.)$",
    re.IGNORECASE,
)
BADGE = re.compile(
    r"(?:\s*[\[(](?:(?:post |the )?(?:author|moderator|mod|admin|administrator|staff|op|verified|editor|guest|subscriber|contributor|talk|new|not verified)"
    r"|\W*\d+\s*|[^\W\d_]+/[^\W\d_]+)[\])]"
    r"|\s+(?:author|beitragsautor(?:in)?|auteur de l[’']article|moderator|mod|admin|staff|op|verified|editor|guest|subscriber|contributor)"
    r"|\s*[<\[(](?:mailto:)?[^\s<>@]+@[^\s<>@]+[>\])]|\s++\S++\s++(?:at|\(at\)|\[at\])\s++\S+\.\w+|\s+@\w{1,30}|\s*\(@\w{1,30}\)|\s+u/\w+|(?-i:(?<=[a-z\d])(?:SUBSCRIBER|AUTHOR|MODERATOR|STAFF|EDITOR|ADMIN|GUEST|VERIFIED|MEMBER|JOURNALIST))|\s*[✓✔☑]\ufe0f?|\s*[,:]+)$",
    re.IGNORECASE,
)
# The same of `BADGE`.
_BADGES = frozenset(
    "author beitragsautor beitragsautorin auteur moderator mod admin staff op verified editor guest subscriber contributor".split()
)
_GLUED_BADGES = tuple(
    "SUBSCRIBER AUTHOR MODERATOR STAFF EDITOR ADMIN GUEST VERIFIED MEMBER JOURNALIST".split()
)
_COMMENT = r"(?:comments?|answers?|replies|reply|contributions?|posts?|reviews?|kommentare?|beitrag|beiträge|antwort(?:en)?|commentaires?|réponses?|comentarios?|comentários?|respuestas?|respostas?|commenti|commento|reacties?|комментари[йи]|ответы?|评论|التعليقات|تعليقات?)"
# A rank beside a name, and no name where the block has another.
RANK = re.compile(
    r"(?:top|super|verified|senior|junior|registered|premium|featured|new)\b.{0,30}"
    r"|newbie|novice|.{0,30}\b(?:members?|users?|commenter|fans?|contributor|subscriber|moderator|administrator|editor|staff|guest|ospite|invitado|convidado|гость|gość)",
    re.IGNORECASE,
)
# Below a comment: who changed it last.
EDITED = re.compile(
    r"\W*(?:this (?:post|comment|message) (?:was|has been) )?(?:(?:last|recently) )?(?:edited|modified) (?:by|on|at)\b.*"
    r"|\W*(?:zuletzt (?:bearbeitet|geändert|editiert)|(?:bearbeitet|editiert)) (?:von|am|durch)\b.*|\W*dernière (?:modification|édition) (?:par|le)\b.*"
    r"|\W*(?:última edición|última modificación) (?:por|el)\b.*|\W*(?:ultima modifica) (?:di|da|il)\b.*|\W*laatst (?:bewerkt|gewijzigd) (?:door|op)\b.*"
    r"|\W*последний раз редактировалось.*|\W*ostatnio (?:edytowan[ey]|zmienion[ey]) przez.*",
    re.IGNORECASE,
)
# Of the panel in which a board tells of a writer: "Joined", "Posts: 120".
PANEL = re.compile(
    r"(?:joined|join date|registered|posts|messages|reaction score|beiträge|nachrichten|registriert|dabei seit|inscrit|inscription|miembro desde|mensajes|messaggi"
    r"|iscritto|mensagens|berichten|lid sinds|сообщени(?:я|й)|регистрация|katılım|mesajlar|posty|dołączył)\s*(?::.{1,40})?",
    re.IGNORECASE,
)
# The mark of a comment that a paper chose, "Sheet Pick"; beside a time "Ada Pick" is a name.
_PICK = re.compile(r"(?:[\w’']+\s){1,2}picks?", re.IGNORECASE)
# Words of a page that are nobody's name, alone on a line or between the marks of one.
_LABEL = re.compile(
    rf"[\W\d_]*(?:(?:{_DONE})(?:\s+{_TO})?(?:\s*:)?(?:\s+\d(?!.*\s(?:by|von|par|por|door)\s).*)?|(?:tweets|pinned|liked|recommended|featured|shared)\s+by(?:\s.+)?"
    rf"|(?:gepinnt|angepinnt|angeheftet|gefällt)\s+von(?:\s.+)?|(?:top|best|beste[rs]?|pinned|highlighted|featured|new|newest|latest|original|deleted|hidden"
    rf"|лучший|meilleure?|mejor|migliore?|melhor)\s+{_COMMENT}"
    rf"|(?:view|show|see|hide|load|all|more|weitere|alle)\s+(?:(?:all|more|\d+|weitere|older|newer|earlier)\s+)*(?:{_COMMENT}|news|posts|stories)|\d[\d.,]*\s+{_COMMENT}"
    r"|original\s+message|forwarded\s+message|ursprüngliche\s+nachricht|message\s+d[’']origine|mensaje\s+original|more\s+news|news|verified\s+purchase"
    r"|(?:\d+\s*)?min(?:ute)?s?\s+(?:read|lesezeit|de\s+lecture|de\s+lectura)|level\s+\d+|on|am|en|il|em|op|uhr|utc|gmt|reply|talk|public|unread|default|logged|quote|top"
    r"|(?:member|user|active|mitglied|registriert|dabei)\s+(?:since|seit)(?:\s.+)?|(?:registered\s+)?users?|(?:senior|junior|full|new|jr\.?|sr\.?)\s+member|(?:member|membre|membro|miembro|mitglied|utente|usuario|usuário|gebruiker|lid|użytkownik|участник|пользователь|üye|newbie|novato|nowicjusz|novizio|neuling|débutant|новичок)(?:\s+(?:sênior|senior|sénior|júnior|junior|ativo|activo|actif|attivo))?|membre\s+depuis(?:\s.+)?|miembro\s+desde(?:\s.+)?"
    r"|(?:joined|join\s+date|posts|messages|nachrichten|beiträge|location|ort|wohnort|registriert|registered|mensajes|messaggi|mensagens|berichten|сообщения|сообщений)(?:\s*:.*)?"
    rf"|(?:{_ANSWER})\s*#\d+(?:\s+(?:on|am|le|en|il|em|op))?"
    r"|(?:re|aw|antw|fwd?)\s?:\s.*|dates?|datum|fecha|data|дата|share|avatar|profilbild|community|photos?|foto|picture|image|bild|author|autor|auteur|name|subject|betreff|title|e?-?mail"
    r")[\W\d_]*",
    re.IGNORECASE,
)


def may_close(last: str) -> bool:
    """False where `CLOSES` finds nothing at the end of some words, of which `last` stands behind the last space."""
    return not last.isalpha() or last.casefold() in _CLOSING_WORDS


def may_be_badge(last: str) -> bool:
    """False where `BADGE` finds nothing at the end of some words, of which `last` stands behind the last space."""
    return not last.isalpha() or last.casefold() in _BADGES or last.endswith(_GLUED_BADGES)


def is_label(words: str) -> bool:
    """True for words that a page sets beside comments, and that name nobody: "Last updated", "Top comment"."""
    return _LABEL.fullmatch(words) is not None


def is_mark(words: str) -> bool:
    """True for words that a page sets under the head of a comment, and that are nobody's: a rank, a label, a paper's pick."""
    return any(pattern.fullmatch(words) for pattern in (RANK, _PICK, _LABEL))
