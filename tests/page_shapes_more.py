"""Threads in more shapes, thought of apart from the first ones, and pages that look like threads and have none."""

from page_shapes import Shape

MORE = (
    Shape(
        "bem with a byline in words",
        '<li class="opinion__item" data-level="{depth}"><span class="opinion__byline">{name} | {shown}</span><div class="opinion__body">{words}</div><a class="opinion__reply" href="#">{reply}</a></li>',
        '<div class="opinion"><h3>{heading}</h3><ul>{items}</ul></div>',
    ),
    Shape(
        "paragraphs only",
        "<p id='c{n}'><b>{name}:</b> <small>{shown}</small></p>{words}",
        '<div class="comments"><h3>{heading}</h3>{items}</div>',
        parents=False,
    ),
    Shape(
        "a card each with a menu",
        '<div class="kommentar-karte"><ul class="menu"><li>{reply}</li><li>{report}</li></ul><div class="kopf"><span class="autor">{name}</span><span class="zeit" title="{iso}">{shown}</span></div><div class="inhalt">{words}</div></div>{kids}',
        '<section class="forum"><h2>{heading}</h2>{items}</section>',
        '<div class="antworten">{kids}</div>',
    ),
    Shape(
        "three columns of a table",
        "<tr><td>{name}</td><td>{words}</td><td>{shown}</td></tr>",
        '<div class="comments"><h3>{heading}</h3><table>{items}</table></div>',
        parents=False,
    ),
    Shape(
        "the time above the name",
        '<div class="msg"><div class="dt">{shown}</div><div class="nm">{name}</div><div class="tx">{words}</div><div><a href="#m{n}">#{n}</a> <a href="#">{reply}</a></div></div>',
        '<div class="thread"><h3>{heading}</h3>{items}</div>',
        parents=False,
    ),
    Shape(
        "threads parted in halves",
        '<div class="comment-item"><b>{name}</b> <time datetime="{iso}">{ago}</time>{words}</div>',
        '<div class="page-1"><h3>{heading}</h3>{items}</div>',
        parents=False,
        paragraph="<div>{}</div>",
    ),
    Shape(
        "aside of each comment",
        "<section><aside><strong>{name}</strong><br><span>{shown}</span></aside><div>{words}<p><button>{reply}</button><button>{report}</button></p></div>{kids}</section>",
        '<div id="comentarios"><h3>{heading}</h3>{items}</div>',
        "<section>{kids}</section>",
    ),
    Shape(
        "tree elements",
        '<div role="treeitem" aria-level="{depth}"><a href="/u/{user}">{name}</a><relative-time datetime="{iso}">{ago}</relative-time><div class="md">{words}</div></div>',
        '<div role="tree" aria-label="comments"><div>{heading}</div>{items}</div>',
    ),
    Shape(
        "padding in percent",
        '<div class="x" style="padding-left: {indent}px; color: #333"><span class="x1">{name}</span><span class="x2">{shown}</span><span class="x3"><a href="#">{reply}</a></span><div class="x4">{words}</div></div>',
        '<div class="cmts"><h3>{heading}</h3>{items}</div>',
    ),
    Shape(
        "words in spans",
        '<li><span><a href="/~{user}">{name}</a></span><span>{words}</span><span><a href="#c{n}"><abbr title="{iso}">{ago}</abbr></a></span><span>{reply}</span>{kids}</li>',
        '<div><p>{heading}</p><ul>{items}</ul><form action="/comment"><textarea></textarea></form></div>',
        "<ul>{kids}</ul>",
        paragraph="{} ",
    ),
    Shape(
        "posts in a forum",
        '<div class="post" id="p{n}"><dl class="profile"><dt>{name}</dt><dd>Joined: 12.03.2009</dd></dl><div class="postbody"><p class="author">{shown}</p><div class="content">{words}</div></div></div>',
        '<div class="posts"><h3>{heading}</h3>{items}<form><textarea name="reply"></textarea></form></div>',
        parents=False,
    ),
    Shape(
        "a line of data",
        '<div class="comment" data-author="{name}" data-date="{iso}"><div>{name}</div><div>{words}</div></div>',
        '<div class="comments"><h3>{heading}</h3>{items}</div>',
        parents=False,
    ),
    Shape(
        "the number first",
        '<div class="r"><a href="#{n}" name="{n}">{n}</a> <span>{name}</span> <span>{digits}</span><div class="rb">{words}</div></div>',
        '<div class="reacties"><h3>{heading}</h3>{items}</div>',
        parents=False,
    ),
    Shape(
        "centred and bold",
        "<center><b>{name}</b></center><center>{shown}</center><p>{words}</p>",
        '<div id="guestbook-comments"><h3>{heading}</h3>{items}</div>',
        parents=False,
        between="<hr>",
        paragraph="{}<br>",
    ),
    Shape(
        "nested tables",
        "<table border='1'><tr><td><b>{name}</b></td><td>{shown}</td></tr><tr><td colspan='2'>{words}{kids}</td></tr></table>",
        "<div class='commentaires'><h3>{heading}</h3>{items}</div>",
        "{kids}",
    ),
    Shape(
        "time in two parts",
        '<li class="comm"><div class="h"><a href="/m/{user}">{name}</a><span class="d">{digits}</span></div><div class="tt">{words}</div><div class="k"><i>{letter}</i><a href="#">{reply}</a></div>{kids}</li>',
        "<section><h3>{heading}</h3><ol>{items}</ol></section>",
        "<ol>{kids}</ol>",
    ),
    Shape(
        "words first, in an own element",
        '<x-post><x-text>{words}</x-text><x-foot><x-by>{name}</x-by><x-at data-epoch="{epoch}">{ago}</x-at></x-foot></x-post>',
        "<x-comments><h2>{heading}</h2>{items}</x-comments>",
        parents=False,
    ),
    Shape(
        "replies behind an arrow",
        '<div class="u1"><div class="u2">{name}</div><div class="u3">{to}</div><div class="u4">{words}</div><div class="u5"><span>{shown}</span><span>{reply}</span><span>{report}</span></div></div>',
        '<div class="u0"><h3>{heading}</h3>{items}</div>',
        parents=False,
    ),
    Shape(
        "addresses",
        '<article class="comment"><address>{name}</address><p class="pubdate">{shown}</p>{words}</article>{kids}',
        '<section class="comments"><h3>{heading}</h3>{items}</section>',
        "<section>{kids}</section>",
    ),
    Shape(
        "wide and empty",
        "<div><div></div><div><div><span><i></i></span><span>{name}</span><span> · </span><span>{shown}</span></div><div></div><div>{words}</div><div><div><i></i>{reply}</div><div><i></i>{report}</div></div></div></div>",
        "<div><div>{heading}</div><div>{items}</div></div>",
        parents=False,
    ),
)
