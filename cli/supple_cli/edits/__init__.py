"""Changes to the files of a set: new items, repairs, other names, and items withdrawn."""
