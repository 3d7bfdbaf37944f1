"""The index's files: which there should be, and that they are written before they count."""
