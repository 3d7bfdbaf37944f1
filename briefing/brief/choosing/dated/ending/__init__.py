"""Which deadlines end with what a newer article tells, though it does not name their day?"""
