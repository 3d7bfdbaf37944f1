"""Which deadlines stand in the table, when newer articles tell of changes and rows say little?"""

from dataclasses import replace
from datetime import date

import pytest

from briefing.brief.choosing.dated.clauses import count_faults, is_unclear
from briefing.brief.propose import propose
from briefing.domain.correction import ADDED
from briefing.domain.dossier import Dossier, Merged, Source, Sourced
from briefing.domain.findings import (
    Actor,
    ActorKind,
    Basis,
    Certainty,
    Confidence,
    Deadline,
    DeadlineKind,
    Published,
    TimeExpression,
    TimeType,
)
from briefing.domain.span import Span
from tests.unit.brief.samples import guards, make_source

GUARDS = guards()
AS_OF = date(2026, 3, 5)
OLD = (
    "Dockers of the Harbour Union will strike on March 9.",
    "The owners meet the mayor on March 7.",
    "The fish hall opens on March 12.",
)
NEW = (
    "The dockers called off their strike of March 9 after a night of talks.",
    "It is to be told on March 20.",
    "The new cranes start on March 21.",
)


def source_of(name: str, sentences: tuple[str, ...], day: str) -> Source:
    return make_source(name, sentences, Published(day, Basis.STATED), name, name)


def at(source: Source, words: str) -> Span:
    start = source.article.body.index(words)
    return Span(start, start + len(words))


def deadline(source: Source, number: int, when: str, what: str, words: str, **more: object) -> Sourced[Deadline]:
    values = {
        "basis": Basis.STATED,
        "kind": DeadlineKind.EFFECTIVE,
        "certainty": Certainty.FIRM,
        "confidence": Confidence.HIGH,
        **more,
    }
    sentence = source.extraction.sentences[number].span
    found = Deadline(when=when, what=what, date_span=at(source, words), sentence=sentence, **values)  # type: ignore[arg-type]
    return Sourced(source.article.id, found)


def lines_of(sources: tuple[Source, ...], *found: Sourced[Deadline]):
    dossier = Dossier("", sources, (), tuple(Merged(one, (one,)) for one in found), ())
    draft = propose(dossier, AS_OF, GUARDS)
    return [line.what for line in draft.brief.deadlines], [(out.line.what, out.why) for out in draft.spare]


def with_time(source: Source, words: str, value: str) -> Source:
    time = TimeExpression(at(source, words), TimeType.DATE, value, Basis.STATED)
    return Source(source.article, replace(source.extraction, times=(time,)))


EARLIER = source_of("old.txt", OLD, "2026-03-01")
STRIKE = deadline(EARLIER, 0, "2026-03-09", "dockers of the Harbour Union strike", "March 9")


def test_what_a_newer_article_says_was_called_off_has_no_row():
    later = with_time(source_of("new.txt", NEW, "2026-03-05"), "March 9", "2026-03-09")
    assert lines_of((EARLIER, later), STRIKE) == ([], [(STRIKE.finding.what, "moved since")])


def test_an_older_article_overtakes_nothing():
    earlier_still = with_time(source_of("new.txt", NEW, "2026-02-20"), "March 9", "2026-03-09")
    assert lines_of((EARLIER, earlier_still), STRIKE)[0] == [STRIKE.finding.what]


@pytest.mark.parametrize(
    ("told", "moved", "stands"),
    [
        ("Inquiry will open", "The inquiry, which had been due to open on March 7, was postponed to March 20.", False),
        ("Court hears the case on the fish hall", "The court hearing was moved to March 20 for want of a judge.", True),
        ("Fish hall opens", "The inquiry, which had been due to open on March 7, was postponed to March 20.", True),
    ],
)
def test_a_sentence_that_moves_all_a_clause_is_about_overtakes_every_earlier_day_of_it(told, moved, stands):
    earlier = source_of("old.txt", ("It is to be on March 9.",), "2026-03-01")
    later = with_time(source_of("new.txt", (moved,), "2026-03-05"), "March 20", "2026-03-20")
    now = deadline(later, 0, "2026-03-20", "It is postponed", "March 20").finding
    later = Source(later.article, replace(later.extraction, deadlines=(now,)))
    first = deadline(earlier, 0, "2026-03-09", told, "March 9")
    assert (told in lines_of((earlier, later), first)[0]) is stands


