"""Who says what, and what does each want?"""
