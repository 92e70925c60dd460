"""Dutch, for the outputs and for the rules about words."""
