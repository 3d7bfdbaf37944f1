"""What is a place in a sentence, and when does its name mean more?"""
