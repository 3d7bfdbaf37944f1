"""Read the numbers of a text: amounts with their units, and the nouns that name them."""
