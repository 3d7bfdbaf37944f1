"""The rules that tell which part each block plays in its article."""
