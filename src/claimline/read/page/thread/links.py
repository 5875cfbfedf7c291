"""A link as a locator: without what follows the reader about."""

import re
from urllib.parse import urlsplit, urlunsplit

_TRACKING = re.compile(
    r"(?:utm_\w*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|ref_source|referrer|source|share_id|cmpid|cmp|xtor|s|sid|session|sessionid|session_id|phpsessid|jsessionid"
    r"|token|auth|key|email|e?mail|replytocom|amp|rdt|context|__\w+(?:\[\d+\])?)=",
    re.IGNORECASE,
)


def clean_link(link: str) -> str:
    """The link without tracking, session and answer parameters; empty for a script's or mail's."""
    try:
        parts = urlsplit(link.strip())
    except ValueError:
        return ""
    if parts.scheme not in ("", "http", "https") or "@" in parts.netloc:
        return ""
    kept = "&".join(part for part in parts.query.split("&") if part and not _TRACKING.match(part))
    path = re.sub(r";jsessionid=[^/?#]*", "", parts.path, flags=re.IGNORECASE)
    if not (parts.scheme or parts.netloc or path or kept):
        return parts.fragment
    return urlunsplit((parts.scheme, parts.netloc, path, kept, parts.fragment))
