"""Exporters that not everybody needs. They use what an exporter of another package may use, and nothing else."""