@pytest.mark.parametrize(
    ("told", "moved", "stands"),
    [
        (
            "The owners walk away if the sale is not approved by March 9, the closing date of the contract.",
            "The closing date of the sale, formerly March 9, is extended to March 20.",
            False,
        ),
        (
            "The owners walk away if the union has not approved by March 9, the last day of the talks.",
            "The closing date of the sale, formerly March 9, is extended to March 20.",
            True,
        ),
        (
            "The sale is to be approved by March 10, the closing date of the contract.",
            "The closing date of the sale, formerly March 9, is extended to March 20.",
            True,
        ),
    ],
)
def test_a_sentence_that_names_the_very_day_as_old_overtakes_what_is_told_in_its_words(told, moved, stands):
    words = "March 9" if "March 9" in told else "March 10"
    earlier = source_of("old.txt", (told,), "2026-03-01")
    first = deadline(earlier, 0, f"2026-03-{int(words[6:]):02}", "Sale to be approved", words)
    if "union" in told:
        first = replace(first, finding=replace(first.finding, what="Union to approve"))
    later = source_of("new.txt", (moved,), "2026-03-05")
    times = (("March 9", "2026-03-09"), ("March 20", "2026-03-20"))
    found = tuple(TimeExpression(at(later, each), TimeType.DATE, day, Basis.STATED) for each, day in times)
    now = deadline(later, 0, "2026-03-20", "Limit is extended", "March 20").finding
    later = Source(later.article, replace(later.extraction, times=found, deadlines=(now,)))
    assert (first.finding.what in lines_of((earlier, later), first)[0]) is stands


def test_what_the_reader_dated_is_not_overtaken_and_stands_before_all_others():
    later = with_time(source_of("new.txt", NEW, "2026-03-05"), "March 9", "2026-03-09")
    given = Sourced(STRIKE.article_id, replace(STRIKE.finding, basis=Basis.GIVEN, rule=ADDED))
    many = [deadline(EARLIER, 2, f"2026-03-{day}", f"hall {day} opens its doors", "March 12") for day in range(10, 17)]
    assert STRIKE.finding.what in lines_of((EARLIER, later), *many, given)[0]


def test_a_change_of_something_else_overtakes_nothing():
    words = ("The school fair of March 9 was postponed.",)
    later = with_time(source_of("new.txt", words, "2026-03-05"), "March 9", "2026-03-09")
    assert lines_of((EARLIER, later), STRIKE)[0] == [STRIKE.finding.what]


def test_a_meeting_that_was_held_has_no_row():
    held = deadline(EARLIER, 1, "2026-03-04", "owners meet the mayor", "March 7", kind=DeadlineKind.MEETING)
    assert lines_of((EARLIER,), held) == ([], [])


@pytest.mark.parametrize(
    ("told", "again", "rows"),
    [
        ("talks in Moyale would be held", "two governments will meet in Moyale", 1),
        ("EU envoys gather in Brussels", "NATO leaders sit down in Brussels", 2),
        ("owners meet the mayor", "dockers call an assembly", 2),
    ],
)
def test_a_meeting_that_two_articles_tell_with_the_same_names_has_one_row(told, again, rows):
    other = source_of("other.txt", ("They come together on March 7.",), "2026-03-02")
    one = deadline(EARLIER, 1, "2026-03-07", told, "March 7", kind=DeadlineKind.MEETING)
    two = deadline(other, 0, "2026-03-07", again, "March 7", kind=DeadlineKind.MEETING)
    assert len(lines_of((EARLIER, other), one, two)[0]) == rows


def test_one_event_that_two_articles_tell_has_one_row():
    other = source_of("other.txt", ("The hall for fish will open on March 12.",), "2026-03-02")
    one = deadline(EARLIER, 2, "2026-03-12", "fish hall opens", "March 12")
    two = deadline(other, 0, "2026-03-12", "hall for fish opens", "March 12")
    assert lines_of((EARLIER, other), one, two) == (
        [two.finding.what],
        [(one.finding.what, "much like “hall for fish opens”")],
    )


