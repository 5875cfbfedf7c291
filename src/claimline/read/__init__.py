"""From a file to a document: text, passages, authors and posting times, with their offsets.

Other packages read the dates in running text, the names and the claims.
"""

from typing import TYPE_CHECKING

from claimline.later import later

if TYPE_CHECKING:
    from claimline.read.readers import left_out, read_file, read_raw, read_text
    from claimline.read.series import are_parts, joined
else:
    __getattr__ = later(
        __name__,
        {"readers": ("left_out", "read_file", "read_raw", "read_text"), "series": ("are_parts", "joined")},
    )

__all__ = ["are_parts", "joined", "left_out", "read_file", "read_raw", "read_text"]
