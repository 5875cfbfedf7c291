"""From a file to a document: text, passages, authors and posting times, with their offsets.

Reading dates in running text, names and claims are left to the packages to the right.
"""

from claimline.read.readers import read_file, read_text

__all__ = ["read_file", "read_text"]
