"""Words: the vocabularies that the rules share: cues, openers of clauses, honorifics, offices, nouns for people."""
