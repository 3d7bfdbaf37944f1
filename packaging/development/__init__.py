"""What `packaging/dev.py` does, one question a module; the standard library alone."""
