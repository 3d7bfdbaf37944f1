"""The panel: the findings of the article, one list a kind."""
