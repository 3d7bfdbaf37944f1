"""Which events does a newer article tell as on another day, or as done, without a word of change?"""
