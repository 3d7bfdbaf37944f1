"""The one SQLite file a library is: its tables, its transactions and what its failures mean."""
