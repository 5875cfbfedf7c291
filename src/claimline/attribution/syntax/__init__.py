"""What a stretch of words is: forms, phrases to both sides of a cue, clauses, verbs, quotations. No name is known here."""
