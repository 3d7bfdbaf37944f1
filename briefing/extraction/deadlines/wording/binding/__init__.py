"""Who acts in a clause that names nobody as its subject?"""
