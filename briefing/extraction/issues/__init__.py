"""Which subjects are in dispute, and what would an analyst call each?"""

from briefing.extraction.issues.finding import find_issues
from briefing.extraction.issues.merging import merge_issues

__all__ = ["find_issues", "merge_issues"]
