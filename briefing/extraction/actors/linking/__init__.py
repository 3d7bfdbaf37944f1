"""Whom do the names of an article mean?"""
