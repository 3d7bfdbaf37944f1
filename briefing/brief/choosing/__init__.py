"""Which findings of a dossier make the lines of a brief?"""
