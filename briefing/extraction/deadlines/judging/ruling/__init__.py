"""Of what kind is an event, by single turns of phrase around its date?"""
