"""What a stretch of words is: forms, phrases to both sides of a cue, clauses, verbs, quotations. Nothing here knows a name."""
