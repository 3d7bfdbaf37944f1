"""Choose, order, render and fit the lines of the one page."""
