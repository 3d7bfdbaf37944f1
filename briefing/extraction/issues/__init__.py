"""Which subjects are in dispute, and what would an analyst call each?"""
