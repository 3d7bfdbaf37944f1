"""Who acts in an article, under which names, and what does each want?"""

from briefing.extraction.actors.finding import find_actors
from briefing.extraction.actors.merging import merge_actors

__all__ = ["find_actors", "merge_actors"]
