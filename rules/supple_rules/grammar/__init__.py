"""What rules must know of a language: its words for numbers, units and sides, its verbs, the endings of its words.

One file holds one language. A language without a file has no rules about its words, rather than wrong ones.
"""

from supple_rules.grammar.language import Language, MeasuredPhrase, read_language, refused_languages

__all__ = ["Language", "MeasuredPhrase", "read_language", "refused_languages"]
