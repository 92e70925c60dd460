"""How a person asks: the commands of `supple`, and the only place that knows the terminal.

The top floor: it may import `supple_schema` and `supple_exporters`, and neither of them imports it.
"""
