"""What the author of an exporter needs to test it: sample editions, and a check that holds it to the contract."""
