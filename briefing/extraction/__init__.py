"""From a document to its findings: the stages and the order they run in."""
