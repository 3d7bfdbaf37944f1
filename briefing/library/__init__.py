"""The only truth: articles, findings and what the reader did, in one SQLite file."""
