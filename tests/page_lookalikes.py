"""Parts of pages with names and times that repeat and are nobody's comment under this article."""

LOOKALIKES = {
    "a front page of posts": "".join(
        f'<article class="post"><h2><a href="/{n}">The pier at Senn {n}</a></h2><p class="meta">By <a href="/by/{n}">{name}</a> on May {n}, 2016 at 9:0{n} am | <a href="/{n}#comments">{n} comments</a></p><p>The pier at Senn was closed for the third time. The board met in the hall, and nobody came.</p><a href="/{n}">Read more</a></article>'
        for n, name in enumerate(("Ada Lind", "Ole Brandt", "Ida Krog"), 1)
    ),
    "a live blog with writers": '<div class="liveblog">'
    + "".join(
        f'<div class="entry" id="e{n}"><time datetime="2016-05-02T1{n}:05:00Z">1{n}:05</time><span class="author">{name}</span><p>The gate at Oster is open again. The crowd on the quay has left, says the guard.</p><a href="#e{n}">Share</a></div>'
        for n, name in enumerate(("Ada Lind", "Ole Brandt", "Ida Krog", "Ada Lind"))
    )
    + "</div>",
    "comments of other articles": '<section class="recent-comments"><h3>Recent comments</h3><ul>'
    + "".join(
        f'<li class="comment"><b>{name}</b> <span>May {n}, 2016 at 10:0{n}</span> on <a href="/other-{n}#comment-{n}">The pier {n}</a><p>I saw it myself, and it was dark at three.</p></li>'
        for n, name in enumerate(("Ada Lind", "Ole Brandt", "Ida Krog"), 1)
    )
    + "</ul></section>",
    "a forum's list of threads": '<table class="forum"><tr><th>Thread</th><th>Last post</th></tr>'
    + "".join(
        f'<tr><td><a href="/t/{n}">Which ferry to Senn?</a></td><td>{name}</td><td>May {n}, 2016 10:0{n}</td><td>{n} replies</td></tr>'
        for n, name in enumerate(("Ada", "Ole", "Ida"), 1)
    )
    + "</table>",
    "jobs": '<ul class="jobs">'
    + "".join(
        f"<li><h3>Deck hand</h3><p>{name}</p><p>Posted {n} days ago</p><p>Work on the ferry from Oster to Senn, four days a week.</p><a>Share</a></li>"
        for n, name in enumerate(("Oster Lines", "Senn Shipping", "Harbour Board"), 2)
    )
    + "</ul>",
    "a calendar": "<ul>"
    + "".join(
        f'<li><time datetime="2016-06-0{n}T19:00:00Z">June {n}, 2016 at 7:00 pm</time><b>{name}</b><p>A talk in the hall about the ferry, with slides and tea for all.</p></li>'
        for n, name in enumerate(("Ada Lind", "Ole Brandt", "Ida Krog"), 1)
    )
    + "</ul>",
    "changes of a program": "".join(
        f"<div class='release'><h3>v1.{n}</h3><p>{name} released this May {n}, 2016 at 10:12</p><p>The gate opens at once. The clock is right again after a stop.</p></div>"
        for n, name in enumerate(("ada", "ole", "ida"), 1)
    ),
    "reviews of other things": '<section class="reviews-carousel"><h3>Customer reviews</h3>'
    + "".join(
        f'<div class="review"><h4><a href="/p/{n}">Rope, 20 m</a></h4><span>{name}</span> <span>May {n}, 2016</span><p>Holds well in wind, and the colour has stayed as it was.</p></div>'
        for n, name in enumerate(("Ada", "Ole", "Ida"), 1)
    )
    + "</section>",
    "a chronicle": "<ul>"
    + "".join(
        f"<li><b>{n} May 2016</b> {name}: The gate was shut, and the shed was locked by order of the board.</li>"
        for n, name in enumerate(("Oster", "Senn", "Vik"), 1)
    )
    + "</ul>",
    "sources": "<ol>"
    + "".join(
        f'<li id="cite-{n}">{name}, <a href="https://example.org/{n}">The lamps of Oster</a>, Oster Mail, {n} May 2016, retrieved 4 June 2016.</li>'
        for n, name in enumerate(("Ada Lind", "Ole Brandt", "Ida Krog"), 1)
    )
    + "</ol>",
    "posts of a network set in": "".join(
        f'<blockquote class="embed"><p>The ferry is gone and nobody said a word on the quay.</p>— {name} (@{name.lower()}) <a href="https://example.org/s/{n}">May {n}, 2016</a></blockquote><p>The board answered on the same day, in a letter that it did not sign.</p>'
        for n, name in enumerate(("Ada", "Ole", "Ida"), 1)
    ),
    "a search": "<ol class='results'>"
    + "".join(
        f"<li><a href='https://example.org/{n}'>Ferry to Senn {n}</a><cite>{name}</cite><span>{n} days ago</span><p>The ferry to Senn runs no more; read here what runs instead of it.</p></li>"
        for n, name in enumerate(("Oster Mail", "Senn Post", "Vik News"), 2)
    )
    + "</ol>",
    "speeches of a council": "".join(
        f"<div class='speech' id='g{n}'><b>{name}</b> <span>10:0{n} am, 3 May 2016</span><p>I thank the board for its report, and I ask who pays for the bus in the winter.</p><a href='#g{n}'>Link</a></div>"
        for n, name in enumerate(("Ada Lind", "Ole Brandt", "Ida Krog"), 1)
    ),
    "messages of an inbox": "".join(
        f"<div class='m'><span email='x'>{name}</span> <span title='May {n}, 2016, 9:0{n} AM'>May {n}, 2016, 9:0{n} AM</span><div>I send the plan for the pier. Please look at the second page before Monday.</div></div>"
        for n, name in enumerate(("Ada Lind", "Ole Brandt", "Ada Lind"), 1)
    ),
}
