"""Who that is: speakers, people in several spellings, short names, institutions, carriers, and whom a sentence is about."""
