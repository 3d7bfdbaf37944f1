import time

import pytest

from briefing.importers.web.timed import find_timed, without_other_times

TEXT = "Officials from two countries met in Vienna on Sunday to discuss a long-delayed deal."
TITLE = "<h1>Talks open in Vienna</h1>"
DAY = '<time datetime="2024-03-03T09:41Z">3 March</time>'


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE}<div>{DAY} Updated 2 hours ago</div>",
        f"{TITLE}<ul><li>By <a href='/ana'>Ana Lima</a></li><li>{DAY}</li></ul>",
        f"<header><p>{DAY}</p>{TITLE}</header>",
        f"<article>{DAY}{TITLE}",
    ],
)
def test_a_day_beside_the_title_is_the_article_s(head: str) -> None:
    assert find_timed(f"<body>{head}<p>{TEXT}</p></body>", TEXT) == "2024-03-03"


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE}<p>{TEXT}</p><p>Ana, {DAY}: well said</p>",
        f"{TITLE}<ul><li><a href='/x'>Ports shut as the talks go on in Vienna</a> {DAY}</li></ul>",
        f"{TITLE}<aside>{DAY} Ports shut</aside>",
        f"{TITLE}<h4>More</h4><div>{DAY} Ports shut</div>",
        f"{TITLE}<div>Updated: {DAY}</div>",
        f"{TITLE}<div>The fair opens on {DAY}</div>",
        f"<header>Today is {DAY}</header>{TITLE}",
        f"<div>{DAY}</div>",
    ],
)
def test_a_day_elsewhere_is_of_something_else(head: str) -> None:
    assert find_timed(f"<body>{head}<p>{TEXT}</p></body>", TEXT) is None


@pytest.mark.parametrize("unit", ["<li>", "<time ", "<time datetime=", "<header>", "<h1>", DAY])
def test_hostile_input_takes_no_more_than_seconds(unit: str) -> None:
    page = "<h1>A</h1>" + unit * (200_000 // len(unit))
    before = time.process_time()
    find_timed(page, TEXT)
    without_other_times(page)
    assert time.process_time() - before < 2
