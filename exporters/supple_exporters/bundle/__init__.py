"""The JSON bundle: one edition as one file, for apps.

`envelope` is the form of the file and its version, `pictures` makes what lies beside it, `exporter` writes it.
"""

from supple_exporters.bundle.envelope import BUNDLE_VERSION, Bundle, bundle_reader_schema, bundle_schema
from supple_exporters.bundle.exporter import BundleExporter, BundleOptions

__all__ = ["BUNDLE_VERSION", "Bundle", "BundleExporter", "BundleOptions", "bundle_reader_schema", "bundle_schema"]
