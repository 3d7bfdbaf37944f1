"""Which deadlines do articles share?"""
