"""What comes from another package works in a process of its own, and here is how to speak with that.

`process` starts one and asks, `serving` answers in it, one line of JSON each. An exit (`os._exit` too), a hang, a lack
of memory or a change of a shared module ends there, and whoever asked hears of it as a `PlugInFaultError`.
"""

from supple_schema.isolation.process import WorkerProcess
from supple_schema.isolation.serving import PlugInFaultError, describe_fault, serve

__all__ = ["PlugInFaultError", "WorkerProcess", "describe_fault", "serve"]
