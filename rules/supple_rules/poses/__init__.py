"""Rules for poses and figures: what a body cannot do, and what cannot be drawn."""
