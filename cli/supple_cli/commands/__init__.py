"""The commands, one module each, with a click command named `command`. `supple_cli.main` says which there are.

Nothing imports a command's module before the command is asked for, so each may import what it needs.
"""