@pytest.mark.parametrize(
    ("kinds", "actors", "rows"),
    [
        (("due", "expected"), ("Norland", "Norland"), 1),
        (("due", "expected"), ("Norland", "Sudland"), 2),
        (("due", "expected"), ("", ""), 2),
        (("due", "meeting"), ("Norland", "Norland"), 2),
    ],
)
def test_what_a_body_owes_on_a_day_and_is_expected_to_do_on_it_has_one_row(kinds, actors, rows):
    told = ("Norland has until 1 April to decide.", "A ruling on the fleet is looked for on 1 April.")
    sources = [source_of(f"{at}.txt", (words,), f"2026-03-0{at + 1}") for at, words in enumerate(told)]
    found = [
        deadline(source, 0, "2026-04-01", words, "1 April", kind=DeadlineKind(kind), actors=(name,) if name else ())
        for source, words, kind, name in zip(sources, told, kinds, actors, strict=True)
    ]
    dossier = Dossier("", tuple(sources), (), tuple(Merged(one, (one,)) for one in found), ())
    assert len(propose(dossier, AS_OF, GUARDS).brief.deadlines) == rows


@pytest.mark.parametrize(
    ("again", "rows"),
    [("Regulator must then report to the minister", 1), ("Regulator must then answer the minister of transport", 2)],
)
def test_what_is_told_of_one_day_in_other_words_has_one_row(again, rows):
    told = ("Authority will deliver its report to the Minister", again)
    sources = [source_of(f"{at}.txt", (f"{words} on 1 April.",), "2026-03-01") for at, words in enumerate(told)]
    found = [
        deadline(source, 0, "2026-04-01", words, "1 April", kind=DeadlineKind.DUE)
        for source, words in zip(sources, told, strict=True)
    ]
    dossier = Dossier("", tuple(sources), (), tuple(Merged(one, (one,)) for one in found), ())
    assert len(propose(dossier, AS_OF, GUARDS).brief.deadlines) == rows


@pytest.mark.parametrize(
    ("again", "rows"), [("Licence of the northern fleet lapses", 1), ("Licence of the ferry is renewed", 2)]
)
def test_one_event_of_two_kinds_has_one_row_where_it_has_most_words_in_common(again, rows):
    told = ("Northern fleet loses its licence", again)
    sources = [source_of(f"{at}.txt", (f"{words} on 1 April.",), "2026-03-01") for at, words in enumerate(told)]
    found = [
        deadline(source, 0, "2026-04-01", words, "1 April", kind=kind)
        for source, words, kind in zip(sources, told, (DeadlineKind.EFFECTIVE, DeadlineKind.EXPIRY), strict=True)
    ]
    dossier = Dossier("", tuple(sources), (), tuple(Merged(one, (one,)) for one in found), ())
    assert len(propose(dossier, AS_OF, GUARDS).brief.deadlines) == rows


def test_a_condition_that_repeats_the_clause_is_left_away():
    source = source_of("deal.txt", ("If the deal is not done by March 20, the port must pay.",), "2026-03-01")
    found = deadline(source, 0, "2026-03-20", "deal to be done", "March 20", condition="If the deal is not done")
    dossier = Dossier("", (source,), (), (Merged(found, (found,)),), ())
    assert propose(dossier, AS_OF, GUARDS).brief.deadlines[0].condition is None


@pytest.mark.parametrize(
    ("what", "unclear"),
    [
        ("It has until then", True),
        ("Those end", True),
        ("Envoy stays on the islands until then", True),
        ("Meanwhile, starting", True),
        ("he must report every other", True),
        ("Western states would", True),
        ("At the council, I gather", True),
        ("Committee, chaired by Nnolim (PDP resumes", True),
        ("Trade truce expires", False),
        ("One hundred posts are cut", False),
        ("All of the islands vote", False),
        ("Itaipu treaty lapses", False),
    ],
)
def test_a_clause_that_does_not_say_what_falls_due_is_known(what, unclear):
    assert is_unclear(what) is unclear


