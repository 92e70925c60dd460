"""Handouts for people: orders in, one print each out."""
