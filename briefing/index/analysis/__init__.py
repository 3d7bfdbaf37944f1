"""What a word is: the same for the index, a query and the marks in a text."""