@pytest.mark.parametrize(
    ("what", "has_faults"),
    [
        ("Medicines Agency had received the plan of corrective action", True),
        ("Election commission on Tuesday barred three small parties from the vote", True),
        ("Ferry line handed its emergency plan to the ministry", True),
        ("Court ordered the firm to pay the fine", False),
        ("Deadline", True),
        ("Parliament should amend the guarantee law", True),
        ("To close the road to the dam", True),
        ("Creditors are requested to register with the bank", False),
        ("Petitions to deny must be filed", False),
        ("Orbis shareholders' vote", False),
        ("Company expects to have repaid the loan", False),
        ("Bank had until noon to answer", False),
        ("Shareholders registered the day before may vote", False),
        ("Truce expires", False),
    ],
)
def test_a_clause_that_is_no_event_ahead_weighs_less(what, has_faults):
    assert (count_faults(what) > 0) is has_faults


def test_a_clause_that_tells_a_deed_has_no_row_and_can_be_taken_back():
    source = source_of("done.txt", ("The agency had received the plan on March 9.",), "2026-03-05")
    found = deadline(source, 0, "2026-03-09", "agency had received the plan", "March 9")
    assert lines_of((source,), found) == ([], [("agency had received the plan", "tells what was done")])


def test_what_the_headline_of_an_article_tells_again_has_one_row():
    source = source_of(
        "meet.txt", ("Ministers to meet on March 20", "The ministers of both sides meet on March 20."), "2026-03-05"
    )
    rows = [
        deadline(source, 0, "2026-03-20", "Ministers to meet", "March 20", kind=DeadlineKind.MEETING),
        deadline(source, 1, "2026-03-20", "ministers of both sides meet", "March 20", kind=DeadlineKind.MEETING),
    ]
    assert len(lines_of((source,), *rows)[0]) == 1


@pytest.mark.parametrize(
    ("other", "rows"),
    [("company will deliver its capital plan to the bank", 1), ("company will pay the fine to the bank", 2)],
)
def test_what_two_articles_call_by_the_same_two_words_is_owed_once(other, rows):
    one = source_of("one.txt", ("The lender is to present a capital plan by March 20.",), "2026-03-02")
    two = source_of("two.txt", ("The company will act by March 20.",), "2026-03-03")
    due = deadline(
        one, 0, "2026-03-20", "country's largest lender to present a capital plan", "March 20", kind=DeadlineKind.DUE
    )
    expected = deadline(two, 0, "2026-03-20", other, "March 20", kind=DeadlineKind.EXPECTED)
    assert len(lines_of((one, two), due, expected)[0]) == rows


def test_what_binds_a_party_of_the_story_goes_before_what_binds_nobody():
    told = tuple(f"Hall {day} opens on March {day}." for day in range(20, 29))
    source = source_of("port.txt", (*told, "The Harbour Union must answer by March 28."), "2026-03-04")
    union = Actor(
        "Harbour Union", ActorKind.ORGANISATION, (at(source, "Harbour Union"),) * 3, confidence=Confidence.HIGH
    )
    halls = [
        deadline(source, number, f"2026-03-{number + 20}", f"hall {number} opens", f"March {number + 20}")
        for number in range(8)
    ]
    answer = deadline(source, 9, "2026-03-28", "Harbour Union must answer", "March 28", actors=("Harbour Union",))
    actors = (Merged(Sourced(source.article.id, union), (Sourced(source.article.id, union),)),)
    found = (*halls, answer)
    dossier = Dossier("", (source,), (), tuple(Merged(one, (one,)) for one in found), actors)
    assert "Harbour Union must answer" in [row.what for row in propose(dossier, AS_OF, GUARDS).brief.deadlines]


def test_rows_that_say_what_falls_due_go_first():
    source = source_of("new.txt", NEW, "2026-03-05")
    unclear = [deadline(source, 1, f"2026-03-{day}", "it is to be told", "March 20") for day in range(20, 26)]
    clear = deadline(source, 2, "2026-04-21", "new cranes start", "March 21")
    assert clear.finding.what in lines_of((source,), *unclear, clear)[0]


