"""Exporters at work: those of Supple inside the build, those of other packages each in a process of its own.

`host` is what both are to a build. `inside` works with the class itself. `outside` speaks with `worker`, a program that
holds one of the other package: an exit, a hang, a lack of memory or a change of a shared module ends there.
"""

from supple_exporters.isolation.host import ExporterDescription, Host, OptionText
from supple_exporters.isolation.opening import open_exporters

__all__ = ["ExporterDescription", "Host", "OptionText", "open_exporters"]
