"""Which words of a clause tell where it points?"""
