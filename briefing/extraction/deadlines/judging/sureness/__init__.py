"""Will it happen, or is it only threatened, wished for or possible?"""
