"""Rules of other packages at work: each package in a process of its own, so that nothing it does can end a check.

`outside` gives rules that stand beside Supple's own, and asks `worker`, the program that holds those of a package.
"""

from supple_rules.isolation.outside import open_rules

__all__ = ["open_rules"]
