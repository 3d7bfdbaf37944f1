"""Who acts in an article, under which names, and what does each want?"""
