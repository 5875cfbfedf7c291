"""Threads of one talk in many shapes of markup, none of them any engine's: templates, and what fills them.

`{kids}` in an item nests the answers in it; without it all comments stand side by side.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from page_talk import Said, Tongue, depth_of, shown


@dataclass(frozen=True)
class Shape:
    """How a thread is marked up.

    `time` says what the markup keeps of a time: the minute, the day, or words that count back; `parents` whether it
    shows who answers whom.
    """

    name: str
    item: str
    outer: str
    box: str = "{kids}"
    paragraph: str = "<p>{}</p>"
    between: str = ""
    time: str = "minute"
    parents: bool = True

    def html(self, said: Sequence[Said], tongue: Tongue) -> str:
        """The thread."""
        nests = "{kids}" in self.item
        roots = [i for i, one in enumerate(said) if not nests or one.parent is None]
        items = self.between.join(self._item(said, i, tongue) for i in roots)
        return self.outer.format(
            items=items,
            heading=tongue.heading.format(n=len(said)),
            form=tongue.form,
            latest=tongue.latest,
            reply=tongue.reply,
        )

    def _item(self, said: Sequence[Said], i: int, tongue: Tongue) -> str:
        one, depth = said[i], depth_of(said, i)
        answers = (
            [self._item(said, k, tongue) for k, other in enumerate(said) if other.parent == i]
            if "{kids}" in self.item
            else []
        )
        parent = said[one.parent] if one.parent is not None else None
        return self.item.format(
            n=i + 101,
            parent="" if one.parent is None else one.parent + 101,
            name=escape(one.name),
            letter=one.name[0],
            user=one.name.replace(" ", "").lower(),
            shown=shown(one.when, tongue),
            iso=one.when.isoformat().replace("+00:00", "Z"),
            digits=f"{one.when:%d.%m.%Y %H:%M}",
            clock=f"{one.when:%H:%M}",
            epoch=int(one.when.timestamp()),
            milli=int(one.when.timestamp()) * 1000,
            ago=tongue.ago.format(n=30 - one.when.day),
            words="".join(self.paragraph.format(escape(words)) for words in one.paragraphs),
            kids=self.box.format(kids="".join(answers)) if answers else "",
            depth=depth,
            indent=depth * 24,
            to=tongue.answering.format(name=escape(parent.name)) if parent else "",
            at=f'<a href="#c{one.parent + 101}">@{escape(parent.name)}</a> '
            if parent and one.parent is not None
            else "",
            child=" child" if parent else "",
            spacers="<td class='sp'></td>" * depth,
            reply=tongue.reply,
            report=tongue.report,
            form=tongue.form,
            hash=f"k{(i * 7919 + 13) % 9973:x}",
        )


SHAPES = (
    Shape(
        "div soup with class comment",
        '<div class="comment" id="c{n}"><div class="h"><b>{name}</b> <span class="d">{shown}</span></div><div class="t">{words}</div><a href="#">{reply}</a>{kids}</div>',
        '<div class="comments"><h3>{heading}</h3>{items}</div>',
        '<div class="replies">{kids}</div>',
    ),
    Shape(
        "list nested without classes",
        '<li id="comment-{n}"><p><strong>{name}</strong> — {shown}</p>{words}<p><a href="#r">{reply}</a></p>{kids}</li>',
        "<h2>{heading}</h2><ol>{items}</ol>",
        "<ol>{kids}</ol>",
    ),
    Shape(
        "articles with a header and a footer",
        '<article><header><a href="/u/{user}">{name}</a><time datetime="{iso}">{shown}</time></header><div>{words}</div><footer><button>{reply}</button></footer></article>{kids}',
        '<section id="discussion"><h2>{heading}</h2>{items}<form><textarea name="comment"></textarea></form></section>',
        '<div class="nested">{kids}</div>',
    ),
    Shape(
        "definition list",
        '<dt id="c{n}"><cite>{name}</cite>, {shown}</dt><dd>{words}</dd>',
        '<h3>{heading}</h3><dl class="comment-list">{items}</dl>',
        parents=False,
    ),
    Shape(
        "table, a row each",
        '<tr><td class="who"><b>{name}</b><br>{shown}</td><td>{words}<a href="#a{n}">{reply}</a></td></tr>',
        "<h3>{heading}</h3><table><tbody>{items}</tbody></table>",
        parents=False,
    ),
    Shape(
        "table, a head row and a row of words",
        '<tr class="head"><td><a name="m{n}"></a>{name}</td><td>{digits}</td></tr><tr class="body"><td colspan="2">{words}</td></tr>',
        '<h3>{heading}</h3><table class="comments">{items}</table>',
        parents=False,
    ),
    Shape(
        "a table each, indented by spacer cells",
        '<table class="c"><tr>{spacers}<td><span class="n">{name}</span> | <span>{shown}</span><div class="w">{words}</div><a href="#p{n}">{reply}</a></td></tr></table>',
        '<div class="comment-area"><h4>{heading}</h4>{items}</div>',
    ),
    Shape(
        "utility classes",
        '<div class="flex flex-col gap-2 p-4 mt-{depth} rounded-lg" id="comment-{n}"><div class="flex items-center"><img class="w-8 h-8 rounded-full" src="/a/{user}.png" alt=""><span class="font-bold text-sm">{name}</span><span class="text-xs text-gray-500 ml-2">{shown}</span></div><div class="prose text-base">{words}</div><div class="flex gap-4"><button class="text-xs">{reply}</button><button class="text-xs">{report}</button></div>{kids}</div>',
        '<div class="mt-8 max-w-2xl"><h2 class="text-xl">{heading}</h2>{items}</div>',
        '<div class="pl-8 border-l">{kids}</div>',
    ),
    Shape(
        "obfuscated classes, one hash each",
        '<div class="css-{hash}"><div class="_{hash}a"><div class="_{hash}b"><a class="x{hash}" href="/u/{user}">{name}</a><span>·</span><a href="#c-{n}"><time datetime="{iso}" class="z{hash}">{ago}</time></a></div><div class="w{hash}">{words}</div><div><span role="button">{reply}</span></div></div>{kids}</div>',
        '<div class="css-1q"><div><span>{heading}</span></div><div>{items}</div></div>',
        "<div>{kids}</div>",
    ),
    Shape(
        "custom elements",
        '<x-comment data-id="{n}"><x-meta><x-name>{name}</x-name><x-time ts="{epoch}">{shown}</x-time></x-meta><x-body>{words}</x-body>{kids}</x-comment>',
        "<x-thread><h3>{heading}</h3>{items}</x-thread>",
        "<x-replies>{kids}</x-replies>",
    ),
    Shape(
        "flat with data-parent",
        '<div class="post" data-id="{n}" data-parent="{parent}"><span class="nick">{name}</span><span class="when">{shown}</span><div class="msg">{words}</div><a class="re" href="#">{reply}</a></div>',
        '<div id="comments"><h3>{heading}</h3>{items}</div>',
    ),
    Shape(
        "flat with an indent style",
        '<div style="margin-left:{indent}px"><div><a href="/user/{user}">{name}</a> <small>{shown}</small></div><div>{words}</div><div><a href="#">{reply}</a> <a href="#">{report}</a></div></div>',
        "<h3>{heading}</h3><div>{items}</div>",
    ),
    Shape(
        "flat with depth classes",
        '<li class="cmt depth-{depth}"><div class="author">{name}</div><div class="date">{shown}</div><div class="content">{words}</div></li>',
        '<div class="comment-wrap"><h3>{heading}</h3><ul>{items}</ul></div>',
    ),
    Shape(
        "flat, in reply to a name by link",
        '<div class="c" id="c{n}"><p class="m"><b>{name}</b> <i>{shown}</i></p><div class="b">{at}{words}</div><p><a href="#c{n}">#</a> <a href="#f">{reply}</a></p></div>',
        '<section class="kommentare"><h3>{heading}</h3>{items}</section>',
        paragraph="{}<br>",
    ),
    Shape(
        "flat, in reply to a name in words",
        '<div class="note"><div class="top"><span>{name}</span> <em>{to}</em> <span>{shown}</span></div><div>{words}</div></div>',
        '<div class="comentarios"><h3>{heading}</h3>{items}</div>',
        parents=False,
    ),
    Shape(
        "time in a title, words that count back",
        '<li class="c"><img src="/{user}.png" alt="{name}"><a class="nm" href="/u/{user}">{name}</a> <a class="tm" href="#c{n}" title="{iso}">{ago}</a><div class="tx">{words}</div><span class="ac">{reply}</span>{kids}</li>',
        '<div class="reactions"><h3>{heading}</h3><ul>{items}</ul></div>',
        "<ul>{kids}</ul>",
    ),
    Shape(
        "epochs in data",
        '<div class="entry comment-entry" data-time="{epoch}"><span class="name">{name}</span><span class="ts" data-timestamp="{epoch}">{ago}</span><div class="text">{words}</div>{kids}</div>',
        '<div class="entries"><h3>{heading}</h3>{items}</div>',
        '<div class="in">{kids}</div>',
    ),
    Shape(
        "epochs in milliseconds",
        '<div class="row commentRow"><div class="l"><b>{name}</b></div><div class="r" data-ts="{milli}">{ago}</div><div class="q">{words}</div><button>{reply}</button></div>{kids}',
        "<div><h3>{heading}</h3>{items}</div>",
        '<div class="sub">{kids}</div>',
    ),
    Shape(
        "words that count back and nothing else",
        '<div class="comment"><div class="who">{name}</div><div class="txt">{words}</div><div class="foot"><span>{ago}</span> <a href="#">{reply}</a></div>{kids}</div>',
        '<div class="comments"><h3>{heading}</h3>{items}</div>',
        '<div class="answers">{kids}</div>',
        time="ago",
    ),
    Shape(
        "the time below the words",
        '<li><p class="nm">{name}</p><blockquote>{words}</blockquote><p class="when">{shown} <a href="#c{n}">{reply}</a></p>{kids}</li>',
        '<h3>{heading}</h3><ul class="commentlist">{items}</ul>',
        "<ul>{kids}</ul>",
    ),
    Shape(
        "name and time below the words",
        '<div class="letter-comment"><div class="w">{words}</div><div class="sig"><span class="nm">{name}</span>, <span>{shown}</span></div></div>',
        "<h3>{heading}</h3><div>{items}</div>",
        parents=False,
    ),
    Shape(
        "parted by rules, no element each",
        "<b>{name}</b> <i>{shown}</i><br>{words}<a href='#r{n}'>{reply}</a>",
        '<div id="comments"><h3>{heading}</h3>{items}</div>',
        between="<hr>",
        paragraph="{}<br><br>",
        parents=False,
    ),
    Shape(
        "heads and words as siblings",
        '<h4><a name="c{n}">{name}</a> <span>{shown}</span></h4><div class="text">{words}</div>',
        '<div class="leserkommentare"><h3>{heading}</h3>{items}</div>',
        parents=False,
    ),
    Shape(
        "sections in groups of a comment and its answers",
        '<div class="group"><div class="msg" id="msg{n}"><div class="hd"><span class="a">{name}</span><span class="t">{shown}</span></div><div class="bd">{words}</div><a href="#">{reply}</a></div>{kids}</div>',
        '<div class="talk"><h3>{heading}</h3>{items}</div>',
        '<div class="under">{kids}</div>',
    ),
    Shape(
        "avatars by initials, ranks and counts",
        '<div class="comment-box"><div class="av">{letter}</div><div class="in"><div class="hd"><span class="nm">{name}</span><span class="rank">Senior Member</span><span class="dt">{shown}</span></div><div class="cc">{words}</div><div class="ft"><span>{n}</span> <button>{reply}</button> <button>{report}</button></div></div></div>',
        '<div class="box"><h3>{heading}</h3>{items}</div>',
        parents=False,
    ),
    Shape(
        "labels before name and time",
        '<div class="comment"><p>{n}. <span>{name}</span></p><p>{shown}</p><div>{words}</div></div>',
        '<div class="comments"><p>{heading}</p>{items}</div>',
        parents=False,
    ),
    Shape(
        "name as a heading with a link",
        '<li><h4><a href="/profile/{user}">{name}</a></h4><time datetime="{iso}">{digits}</time><div class="comment-text">{words}</div>{kids}</li>',
        "<div><h3>{heading}</h3><ul>{items}</ul><form><label>{form}</label><textarea></textarea></form></div>",
        "<ul>{kids}</ul>",
    ),
    Shape(
        "details that open",
        '<details open><summary><b>{name}</b> <time datetime="{iso}">{ago}</time></summary><div>{words}</div><a href="#">{reply}</a>{kids}</details>',
        "<h3>{heading}</h3>{items}",
        "<div>{kids}</div>",
    ),
    Shape(
        "figures and captions",
        '<figure class="comment"><blockquote>{words}</blockquote><figcaption><cite>{name}</cite> <time datetime="{iso}">{shown}</time></figcaption></figure>',
        '<div class="voices"><h3>{heading}</h3>{items}</div>',
        parents=False,
    ),
    Shape(
        "spans and breaks",
        '<div class="k"><span>{name}</span> <span>({digits})</span><br>{words}<br><a href="#k{n}">{reply}</a></div>',
        "<p><b>{heading}</b></p><div>{items}</div>",
        paragraph="{}<br>",
        parents=False,
    ),
    Shape(
        "aria levels",
        '<div role="article" aria-level="{depth}"><div><a href="/p/{user}"><span>{name}</span></a></div><div><span dir="auto">{words}</span></div><div><a href="?c={n}"><span>{shown}</span></a> <span>{reply}</span></div></div>',
        '<div role="feed"><h3>{heading}</h3>{items}</div>',
    ),
    Shape(
        "deep wrappers",
        '<div><div><div><div class="comment-inner"><div><div><span><span>{name}</span></span></div><div><span><time datetime="{iso}">{shown}</time></span></div></div><div><div>{words}</div></div></div></div></div>{kids}</div>',
        "<div><div><h3>{heading}</h3><div>{items}</div></div></div>",
        "<div><div>{kids}</div></div>",
    ),
    Shape(
        "a time without a name of its own line",
        "<li>{name} &middot; {shown} &middot; <a href='#'>{reply}</a>{words}{kids}</li>",
        '<section aria-label="comments"><h3>{heading}</h3><ul>{items}</ul></section>',
        "<ul>{kids}</ul>",
    ),
    Shape(
        "a word between name and time",
        '<div class="resp"><p class="who">{name} <span>@{user}</span></p><p class="time"><a href="#x{n}">{shown}</a></p><div>{words}</div><p><a href="#">{reply}</a></p>{kids}</div>',
        '<div class="responses"><h3>{heading}</h3>{items}</div>',
        '<div class="resps">{kids}</div>',
    ),
    Shape(
        "the form after each comment",
        '<li class="item"><div class="user">{name}</div><div class="date">{shown}</div><div class="body">{words}</div><form><textarea></textarea><input type="submit" value="{reply}"></form>{kids}</li>',
        '<div class="discuss"><h3>{heading}</h3><ul>{items}</ul></div>',
        "<ul>{kids}</ul>",
    ),
    Shape(
        "a day in digits",
        '<div class="comment"><span class="n">{name}</span><span class="d">{digits}</span><div>{words}</div></div>',
        '<div class="comments">{items}</div>',
        parents=False,
    ),
    Shape(
        "camel case and double dashes",
        '<div class="CommentCard__root"><div class="CommentCard__head"><span class="CommentCard__userName--bold">{name}</span><span class="CommentCard__date">{shown}</span></div><div class="CommentCard__text">{words}</div><div class="CommentCard__actions"><a>{reply}</a></div></div>',
        '<div class="CommentList"><h3>{heading}</h3>{items}</div>',
        parents=False,
    ),
    Shape(
        "old fonts",
        '<p><font size="2"><b>{name}</b></font> <font size="1">{shown}</font></p><blockquote>{words}{kids}</blockquote>',
        '<a name="comments"></a><center><font size="4">{heading}</font></center>{items}',
        "{kids}",
    ),
    Shape(
        "first and second column",
        '<div class="grid comment-grid"><div class="col1"><img src="/x.png" alt=""><div>{name}</div></div><div class="col2"><div>{shown}</div><div>{words}</div><div>{reply}</div></div></div>{kids}',
        '<div class="grids"><h3>{heading}</h3>{items}</div>',
        '<div class="indent">{kids}</div>',
    ),
    Shape(
        "replies in a list beside",
        '<div class="thread"><div class="one"><cite>{name}</cite><time datetime="{iso}">{shown}</time><q>{words}</q></div>{kids}</div>',
        '<div class="comments-block"><h3>{heading}</h3>{items}</div>',
        '<div class="many">{kids}</div>',
        paragraph="{} <br>",
    ),
)
