"""A saved web page -> a document: facts of its head, the body, and the comment thread, each found in the page's tree."""
