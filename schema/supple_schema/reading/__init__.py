"""From bytes on disk to plain data that knows where each value stands.

`SourceFile` is a file's text; `Document` is what it says: strings, numbers, lists and mappings, with the line and
column of every key and value on request. Nothing here knows what an exercise is, and nothing here raises on content.
"""
