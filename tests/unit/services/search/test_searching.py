import threading
from dataclasses import replace
from string import ascii_lowercase

import pytest

from briefing.domain.correction import Rejection
from briefing.domain.document import Block, Form, Zone
from briefing.domain.dossier import FindingRef
from briefing.domain.errors import Cancelled, UserError
from briefing.domain.findings import Certainty, DeadlineKind, FindingKind
from briefing.domain.search import NextDeadline
from briefing.domain.span import Span
from briefing.index.store import Index
from briefing.services.results.hits import after_title, first_words
from briefing.services.worker.indexing import rebuild_index
from briefing.services.worker.workshop import Workshop, locate_index
from briefing.settings.resources import seed_paths
from tests.unit.library.samples import BODY, a_deadline, an_arrival

OLD = "Soybean talks stalled in May, the minister said. Résumé of the talks: nothing."
UNDATED = "The US may act on rare earths, she said: “don’t wait”. A letter without a date."


@pytest.fixture
def filled(services):
    arrivals = [an_arrival(), an_arrival(OLD * 4, published="2024-05-01"), an_arrival(UNDATED * 4, published=None)]
    plain = [replace(one, extraction=replace(one.extraction, title=None)) for one in arrivals[1:]]
    services.library.add([arrivals[0], *plain])
    return services


@pytest.fixture(params=["with an index", "without one"])
def searchable(filled, request, paths):
    if request.param == "with an index":
        folder = locate_index(paths.cache / "indexes", filled.library)
        rebuild_index(Workshop(filled.library, folder), lambda _: None)
    return filled


def bodies(services, query, **options):
    page = services.searching.search(query, **options)
    articles = services.library.articles.load(hit.article_id for hit in page.hits)
    return {articles[hit.article_id].body[:7] for hit in page.hits}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("tariffs", {"Ann Lee"}),
        ("soybean OR tariffs", {"Ann Lee", "Soybean"}),
        ("said NOT soybean", {"The US "}),
        ("US", {"The US "}),
        ("may", {"Soybean", "The US "}),
        ('"rare earths"', {"The US "}),
        ("resume", {"Soybean"}),
        ("don't", {"The US "}),
        ("published", set()),
        ("before:2025", {"Soybean"}),
        ("deadline:2025-11", {"Ann Lee", "Soybean", "The US "}),
        ("actor:lee", {"Ann Lee", "Soybean", "The US "}),
        ("title:truce", {"Ann Lee"}),
        ('actor:="ann lee"', {"Ann Lee", "Soybean", "The US "}),
        ("actor:=Lee", set()),
        ("issue:=TARIFFS -soybean -act", {"Ann Lee"}),
        ("date:none", {"The US "}),
        ("deadline:none", set()),
    ],
)
def test_a_query_finds_what_it_asks_for_with_an_index_or_without(searchable, query, found):
    assert bodies(searchable, query) == found


@pytest.mark.parametrize(("query", "order"), [("tariff", "relevance"), ("", "deadline")])
def test_without_an_index_reading_ends_soon_once_the_page_is_not_wanted_any_more(services, query, order):
    services.library.add(an_arrival(f"tariff {number}") for number in range(200))
    read = []
    take = services.library.sources, services.library.extractions.headlines
    services.library.sources = lambda ids: read.extend(ids) or take[0](ids)
    services.library.extractions.headlines = lambda ids: read.extend(ids) or take[1](ids)
    with pytest.raises(Cancelled):
        services.searching.search(query, order=order, is_wanted=lambda: not read)
    assert 0 < len(read) < 100


@pytest.mark.parametrize("query", ["tariffs", "title:truce before:2026 kind:expiry", "-lang:de deadline:2025-11"])
def test_without_an_index_actors_and_issues_are_read_only_where_they_are_asked_for(services, query, monkeypatch):
    services.library.add([an_arrival()])
    assert services.searching.search("actor:lee -issue:quotas").total == 1
    monkeypatch.setattr(services.library, "sources", lambda _: pytest.fail("read everything"))
    assert services.searching.search(query).total == 1


@pytest.mark.parametrize("is_indexed", [True, False])
@pytest.mark.parametrize("when", ["PAST_REF", "XXXX-11-10"])
@pytest.mark.parametrize(("kind", "undated"), [(DeadlineKind.PAST, 0), (DeadlineKind.MEETING, 1)])
def test_a_past_event_without_a_date_is_no_deadline_without_one(services, paths, kind, when, undated, is_indexed):
    arrival = an_arrival()
    event = replace(arrival.extraction.deadlines[0], when=when, kind=kind)
    services.library.add([replace(arrival, extraction=replace(arrival.extraction, deadlines=(event,)))])
    if is_indexed:
        folder = locate_index(paths.cache / "indexes", services.library)
        rebuild_index(Workshop(services.library, folder), lambda _: None)
    assert services.searching.search("deadline:none").total == undated
    assert services.searching.search("deadline:before:2026").undated == undated


