"""Markup that says what it is, whoever writes it; and the class names that most sites share."""

from claimline.read.page.thread.engine import Engine

SEMANTIC = (
    Engine(
        "schema.org",
        "[itemtype$='schema.org/Comment'], [itemtype$='schema.org/UserComments'], [itemtype$='schema.org/Answer'], [itemtype$='schema.org/Question'],"
        " [itemprop~=comment][itemscope]",
        author="[itemprop~=author] [itemprop~=name], [itemprop~=creator] [itemprop~=name] || [itemprop~=author], [itemprop~=creator]",
        time="[itemprop~=datePublished] || [itemprop~=dateCreated], [itemprop~=commentTime], [itemprop~=uploadDate] || time",
        body="[itemprop~=text], [itemprop~=commentText], [itemprop~=articleBody] || [itemprop~=description]",
        link="meta[itemprop~=url] -> content || link[itemprop~=url] -> href",
        ref="[itemprop~=parentItem] -> href",
        opening="[itemtype$='schema.org/Question']",
    ),
    Engine(
        "schema.org reviews",
        "[itemprop~=review][itemscope], [itemprop~=reviews][itemscope]",
        author="[itemprop~=author] [itemprop~=name] || [itemprop~=author] || [itemprop~=author] -> content",
        time="[itemprop~=datePublished] || [itemprop~=dateCreated] || time",
        body="[itemprop~=reviewBody] || [itemprop~=description] || [itemprop~=text]",
        drop="[itemprop~=reviewRating]",
    ),
    Engine(
        "RDFa",
        "[typeof~='schema:Comment'], [typeof~='Comment'], [typeof~='sioct:Comment'], [typeof~='schema:Answer']",
        author="[property~='schema:author'] [property~='schema:name'], [rel~='schema:author'] [property~='schema:name'] || [property~=author] [property~=name], [rel~=author] [property~=name] || [property~='schema:author'], [property~=author], [rel~='sioc:has_creator']",
        time="[property~='schema:dateCreated'], [property~='schema:datePublished'], [property~=dateCreated], [property~=datePublished], [property~='dc:date'] || time",
        body="[property~='schema:text'], [property~=text], [property~='content:encoded']",
        key="-> id || -> resource || -> about",
        ref="[rel~='schema:parentItem'], [property~='schema:parentItem'], [property~=parentItem] -> href || [rel~='schema:parentItem'] -> href || [rel='sioc:reply_of'] + [rel='sioc:reply_of'] -> resource",
        link="-> resource || -> about",
    ),
    Engine(
        "microformats",
        ".u-comment, .p-comment, .h-cite.comment, .hentry .hentry.comment",
        author=".p-author .p-name || .p-author, .u-author || .author .fn, .vcard .fn",
        time=".dt-published || time || .published",
        body=".e-content, .p-content || .p-summary, .entry-content || .p-name",
        link=".u-url:not(.h-card) -> href",
    ),
    Engine(
        "comment classes",
        ".comment:not(.pingback):not(.trackback), .comment-item, .comment-wrapper, .comment__item, [id^=comment-]:not(.pingback):not(.trackback), .d-comment, .user-comment, .commentitem, [data-comment-id], [data-commentid], [data-comment],"
        " .kommentar, .commentaire, .comentario, .commento, .reactie",
        author=".comment-author, .comment__author, .comment-author-name, .d-comment__author, .comment-name, .comment__name, .comment-user-name, .comment_author, .commentAuthor, .user-comment__author"
        " || [rel=author], [rel~=author], .author-name, .user-name, .username, .user__name, .nickname, .author, .autor, .auteur, .fn, .nick || .name, cite, .user || [class*=author], [class*=__name], [class*=-name], [class*=username]",
        time="time || .comment-date, .comment__date, .comment-time, .comment__time, .d-comment__timestamp, .comment_date, .comment-timestamp || .timestamp, .date, .datum, .fecha, .published, abbr[title] || [class*=__date], [class*=__time], [class*=-date], [class*=-time], [class*=timestamp]",
        body=".comment-text > .description || .comment-content, .comment__content, .comment-text, .comment__text, .comment-body, .comment__body, .d-comment__body, .comment_text, .comment-message, .commentBody, .comment__message"
        " || .message, .text, .content, .body, .texto, .texte || [class*=__body], [class*=__text], [class*=__content], [class*=-body], [class*=-text], [class*=-content]",
        ref="-> data-parent-id || -> data-parent || -> data-parentid || -> data-parent_id || -> data-parent-comment-id || -> data-reply-to || -> data-reply_to || -> data-replyto || -> data-in-reply-to || a[rel~=in-reply-to], a[class*=parent], a[class*=origin], a[class*=reply-to], [class*=in-reply] a -> href",
        deleted=".deleted, .removed, .moderated, .comment-deleted, [class*=--deleted], [class*=--removed], [class*=--moderated]",
        key="-> id || -> data-comment-id || -> data-commentid || -> data-id",
        link="a[href*='#comment'] -> href",
        depth="-> data-depth || -> data-level || -> class ~ (?:depth|level)[-_]*(\\d+)",
        box="#comments, .comments",
    ),
)
