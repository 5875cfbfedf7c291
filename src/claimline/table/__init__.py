"""The table of events: its columns, the check of its rows, and the table as a file."""
