"""The findings of reading: a file that is no text, or text that is no YAML."""

from __future__ import annotations

from supple_schema.diagnostics import Code


class UnreadableFile(Code):
    """A file that cannot be opened

    The file is there, but the system does not let Supple read it.

    Why: Content that cannot be read cannot be checked, so nobody knows whether it is safe.
    Example: A file that belongs to another user, or a link to a file that is gone.
    Instead: Give yourself the right to read it, or delete the link.
    """

    code = "R101"
    name = "unreadable-file"


class FileTooLarge(Code):
    """A file that is far larger than content is

    Why: A file this large is nearly always a picture or a copied web page with the wrong name.
    Example: A 3 MB file `bridge.yaml`.
    Instead: Keep one exercise or one piece of advice in each file.
    """

    code = "R102"
    name = "file-too-large"


class InvalidUtf8(Code):
    """Text that is not stored as UTF-8

    Why: Letters and dashes would turn into others, and a dose with a lost dash is another dose.
    Example: A file saved by an old word processor, where `5–10 s` holds a byte that is no UTF-8.
    Instead: Save the file again and choose the encoding UTF-8.
    """

    code = "R103"
    name = "invalid-utf-8"


class EmptyFile(Code):
    """A file with nothing in it

    Why: An empty file looks like an exercise that is there, but says nothing.
    Example: A new file that was never filled in.
    Instead: Delete the file, or start it with `supple new`.
    """

    code = "R104"
    name = "empty-file"


class HiddenCharacter(Code):
    """A character that nobody can see

    Control characters, soft hyphens, spaces without width, blanks that count as letters, and marks that reorder text.
    The marks that join or part letters are allowed between the letters of scripts that need them.

    Why: A reader would see other words than the program, for example left and right the other way round. A brand or a
    dose with such a character in it passes every check, and a warning of nothing else prints an empty line.
    Example: Text pasted from a web page with an invisible mark between two letters.
    Instead: Delete the character and type the words around it again.
    """

    code = "R105"
    name = "hidden-character"


class UnclosedFrontMatter(Code):
    """Front matter without its closing line

    A Markdown file starts with a line `---`, then the fields, then a second line `---`, then the text.

    Why: Without the second line all of the text would be read as fields.
    Example: `---`, `title: Heat and cold`, and then the text at once.
    Instead: Write a line with just `---` between the last field and the text.
    """

    code = "R106"
    name = "unclosed-front-matter"


class MissingFrontMatter(Code):
    """A Markdown file without front matter

    Why: Without the fields Supple does not know the title, the sources or the review of the text.
    Example: A file `heat-and-cold.md` whose first line is `Heat and cold`.
    Instead: Start the file with a line `---`, then the fields, then a line `---`.
    """

    code = "R107"
    name = "missing-front-matter"


class YamlSyntax(Code):
    """Text that is not YAML

    Why: Supple cannot tell which words are fields and which are their values.
    Example: `text: Lie down: then breathe` has two colons in one line.
    Instead: Put a value with a colon in quotes, `text: "Lie down: then breathe"`, and line up what belongs together.
    """

    code = "R108"
    name = "yaml-syntax"


class TabIndentation(Code):
    """A tab where YAML wants spaces

    Why: YAML does not allow tabs in front of a field, because editors show them in different widths.
    Example: A line that starts with the tab key.
    Instead: Use 2 spaces for each step to the right.
    """

    code = "R109"
    name = "tab-indentation"


class DuplicateKey(Code):
    """The same field twice in one place

    Why: One of the two values would be lost without a word. It could be the dose.
    Example: Two lines `hold: 5 s` and `hold: 10 s` in one dose.
    Instead: Keep the right one and delete the other.
    """

    code = "R110"
    name = "duplicate-key"


class AnchorOrAlias(Code):
    """A YAML anchor or alias

    Why: An anchor (`&name`) copies text from one place to another without showing it, so a change in one place
    alters others.
    Example: `dose: &usual` and later `dose: *usual`.
    Instead: Write the value out in both places. Put a value that starts with `&` or `*` in quotes.
    """

    code = "R111"
    name = "anchor-or-alias"


class YamlTag(Code):
    """A YAML tag

    Why: A tag (`!name`) asks the program to build something special. Content is only text, numbers, lists and fields.
    Example: `year: !!int "2020"`.
    Instead: Write the value alone. Put a value that starts with `!` in quotes.
    """

    code = "R112"
    name = "yaml-tag"


class KeyNotText(Code):
    """A field whose name is not plain text

    Why: Fields have names such as `title`. A number, a list or `true` cannot be one.
    Example: `1: Lie on your back`, meant as the first step.
    Instead: Use the name of a field, and a dash in front of each item of a list.
    """

    code = "R113"
    name = "key-not-text"


class TooDeep(Code):
    """Lists and fields nested too deep

    Why: No content needs more than a few steps to the right, so this is a slip or a hostile file.
    Example: `[[[[[[[[[[` and so on.
    Instead: Keep to the fields that `supple schema` shows.
    """

    code = "R114"
    name = "too-deep"


class NotAMapping(Code):
    """A file that is not a set of fields

    Why: Every content file is a list of fields, each with a name, a colon and a value.
    Example: A file that holds only the words `Lie on your back`.
    Instead: Start with `title:` and the other fields; `supple new` makes such a file.
    """

    code = "R115"
    name = "not-a-mapping"


class SeveralDocuments(Code):
    """More than one YAML document in a file

    Why: Only the first would be read.
    Example: Two exercises in one file with a line `---` between them.
    Instead: Put each one in a file of its own.
    """

    code = "R116"
    name = "several-documents"


class EmptyValue(Code):
    """A field or an item without a value

    Why: Nobody can tell whether it was left empty on purpose or forgotten. It could be the dose.
    Example: A line with just `hold:`.
    Instead: Write the value, write `none` where that is meant, or delete the line.
    """

    code = "R117"
    name = "empty-value"


class MergeConflict(Code):
    """A conflict that was not settled

    When two people have changed the same lines, Git puts both versions into the file, between lines of `<<<<<<<`,
    `=======` and `>>>>>>>`.

    Why: Both versions would be printed, one below the other. One of them may be the warning that somebody took out.
    Example: `<<<<<<< HEAD`, `Call an ambulance.`, `=======`, `Wait until the next day.`, `>>>>>>> theirs`.
    Instead: Keep the right version, and delete the other and the lines of marks.
    """

    code = "R118"
    name = "merge-conflict"
