"""What content may be: one frozen model for each kind of file, checked field by field.

A model says what one file may hold. Whether it fits the other files is for `linking`, whether it is safe and plain is
for `rules`. The published JSON Schema is generated from here, so each docstring is also what an author's editor shows.
"""
