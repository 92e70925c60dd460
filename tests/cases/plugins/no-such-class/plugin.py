class Another:
    """Not the one that the entry point names."""
