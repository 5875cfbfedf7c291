"""The one query on a table: what it says in the address, in words and in SQL, its engine, and the extract it hands out."""
