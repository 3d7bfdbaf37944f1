"""Is what somebody is given time for a right of theirs, or a duty?"""

import re

_MAKE = (
    r"(?:lodge|file|bring|make|submit|enter|launch|raise|(?:give|lodge)\snotice\sof|register|seek|request"
    r"|(?:apply|ask)\sfor)"
)
#: Nobody has to appeal, to object or to have a decision looked at again; an appeal for witnesses is another thing.
_RIGHT = re.compile(
    r"(?:(?:further\s)?appeal(?!\s(?:for|to\s(?:the\s)?(?:public|voters|donors|readers|people))\b)|object(?!ive)|protest|cross-appeal"
    r"|challenge|contest|dispute"
    rf"|{_MAKE}\s(?:(?:an?|any|the|its|their|his|her|further)\s)*(?:[a-z]+\s)?"
    r"(?:appeals?|objections?|protests?|counterclaims?|review|reconsideration|rehearing|retrial|(?:permission|leave)\sto\s[a-z]+)"
    r"|decide\swhether\sto\s(?:appeal|object|challenge|contest))\b"
)


def given_time(who: str, act: str) -> str:
    """Return who is given time for an act with that act: it may be done where it is a right, else it must be."""
    return f"{who} {'may' if _RIGHT.match(act) else 'must'} {act}"
