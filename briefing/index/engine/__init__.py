"""How does the index lie on the disk, and how do Whoosh's own tools read it?"""
