"""The one place that writes: artifacts in, folders `<out>/<edition>/<exporter>/` out, all of them or none.

`outputs` says what is published, `artifact_paths` which names are safe, `manifest` what lies beside the files, `lock`
keeps two builds apart, `staging` writes and moves, `publishing` puts it together.
"""

from supple_exporters.publishing.outputs import Output, PublishError
from supple_exporters.publishing.publishing import publish, recover, withdraw

__all__ = ["Output", "PublishError", "publish", "recover", "withdraw"]
