"""News texts written for the tests, with the deadlines a careful reader would note; no rule was made for them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Wanted:
    """A deadline: its date, its kind, and a word its clause must hold."""

    when: str
    kind: str
    word: str


@dataclass(frozen=True)
class Story:
    """A text, what lies ahead in it, and the dates that are behind it."""

    name: str
    text: str
    published: str
    ahead: tuple[Wanted, ...]
    past: tuple[str, ...]


FISHERIES = Story(
    "fisheries",
    """EU ministers clash over cod quotas

BRUSSELS, Dec 4, 2023 - European Union fisheries ministers failed on Monday to agree on next year's cod quotas in the \
Baltic Sea, setting up a second round of talks in Brussels on December 11.

The current arrangement expires on December 31, 2023, unless ministers extend it, the Commission said. Trawlers would \
have to stay in port if no deal is found.

Denmark, which proposed the cut in October, wants the new limits to take effect on 1 January 2024. Sweden's minister \
told reporters last week that the plan was unfair.
""",
    "2023-12-04",
    (
        Wanted("2023-12-11", "meeting", "talks"),
        Wanted("2023-12-31", "expiry", "arrangement"),
        Wanted("2024-01-01", "effective", "limits"),
    ),
    ("2023-12-04", "2023-10", "2023-W48"),
)

DEBT_CEILING = Story(
    "debt ceiling",
    """Treasury warns of default within weeks

May 15, 2023, 6:12 p.m.

WASHINGTON - The Treasury could run out of cash as early as June 1, Secretary Janet Yellen wrote to lawmakers on \
Monday. President Joe Biden and House Speaker Kevin McCarthy will meet at the White House on Tuesday.

The debt limit was last raised in December 2021. Congress must pass a bill by the end of the month, Yellen said. \
The House is scheduled to vote on May 25.
""",
    "2023-05-15",
    (
        Wanted("2023-05-16", "meeting", "meet"),
        Wanted("2023-05-31", "due", "bill"),
        Wanted("2023-05-25", "meeting", "house"),
    ),
    ("2023-05-15", "2021-12"),
)

MERGER = Story(
    "merger review",
    """Regulator extends review of grocery merger
By Dana Whitlock
Published 14 March 2024

Britain's competition regulator said on Thursday it had extended its review of the £4.2bn merger of two grocery \
chains. The Competition and Markets Authority will publish its final decision no later than 30 April.

The companies, which announced the deal in June 2023, have until March 28 to offer remedies. If they do not, the \
regulator could block the deal outright. Shareholders are due to vote on Friday.
""",
    "2024-03-14",
    (
        Wanted("2024-04-30", "due", "decision"),
        Wanted("2024-03-28", "due", "remedies"),
        Wanted("2024-03-15", "meeting", "vote"),
    ),
    ("2024-03-14", "2023-06"),
)

CEASEFIRE = Story(
    "ceasefire",
    """Envoys race to save truce as deadline nears

CAIRO, 27 February 2025 (Reuters) - Mediators arrived in Cairo on Wednesday for talks on extending a ceasefire whose \
first phase ends on Saturday.

Negotiators will gather again next week, an official said. The prisoner exchange agreed on January 19 was completed on \
Thursday. Israel has threatened to resume strikes on March 2 unless the remaining hostages are freed.
""",
    "2025-02-27",
    (
        Wanted("2025-03-01", "expiry", "phase"),
        Wanted("2025-W10", "meeting", "negotiators"),
        Wanted("2025-03-02", "effective", "strikes"),
    ),
    ("2025-02-26", "2025-01-19", "2025-02-27"),
)

CENTRAL_BANK = Story(
    "central bank",
    """ECB holds rates, signals June cut

FRANKFURT (AP) - April 11, 2024. The European Central Bank left interest rates unchanged on Thursday and signalled \
that a first cut could come in June.

Policymakers next meet on June 6. Inflation slowed to 2.4% in March from 2.6% in February. The bank has not cut since \
September 2019. New staff forecasts will be released at that meeting.
""",
    "2024-04-11",
    (Wanted("2024-06-06", "meeting", "policymakers"),),
    ("2024-04-11", "2024-03", "2024-02", "2019-09"),
)

CLIMATE = Story(
    "climate talks",
    """Nations miss deadline for climate plans

Published: 2025-02-11

Most countries missed Monday's deadline to submit new climate targets, the U.N. said on Tuesday. Only 13 of 195 \
parties had filed their plans.

The U.N. climate chief, Simon Stiell, urged governments to deliver them by September at the latest. The COP30 summit \
opens in Belém, Brazil, on November 10 and runs until November 21. Under the 2015 Paris Agreement, plans are due every \
five years.
""",
    "2025-02-11",
    (
        Wanted("2025-09", "due", "deliver"),
        Wanted("2025-11-10/2025-11-21", "meeting", "cop30"),
    ),
    ("2025-02-10", "2025-02-11"),
)

SANCTIONS = Story(
    "sanctions",
    """EU extends sanctions by six months

Brussels, 12 September 2025

EU ambassadors agreed on Friday to prolong sanctions on more than 2,500 people and firms until 15 March 2026. The \
measures were due to lapse on Monday.

A ban on Russian liquefied gas will come into force on January 1, 2027. Hungary's foreign minister is expected in \
Moscow later this month. The bloc adopted its first package in 2014.
""",
    "2025-09-12",
    (
        Wanted("2026-03-15", "expiry", "sanctions"),
        Wanted("2025-09-15", "expiry", "measures"),
        Wanted("2027-01-01", "effective", "ban"),
        Wanted("2025-09", "meeting", "minister"),
    ),
    ("2025-09-12", "2014"),
)

STORIES = (FISHERIES, DEBT_CEILING, MERGER, CEASEFIRE, CENTRAL_BANK, CLIMATE, SANCTIONS)
