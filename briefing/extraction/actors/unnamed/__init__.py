"""Whom does a text name by common words alone?"""
