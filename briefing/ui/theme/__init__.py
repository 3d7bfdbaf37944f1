"""The one place that knows colours, type and measures of the window."""
