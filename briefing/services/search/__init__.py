"""Answer what is typed into the search box."""
