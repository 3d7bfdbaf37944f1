"""The measured sheet: layout, fit, PDF and preview, by QtGui alone."""
