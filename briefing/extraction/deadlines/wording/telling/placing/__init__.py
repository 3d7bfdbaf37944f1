"""Where in its sentence stands what happens on a date?"""
