"""Recognise articles of nearly the same words."""
