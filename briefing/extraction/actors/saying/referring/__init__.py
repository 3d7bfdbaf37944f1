"""Whom do words mean that name nobody: pronouns, offices, "the company", "the government"?"""
