"""The table of events: what its columns hold, what is wrong with a row, reading and writing it as a file."""
