"""All the English that attribution knows, as data: nouns, closed classes of words, and reporting verbs with their cues."""
