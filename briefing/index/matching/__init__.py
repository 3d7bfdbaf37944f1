"""Which articles a query finds: what is found, where words follow each other, what is remembered."""
