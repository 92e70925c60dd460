"""Outputs of booklets: what is wanted, made, kept, written and told."""
