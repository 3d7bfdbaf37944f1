"""What the reader says about dates: of a deadline, of an article, and from which day they count."""
