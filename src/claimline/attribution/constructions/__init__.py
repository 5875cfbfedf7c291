"""How English ties words to a speaker: the catalogue of constructions and what each of them needs."""
