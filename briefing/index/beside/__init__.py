"""What is asked of the index besides the hits of a query: what they have in common, how many are new, what is alike."""
