"""Where does an article state its date of publication?"""
