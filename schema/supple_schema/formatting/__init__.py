"""The usual form of a content file: text in, text out, with the same meaning and the same comments.

`order` says in which order fields stand, `documents` puts a file into its form, `fixes` applies the repairs that
findings offer. Nothing here reads or writes files.
"""
