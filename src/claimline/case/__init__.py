"""A case: a folder of documents, and over their readings what a person corrected, kept as plain files."""
