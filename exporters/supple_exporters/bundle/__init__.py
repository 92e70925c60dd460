"""The JSON bundle: one edition as one file, for apps.

`envelope` is the form of the file and its version, `exporter` writes it.
"""

from supple_exporters.bundle.envelope import BUNDLE_VERSION, Bundle, bundle_schema
from supple_exporters.bundle.exporter import BundleExporter

__all__ = ["BUNDLE_VERSION", "Bundle", "BundleExporter", "bundle_schema"]
