"""Values of the meanings that take more than a look at the calendar."""
