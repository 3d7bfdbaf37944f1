"""What small stories of two or three articles tell differently, and what only looks so."""

from collections.abc import Callable

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Attribute, Source
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.merge import gather
from briefing.extraction.pipeline import extract

Figures = Callable[..., list[list[str]]]


@pytest.fixture
def figures_of(lexicons: Lexicons) -> Figures:
    """Return the figures that some texts give differently."""

    def find(*texts: str) -> list[list[str]]:
        articles = [make_article(text, Origin(f"{at}.txt", "text/plain")) for at, text in enumerate(texts)]
        sources = [Source(article, extract(article, lexicons)) for article in articles]
        found = (one for one in gather("story", sources).differences if one.attribute is Attribute.FIGURE)
        return [[version.value for version in one.versions] for one in found]

    return find


# Traded in a year: two customs offices; another year; a part of the year; what is sold the other way; a round number.
WHEAT = (
    "Grain talks open in Vienna\n\nVIENNA, March 3, 2027 - Serbia and Egypt will resume their talks on March 9,"
    " Minister Ana Petrov said.\n\nEgypt imported 420,000 tonnes of Serbian wheat in 2026, according to its customs"
    " office.\n"
)
WHEAT_SAID = (
    "Belgrade waits for Cairo\n\nBELGRADE, 11 March 2027 - Minister Ana Petrov came back from Vienna without a deal on"
    " grain.\n\n{}\n"
)
# Who has fled: a later count is smaller, larger, of another country, or of those who came back.
CAMPS = (
    "Villages empty on the border\n\nGOMA, May 4, 2026 - Fighting around Rutshuru goes on, the Red Cross said.\n\nThe"
    " Relief Agency of Uganda says 58,000 refugees are in the district of Kisoro.\n"
)
CAMPS_LATER = "Calm returns\n\nKAMPALA, 12 May 2026 - The Red Cross has gone back to Rutshuru.\n\n{}\n"
# What two have together: another sum; what one of them has; a later estimate that says so; a rounded one.
MERGER = (
    "Two banks to merge\n\nNAIROBI, 2 June 2026 - Baraza Bank and Savanna Trust agreed to merge on Monday.\n\nThe"
    " combined bank would have assets of 640 billion shillings, Baraza Bank said.\n"
)
MERGER_LATER = "Regulator looks at merger\n\nKAMPALA, 24 June 2026 - Baraza Bank and Savanna Trust still wait.\n\n{}\n"
# All that a carrier has: another number; of another carrier; a part; after a time.
FLEET = (
    "Pilots vote\n\nOSLO, 4 February 2027 - Nordwing has made an offer to its union, the SPF.\n\nNordwing's 2,300"
    " pilots are voting on a contract that raises pay by 9 percent.\n"
)
FLEET_LATER = "Vote ends\n\nBERGEN, {} - The SPF union is counting. {}\n\n{}\n"
# What is owed, in parts of the output: at another year's end; in other words; a forecast; of the exports.
DEBT = (
    "Fund agrees to a loan\n\nWASHINGTON, September 21, 2026 - The IMF has agreed to lend to Zambia, Ruth Banda said."
    "\n\n“Zambia's public debt, including arrears of firms, reached 104 percent of GDP at the end of 2025,” said"
    " Paul Moreau of the IMF.\n"
)
DEBT_LATER = "Zambia starts talks\n\nLUSAKA, 13 October 2026 - Ruth Banda met the IMF in Lusaka.\n\n{}\n"
# A fine, once imposed: of another firm; cut by a court. Jobs of a plan: done, of another firm, newer and said so.
FINE = (
    "Firm fined\n\nCALDER, 2 March 2027 - Norline has broken the law, Judge Ana Petrov found.\n\nThe judge fined"
    " Norline 12 million euros.\n"
)
PLAN = (
    "Norline to shrink\n\nCALDER, 2 March 2027 - Norline met the Dockers' Union, Ana Petrov said.\n\nUnder the"
    " plan, Norline would cut 340 jobs in the port.\n"
)
LATER = "Calder waits\n\nOSTRA, {} March 2027 - Ana Petrov flew to Calder to see Norline and Haldane.\n\n{}\n"
# Who came to a march: by two counts; to another march.
MARCH = (
    "Calder marches\n\nCALDER, 2 March 2027 - The Dockers' Union wants more, Ana Petrov said in Calder.\n\nAbout 1,200"
    " people marched through Calder on 27 February, the police said.\n"
)


