"""Recognise articles of nearly the same words, and those of one story."""
