"""A form for each kind of file, made from its tree of fields.

`fields` says which controls there are and what stands in them, `values` reads what was put in, `sentences` says what a
dose comes to. Nothing here knows HTML.
"""
