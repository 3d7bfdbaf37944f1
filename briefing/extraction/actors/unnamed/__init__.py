"""Whom does a short piece name by common words alone?"""
