"""Rules about what a routine asks of a person, and about content that nobody uses."""
