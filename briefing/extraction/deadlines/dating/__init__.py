"""Which day is meant, and where does it stand to the article?"""