@pytest.mark.parametrize(
    ("first", "second", "versions"),
    [
        (
            WHEAT,
            WHEAT_SAID.format("Serbia shipped 510,000 tonnes of wheat to Egypt last year, its farmers say."),
            ["420,000 tonnes", "510,000 tonnes"],
        ),
        (WHEAT, WHEAT_SAID.format("Serbia shipped roughly 400,000 tonnes of wheat to Egypt last year."), None),
        (WHEAT, WHEAT_SAID.format("Serbia shipped 510,000 tonnes of wheat to Egypt in 2024."), None),
        (WHEAT, WHEAT_SAID.format("Serbia shipped 210,000 tonnes of wheat to Egypt in the first half of 2026."), None),
        (WHEAT, WHEAT_SAID.format("Egypt shipped 510,000 tonnes of wheat to Serbia last year, farmers say."), None),
        (WHEAT, WHEAT_SAID.format("Serbia shipped 510,000 tonnes of maize to Romania last year."), None),
        (
            CAMPS,
            CAMPS_LATER.format("Some 41,000 people were sent home from the district of Kisoro, the UN says."),
            None,
        ),
        (
            CAMPS,
            CAMPS_LATER.format("Some 41,000 Rwandans have fled to the district of Kisoro, the UN says."),
            ["Some 41,000 Rwandans", "58,000 refugees"],
        ),
        (CAMPS, CAMPS_LATER.format("Some 71,000 Rwandans have fled to the district of Kisoro, the UN says."), None),
        (CAMPS, CAMPS_LATER.format("Some 41,000 Rwandans are left in the district of Kisoro, the UN says."), None),
        (CAMPS, CAMPS_LATER.format("Some 41,000 Rwandans have fled to Mbarara, the UN says."), None),
        (
            MERGER,
            MERGER_LATER.format("The merger would create a group with assets of 580 billion shillings."),
            ["580 billion shillings", "640 billion shillings"],
        ),
        (MERGER, MERGER_LATER.format("Baraza Bank alone has assets of 390 billion shillings."), None),
        (MERGER, MERGER_LATER.format("The merged bank would now have assets of 580 billion shillings."), None),
        (
            MERGER,
            MERGER_LATER.format("The merger would create a group with assets of some 630 billion shillings."),
            None,
        ),
        (
            FLEET,
            FLEET_LATER.format(
                "25 February 2027", "Nordwing said it hopes for a yes.", "The airline's 2,050 pilots vote."
            ),
            ["2,050 pilots", "2,300 pilots"],
        ),
        (
            FLEET,
            FLEET_LATER.format(
                "25 February 2027", "Skagair said it hopes for a yes.", "The airline's 2,050 pilots vote."
            ),
            None,
        ),
        (
            FLEET,
            FLEET_LATER.format(
                "25 February 2027", "Nordwing hopes for a yes.", "Skagair's 2,050 pilots vote on a contract."
            ),
            None,
        ),
        (
            FLEET,
            FLEET_LATER.format(
                "25 February 2027", "Nordwing said it was ready.", "It will lay off 1,100 pilots in June."
            ),
            None,
        ),
        (
            FLEET,
            FLEET_LATER.format("25 June 2027", "Nordwing said it hopes for a yes.", "The airline's 2,050 pilots vote."),
            None,
        ),
        (
            DEBT,
            DEBT_LATER.format("She said debt stood at 97 per cent of gross domestic product at the end of last year."),
            ["97 per cent", "104 percent"],
        ),
        (
            DEBT,
            DEBT_LATER.format("She said debt stood at 97 per cent of gross domestic product at the end of 2024."),
            None,
        ),
        (DEBT, DEBT_LATER.format("She said debt should fall to 97 per cent of gross domestic product in 2026."), None),
        (DEBT, DEBT_LATER.format("She said debt stood at 104.2 per cent of output at the end of last year."), None),
        (DEBT, DEBT_LATER.format("She said debt stood at 97 per cent of exports at the end of last year."), None),
        (
            FINE,
            LATER.format(16, "Norline has appealed against the fine of 15 million euros."),
            ["12 million euros", "15 million euros"],
        ),
        (FINE, LATER.format(16, "Haldane has appealed against the fine of 15 million euros."), None),
        (FINE, LATER.format(16, "The fine of Norline was cut to 9 million euros."), None),
        (
            PLAN,
            LATER.format(16, "The plan, by which Norline would cut 420 jobs in the port, is not signed."),
            ["340 jobs", "420 jobs"],
        ),
        (PLAN, LATER.format(16, "Norline cut 420 jobs in the port."), None),
        (PLAN, LATER.format(16, "Norline would now cut 420 jobs in the port."), None),
        (PLAN, LATER.format(16, "Haldane would cut 420 jobs in the port."), None),
        (PLAN, LATER.format(16, "Norline would create 420 jobs in the port."), None),
        (
            MARCH,
            LATER.format(16, "The march of 27 February, to which 3,000 people came, changed little."),
            ["About 1,200 people", "3,000 people"],
        ),
        (MARCH, LATER.format(16, "The march of 6 March, to which 3,000 people came, changed little."), None),
    ],
)
def test_a_later_article_differs_only_where_it_cannot_be_newer_or_of_another_thing(
    figures_of: Figures, first: str, second: str, versions: list[str] | None
) -> None:
    assert figures_of(first, second) == ([versions] if versions else [])
