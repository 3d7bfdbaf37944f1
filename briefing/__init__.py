"""An offline reader that turns a running news story into one page."""

__version__ = "0.1.0"
