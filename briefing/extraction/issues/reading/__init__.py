"""What does the issue stage make of the words of a sentence?"""
