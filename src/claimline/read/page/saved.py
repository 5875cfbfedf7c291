"""Where a page was saved from, as the program that saved it says in a comment above or at the top of the source."""

import re

_ADDRESS = r"(https?://[^\s<>\"']{1,2000}?)"
_COMMENT = re.compile(r"<!--(.{0,3000}?)-->", re.DOTALL)
_SAYS = (
    re.compile(rf"^\s*saved from url=\(\d+\){_ADDRESS}\s*$"),  # browsers
    re.compile(rf"Page saved with \w+\s+url:\s*{_ADDRESS}\s", re.IGNORECASE),  # extensions of browsers
    re.compile(rf"^\s*\{{\s*\"url\"\s*:\s*\"{_ADDRESS}\"\s*[,}}]"),  # programs that collect pages
)
_TOP = 3_000  # characters


def saved_from(source: str) -> str:
    """The address, or empty where no comment says it."""
    for comment in _COMMENT.finditer(source[:_TOP]):
        for pattern in _SAYS:
            if found := pattern.search(comment[1]):
                return found[1]
    return ""
