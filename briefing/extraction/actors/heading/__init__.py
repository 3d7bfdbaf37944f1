"""Whom do the lines above the text name, and what are they?"""
