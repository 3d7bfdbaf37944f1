"""Does what was to happen on a day still happen then?"""
