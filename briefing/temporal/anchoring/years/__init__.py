"""Which year does a date without one belong to?"""
