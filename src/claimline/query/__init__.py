"""The one query on a table: its forms in the address, in words and in SQL, its engine, and its extract."""
