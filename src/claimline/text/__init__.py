"""Text of any kind: from bytes to characters, words and sentences, with offsets in code points."""
