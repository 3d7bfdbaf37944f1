"""What in a text may name an issue?"""
