"""What a query finds, before it becomes a page of results."""
