"""Import: files of others in, drafts of exercises out, with the place that each word came from.

`readers` give records of plain texts, a `mapping` says which of their fields means what, `recognising` finds doses,
sides, positions and words of the project's own vocabularies in them, and `drafting` writes what a person completes.
"""
