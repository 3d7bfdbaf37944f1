"""Write the page, or its deadlines, in a format of the file."""
