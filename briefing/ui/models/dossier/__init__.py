"""What the panel shows of all articles of a dossier together."""
