"""What is meant by the words of a clause that leave it open: pronouns, numbers, bare nouns?"""
