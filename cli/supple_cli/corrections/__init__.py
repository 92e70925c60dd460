"""Corrections by people who do not open the files: fields of items go out as a table, and come back as edits.

`cells` says what stands in a cell and where each line of it comes from, `tables` writes Excel, Word and CSV, and
`updating` turns what came back into edits, each in its place, so that comments and layout stay.
"""