@pytest.mark.parametrize("is_indexed", [True, False])
@pytest.mark.parametrize(("kind", "found"), [(DeadlineKind.PAST, 0), (DeadlineKind.MEETING, 1)])
def test_a_past_event_is_no_deadline_that_a_query_finds(services, paths, kind, found, is_indexed):
    arrival = an_arrival()
    event = replace(arrival.extraction.deadlines[0], when="2025-10-20", kind=kind)
    services.library.add([replace(arrival, extraction=replace(arrival.extraction, deadlines=(event,)))])
    if is_indexed:
        folder = locate_index(paths.cache / "indexes", services.library)
        rebuild_index(Workshop(services.library, folder), lambda _: None)
    totals = [services.searching.search(query).total for query in ("deadline:2025-10", f"kind:{kind}")]
    assert totals == [found, found]
    assert len(services.suggesting.complete(f"kind:{kind[:2]}", 7)) == (found if is_indexed else 0)


@pytest.mark.parametrize("query", ["(", '"x', "AND", "title:", "*", "NOT", ")(", "\x00", "a" * 5000, "before:never"])
def test_a_query_of_any_shape_gives_a_page(searchable, query):
    page = searchable.searching.search(query)
    assert page.query == query
    assert page.problem is None or page.problem.sentence.endswith(".")


def test_no_query_gives_all_the_newest_first_and_the_undated_last(searchable):
    page = searchable.searching.search("")
    assert [hit.published.value for hit in page.hits] == ["2025-10-25", "2024-05-01", None]
    assert (page.total, page.articles, page.unmatched) == (3, 3, ())


def test_what_does_not_match_is_listed_below_the_newest_first(searchable):
    page = searchable.searching.search("soybean")
    assert (page.total, len(page.hits)) == (1, 1)
    assert [hit.published.value for hit in page.unmatched] == ["2025-10-25", None]


def rows(page):
    return [hit.article_id for hit in (*page.hits, *page.undated_hits, *page.unmatched)]


@pytest.mark.parametrize("query", ["", "said", "soybean", "nothing at all", "said before:2025", "said before:2020"])
def test_a_list_asked_for_piece_by_piece_is_the_whole_list(searchable, query):
    whole = searchable.searching.search(query)
    pieces = [searchable.searching.search(query, start=start, limit=1) for start in range(4)]
    assert [row for piece in pieces for row in rows(piece)] == rows(whole)
    assert sorted(rows(whole)) == sorted(searchable.library.articles.ids())
    assert [hit for piece in pieces for hit in piece.hits] == list(whole.hits)
    assert [hit for piece in pieces for hit in piece.undated_hits] == list(whole.undated_hits)
    assert [piece.start for piece in pieces] == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("said before:2026", {"The US "}),
        ("before:2020", {"The US "}),
        ("said -before:2026", set()),
        ("said", set()),
    ],
)
def test_what_a_date_leaves_out_because_it_has_none_is_listed_apart(searchable, query, found):
    page = searchable.searching.search(query)
    articles = searchable.library.articles.load(hit.article_id for hit in page.undated_hits)
    assert {articles[hit.article_id].body[:7] for hit in page.undated_hits} == found
    assert page.undated == len(found)


def test_an_undated_hit_shows_what_was_found_in_it(searchable):
    (hit,) = searchable.searching.search("said before:2020").undated_hits
    assert {mark.of(hit.snippet.text) for mark in hit.snippet.marks} == {"said"}
    assert hit.count == 4


def test_a_page_says_of_which_beginnings_only_some_words_were_looked_for(filled, paths):
    letters = ascii_lowercase
    words = " ".join(f"q{first}{second}{third}" for first in letters for second in letters for third in letters[:4])
    filled.library.add([an_arrival(words)])
    rebuild_index(Workshop(filled.library, locate_index(paths.cache / "indexes", filled.library)), lambda _: None)
    assert filled.searching.search("q", is_typing=True).bounded == ("q",)
    assert filled.searching.search("soy", is_typing=True).bounded == ()


def test_a_word_is_found_while_it_is_typed(searchable):
    assert bodies(searchable, "soyb", is_typing=True) == {"Soybean"}
    assert bodies(searchable, "soyb") == set()


def test_a_hit_has_what_the_list_shows(searchable):
    (hit,) = searchable.searching.search("tariffs").hits
    assert (hit.title, hit.source, hit.count) == ("Truce", None, 1)
    assert [mark.of(hit.snippet.text) for mark in hit.snippet.marks] == ["tariffs"]
    assert hit.next_deadline == NextDeadline("2025-11-10", 16)


