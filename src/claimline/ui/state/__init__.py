"""The state of a page: the address, which is nearly all, and the reader's own list of names."""
