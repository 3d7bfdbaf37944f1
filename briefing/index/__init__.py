"""Full-text search on Whoosh, always rebuildable from the library."""
