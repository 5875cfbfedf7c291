"""Text before anything is known of it: from bytes to characters, words and sentences, with offsets in code points."""
