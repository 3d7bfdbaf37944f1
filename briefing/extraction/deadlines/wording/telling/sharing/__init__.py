"""What does a clause share with another one of its sentence?"""