def test_what_falls_in_the_next_week_goes_before_what_weighs_as_much():
    days = range(20, 26)
    told = (
        *(f"Hall {day} opens on April {day}." for day in days),
        "Owners meet on March 6.",
        "Boats sail on March 11.",
    )
    source = source_of("halls.txt", told, "2026-03-02")
    halls = [
        deadline(source, number, f"2026-04-{day}", f"hall {day} opens", f"April {day}")
        for number, day in enumerate(days)
    ]
    owners = deadline(source, 6, "2026-03-06", "owners meet the mayor", "March 6", kind=DeadlineKind.MEETING)
    boats = deadline(source, 7, "2026-03-11", "boats sail", "March 11")
    kept, _ = lines_of((source,), *halls, owners, boats)
    assert kept[:2] == ["owners meet the mayor", "boats sail"]


def test_of_two_that_tell_one_event_the_one_that_says_more_has_the_row():
    one = source_of("one.txt", ("The court will rule on March 20.",), "2026-03-03")
    two = source_of("two.txt", ("The harbour court rules on the ferry licence on March 20.",), "2026-03-03")
    short = deadline(one, 0, "2026-03-20", "court will rule", "March 20", kind=DeadlineKind.MEETING)
    long = deadline(
        two, 0, "2026-03-20", "harbour court rules on the ferry licence", "March 20", kind=DeadlineKind.MEETING
    )
    assert lines_of((one, two), short, long)[0] == [long.finding.what]


def test_of_what_passed_alike_the_latest_stands():
    told = tuple(f"Hall {day} opens on February {day}." for day in range(10, 20))
    source = source_of("halls.txt", ("The halls of the harbour are built.", *told), "2026-02-09")
    halls = [
        deadline(source, number, f"2026-02-{day}", f"hall {day} opens", f"February {day}")
        for number, day in enumerate(range(10, 20), 1)
    ]
    kept, _ = lines_of((source,), *halls)
    assert kept == [f"hall {day} opens" for day in range(14, 20)]


def test_the_next_deadline_stands_however_little_it_weighs():
    days = [f"The levy number {number} ends on April {number}." for number in range(10, 18)]
    source = source_of("long.txt", (*days, "The fund looks at the loan on March 8."), "2026-03-01")
    weighty = [
        deadline(
            source,
            at,
            f"2026-04-{at + 10}",
            f"levy number {at + 10} ends",
            f"April {at + 10}",
            kind=DeadlineKind.EXPIRY,
        )
        for at in range(8)
    ]
    light = deadline(source, 8, "2026-03-08", "fund looks at the loan", "March 8", kind=DeadlineKind.EXPECTED)
    kept, _ = lines_of((source,), *weighty, light)
    assert kept[0] == light.finding.what
    assert len(kept) == 6


@pytest.mark.parametrize(
    ("when", "other", "basis"),
    [
        ("2026-03-09", Basis.STATED, Basis.STATED),
        ("2026-03-09", Basis.INFERRED, Basis.INFERRED),
        ("2026-W11", Basis.STATED, Basis.INFERRED),
    ],
)
def test_a_day_is_stated_where_one_of_those_who_tell_it_states_it(when, other, basis):
    inferred = replace(STRIKE, finding=replace(STRIKE.finding, basis=Basis.INFERRED))
    later = source_of("new.txt", ("The dockers strike on March 9, 2026.",), "2026-03-05")
    again = deadline(later, 0, when, "dockers strike", "March 9", basis=other)
    dossier = Dossier("", (EARLIER, later), (), (Merged(inferred, (inferred, again)),), ())
    assert [line.basis for line in propose(dossier, AS_OF, GUARDS).brief.deadlines] == [basis]


def test_every_deadline_that_has_no_room_is_named_among_what_was_left_out():
    works = ("quay", "lock", "crane", "depot", "ferry", "tunnel", "siding", "museum", "market", "school", "mill")
    told = tuple(f"The {work} opens on April {number}." for number, work in enumerate(works, 1))
    source = source_of("many.txt", told, "2026-03-05")
    found = (
        deadline(source, number - 1, f"2026-04-{number:02}", f"{work} opens", f"April {number}.")
        for number, work in enumerate(works, 1)
    )
    rows, spare = lines_of((source,), *found)
    assert {*rows, *(what for what, _ in spare)} == {f"{work} opens" for work in works}