def test_an_untitled_hit_is_called_by_its_first_words(searchable):
    (hit,) = searchable.searching.search("soybean").hits
    assert hit.title == "Soybean talks stalled in May, the minister said. Résumé of the talks:…"


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("Short.", "Short."),
        ("  two\nwords ", "two words"),
        ("x" * 300, "x" * 72 + "…"),
        ("ab " * 60, "ab " * 23 + "ab…"),
    ],
)
def test_first_words_are_whole_and_say_when_there_are_more(body, title):
    assert first_words(body) == title


@pytest.mark.parametrize(
    "change",
    [
        {"when": "2025-10-24"},
        {"when": "XXXX-11-10"},
        {"certainty": Certainty.HYPOTHETICAL},
        {"kind": DeadlineKind.PAST},
    ],
)
def test_what_is_no_dated_deadline_ahead_is_not_counted_down(services, change):
    arrival = an_arrival()
    changed = replace(arrival.extraction, deadlines=(replace(a_deadline(), **change),))
    services.library.add([replace(arrival, extraction=changed)])
    assert services.searching.search("").hits[0].next_deadline is None


def test_a_rejected_deadline_is_not_counted_down(services):
    (article_id,) = services.library.add([an_arrival()])
    services.library.corrections.add(Rejection(FindingRef(article_id, FindingKind.DEADLINE, a_deadline().key)))
    assert services.searching.search("").hits[0].next_deadline is None


def test_a_rejected_finding_is_not_found_while_there_is_no_index(services):
    (article_id,) = services.library.add([an_arrival()])
    assert services.searching.search("actor:lee").total == 1
    services.library.corrections.add(Rejection(FindingRef(article_id, FindingKind.ACTOR, "person:Ann Lee")))
    assert services.searching.search("actor:lee").total == 0


def test_articles_are_ordered_by_their_next_deadline(services):
    for body, when in (("one", "2026-03-01"), ("two", "2024-01-01"), ("three", "2025-12-01")):
        arrival = an_arrival(body)
        changed = replace(arrival.extraction, deadlines=(a_deadline(when),))
        services.library.add([replace(arrival, extraction=changed)])
    page = services.searching.search("", order="deadline")
    assert [hit.next_deadline.when if hit.next_deadline else None for hit in page.hits] == [
        "2025-12-01",
        "2026-03-01",
        None,
    ]


@pytest.mark.parametrize("order", ["deadline", "newest"])
def test_the_index_and_the_library_order_articles_alike_and_as_their_rows_say(services, paths, order):
    far, near = a_deadline("2026-03-01"), a_deadline("2025-11-01")
    found = {
        "said one": (far,),
        "said two": (far, replace(near, certainty=Certainty.HYPOTHETICAL)),
        "said three": (replace(near, kind=DeadlineKind.PAST),),
        "said four": (a_deadline("2025-12-01"), a_deadline("2024-01-01")),
        "said five": (),
        "said six": (near, far),
    }
    for body, deadlines in found.items():
        arrival = an_arrival(body, published=None if body in {"said one", "said five"} else "2025-10-24")
        services.library.add([replace(arrival, extraction=replace(arrival.extraction, deadlines=deadlines))])
    read = services.searching.search("said", order=order).hits
    rebuild_index(Workshop(services.library, locate_index(paths.cache / "indexes", services.library)), lambda _: None)
    asked = services.searching.search("said", order=order).hits
    assert [hit.article_id for hit in asked] == [hit.article_id for hit in read]
    shown = [hit.next_deadline.days if hit.next_deadline else 10**9 for hit in asked]
    assert order == "newest" or shown == sorted(shown)


def test_marks_are_where_the_words_stand(services):
    (mark,) = services.searching.marks("tariffs NOT lee", BODY)
    assert mark.of(BODY) == "tariffs"
    assert services.searching.marks("", BODY) == ()


def test_several_threads_search_at_once(searchable):
    totals = []

    def work():
        totals.extend(searchable.searching.search("said").total for _ in range(10))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert totals == [2] * 40


@pytest.mark.parametrize("query", ["", "soybean", "said before:2025"])
def test_what_is_not_indexed_yet_is_listed_as_if_it_were(searchable, query):
    (late,) = searchable.library.add([an_arrival("It came late.", published="2025-10-01")])
    listed = rows(searchable.searching.search(query))
    assert sorted(listed) == sorted(searchable.library.articles.ids())
    assert late in listed


def test_an_index_that_breaks_while_it_is_open_is_done_without(filled, paths):
    folder = locate_index(paths.cache / "indexes", filled.library)
    rebuild_index(Workshop(filled.library, folder), lambda _: None)
    assert filled.searching.search("soybean").total == 1
    for path in folder.rglob("*"):
        if path.is_file():
            path.write_bytes(b"broken")
    assert filled.searching.search("soybean").total == 1
    assert filled.searching.search("tariffs").total == 1


