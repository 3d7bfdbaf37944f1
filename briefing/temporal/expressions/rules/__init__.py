"""The rules of the grammar: which rows of words are time expressions, and what they mean."""
