"""The list of articles that answer a query."""
