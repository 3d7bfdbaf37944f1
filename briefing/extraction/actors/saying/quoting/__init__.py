"""Where does direct speech stand, and who says it?"""
