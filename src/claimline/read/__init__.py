"""From a file to a document: text, passages, authors and posting times, with their offsets.

Other packages read the dates in running text, the names and the claims.
"""

from claimline.read.readers import read_file, read_text

__all__ = ["read_file", "read_text"]
