"""Chats that a program wrote into a page: a name stands over the first of several messages by one person."""

from claimline.read.page.thread.engine import Engine

CHATS = (
    Engine(
        "Telegram export",
        ".history .message.default",
        author=".body > .from_name ~ ^(.+?)(?:\\s+via\\s+@\\S+)?$",
        time=".date",
        body=".body > .text",
        drop=".forwarded, .reply_to, .reactions",
        ref=".reply_to a -> href ~ message(\\d+)",
        follows=".message.joined",
        box=".history",
        page=".page_wrap .history",
    ),
    Engine(
        "Discord export",
        ".chatlog__message-container",
        author=".chatlog__author",
        time=".chatlog__timestamp || .chatlog__short-timestamp",
        body=".chatlog__content",
        drop=".chatlog__edited-timestamp, .chatlog__reply, .chatlog__forwarded",
        key="-> data-message-id",
        ref=".chatlog__reply-link -> onclick ~ (\\d{2,})",
        follows=".chatlog__message-container:not(:has(.chatlog__author))",
        box=".chatlog, .postamble",
        page=".chatlog",
    ),
    Engine(
        "WhatsApp Web",
        "[data-pre-plain-text]",
        author="-> data-pre-plain-text ~ \\]\\s*(.+?):\\s*$",
        time="-> data-pre-plain-text ~ ^\\[([^\\]]+)\\]",
        body=".selectable-text || .copyable-text",
        drop=".quoted-mention, [aria-label*='uoted']",
    ),
)
