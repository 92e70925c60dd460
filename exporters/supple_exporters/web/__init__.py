"""The web pages: one edition as a folder that opens from a stick or a server, with or without a network.

`pages` turns the data of a bundle into pages, `script_data` into what their script knows, `exporter` puts the folder
together. The pages read without a script; it adds search, the player of routines and the diary. Its source is
TypeScript in `source`; `./run web` compiles it into `static`.
"""

from supple_exporters.web.exporter import WebExporter, WebOptions

__all__ = ["WebExporter", "WebOptions"]
