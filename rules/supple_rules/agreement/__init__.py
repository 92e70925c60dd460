"""Rules that hold the prose against the data: what the words say about dose, sides, equipment and position."""
