"""Whom do pronouns and common nouns mean that a clause has for who acts?"""
