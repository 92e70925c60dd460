"""The names of licences: what an author has written in, whether others may pass the work on out."""

from __future__ import annotations

import re

KNOWN = re.compile(
    r"(CC0|CC[ -]BY(-(SA|NC|ND|NC-SA|NC-ND))?)([ -][1-4]\.[0-9])?( [A-Z]{2,})?|public domain|own work"
    r"|MIT|OFL([ -]1\.1)?|Apache([ -]2\.0)?|(UK )?(OGL|Open Government Licen[cs]e)( v?[1-3]\.0)?|Etalab 2\.0"
    r"|Creative Commons (Zero|(Attribution|Non-?Commercial|No ?Deriv\w+|Share-?Alike|[ -])+)"
    r"( v?[1-4]\.[0-9])( (International|Universal|Unported|Generic|[A-Z]\w+( [A-Z]\w+)?))?"
    r"( Public)?( Licen[cs]e)?( \([\w .-]+\))?",
    re.IGNORECASE,
)
PERMISSION = re.compile(r"(used |printed )?(with |by )?(the )?(written )?permission (of|from|by) \w.*", re.IGNORECASE)
REFUSAL = re.compile(
    r"\b(not|no|nobody|never|none|without|internal|only|reserved|until|pending|asked|refused|denied|withdrawn|unknown|expired)\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)


def may_be_passed_on(licence: str) -> bool:
    """Whether this is the name of a known licence, own work, or a permission that says whose it is."""
    text = licence.strip().rstrip(".")
    return bool(KNOWN.fullmatch(text)) or (bool(PERMISSION.fullmatch(text)) and not REFUSAL.search(text))