@pytest.mark.parametrize("is_damaged", [True, False])
def test_the_index_is_closed_when_it_breaks_and_in_the_end(filled, paths, monkeypatch, is_damaged):
    folder = locate_index(paths.cache / "indexes", filled.library)
    rebuild_index(Workshop(filled.library, folder), lambda _: None)
    filled.searching.search("soybean")
    closed = []
    close = Index.close
    monkeypatch.setattr(Index, "close", lambda index: (closed.append(index), close(index)))
    if is_damaged:
        for path in folder.rglob("*"):
            if path.is_file():
                path.write_bytes(b"broken")
        filled.searching.search("soybean")
    else:
        filled.close()
    assert len(closed) == 1


def test_without_a_query_captions_stamps_bylines_headings_and_list_marks_are_not_shown(services):
    parts = (
        ("Fish talks", Form.HEADING, Zone.TITLE),
        ("--photo AGENCY", Form.PARAGRAPH, Zone.CAPTION),
        ("25/10/2025 11:03 AM", Form.PARAGRAPH, Zone.STAMP),
        ("By Ann Lee", Form.PARAGRAPH, Zone.BYLINE),
        ("OSLO, Oct 25 –", Form.PARAGRAPH, Zone.DATELINE),
        ("Background", Form.HEADING, Zone.BODY),
        ("- Quotas fell.", Form.LIST_ITEM, Zone.SUMMARY),
        ("Boats stayed in port.", Form.PARAGRAPH, Zone.BODY),
    )
    body = "\n".join(text for text, _, _ in parts)
    blocks = []
    for text, form, zone in parts:
        span = Span(body.index(text), body.index(text) + len(text))
        blocks.append(Block(span, form, Span(span.start + 2 * text.startswith("- "), span.end), zone))
    arrival = an_arrival(body)
    extraction = replace(arrival.extraction, title="Fish talks", blocks=tuple(blocks))
    services.library.add([replace(arrival, extraction=extraction)])
    (hit,) = services.searching.search("").hits
    assert hit.snippet.text == "Quotas fell. Boats stayed in port."


@pytest.mark.parametrize(
    ("body", "title", "rest"),
    [
        ("A title\n\nThe words.", "A title", "The words."),
        ("A title A title\nThe words.", "A title", "The words."),
        ("- The words go on here.", "The words…", "go on here."),
        ("Other words.", "A title", "Other words."),
        ("A title", "A title", "A title"),
    ],
)
def test_what_is_shown_without_a_query_goes_on_after_the_title(body, title, rest):
    assert after_title(body, title) == rest


def test_more_like_an_article_puts_those_of_the_same_event_first(services):
    sources = services.library.sources(services.importing.run(seed_paths()).added)
    added = {source.article.origin.name[:3]: source.article.id for source in sources}
    for event in (("000", "001", "002"), ("003", "004")):
        for name in event:
            best = services.searching.search(services.searching.like(added[name]), limit=len(event))
            assert {hit.article_id for hit in best.hits} == {added[other] for other in event}


def test_more_like_an_article_says_nothing_that_was_rejected(filled, paths):
    article_id = filled.searching.search("tariffs").hits[0].article_id
    index = locate_index(paths.cache / "indexes", filled.library)
    rebuild_index(Workshop(filled.library, index), lambda _: None)
    assert '"Ann Lee"' in filled.searching.like(article_id)
    filled.library.corrections.add(Rejection(FindingRef(article_id, FindingKind.ACTOR, "person:Ann Lee")))
    assert '"Ann Lee"' not in filled.searching.like(article_id)


def test_without_an_index_more_like_an_article_asks_for_its_names(filled):
    article_id = filled.searching.search("tariffs").hits[0].article_id
    assert filled.searching.like(article_id) == '"Ann Lee" OR Tariffs'


def test_more_like_an_article_that_is_not_there_is_told(services):
    with pytest.raises(UserError, match="has no article"):
        services.searching.like("nothing")


def test_the_title_of_an_article_is_not_shown_again_below_it(services):
    body = "Quotas fall again\n\nBoats stayed in port as quotas fell."
    arrival = an_arrival(body)
    services.library.add([replace(arrival, extraction=replace(arrival.extraction, title="Quotas fall again"))])
    (hit,) = services.searching.search("quotas").hits
    assert (hit.count, hit.snippet.text) == (2, "Boats stayed in port as quotas fell.")
    (hit,) = services.searching.search("again").hits
    assert (hit.count, hit.snippet.text) == (1, "Boats stayed in port as quotas fell.")
