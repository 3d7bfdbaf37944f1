from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Actor, ActorKind, Confidence
from briefing.extraction.actors.finding import find_actors
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.masthead import read_masthead
from briefing.extraction.zones import make_document

Find = Callable[[str], dict[str, Actor]]

HE = "Talks were led by Chinese Vice Premier He Ping and Finance Minister Ana Kovač. "


@pytest.mark.parametrize(
    ("sentence", "mentions"),
    [
        ("Kovač and He will meet again.", 2),
        ("Meanwhile, He set out a plan.", 2),
        ("He said little.", 1),
        ('"He said little," an aide said.', 1),
        ("Kovač said he would leave.", 1),
    ],
)
def test_a_capital_he_within_a_sentence_is_the_surname_and_else_the_pronoun(
    actors_of: Find, sentence: str, mentions: int
) -> None:
    assert len(actors_of(HE + sentence)["He Ping"].mentions) == mentions


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        ("Chinese Vice Premier He Ping spoke.", "He Ping", "Vice Premier", "China"),
        ("Ana Kovač, Croatia's finance minister, spoke.", "Ana Kovač", "finance minister", "Croatia"),
        ("Ana Kovač, the Croatian finance minister, spoke.", "Ana Kovač", "finance minister", "Croatia"),
        ("China punished its defense minister, Li Mingze, for it.", "Li Mingze", "defense minister", "China"),
        ("The US Treasury Secretary John Barlow spoke.", "John Barlow", "Treasury Secretary", "United States"),
        ("Japan’s top diplomat Kenji Ota spoke.", "Kenji Ota", "top diplomat", "Japan"),
        ("Tim Harrow, chief executive of Nokia, spoke.", "Tim Harrow", "chief executive", "Nokia"),
        ("NATO Secretary General Mark Rutte spoke.", "Mark Rutte", "Secretary General", "NATO"),
        ("former President John Barlow spoke.", "John Barlow", "former President", None),
        ("Mr. Barlow met Ana Kovač.", "Barlow", None, None),
    ],
)
def test_a_role_and_its_owner_are_read_on_either_side_of_a_name(
    actors_of: Find, text: str, name: str, role: str | None, affiliation: str | None
) -> None:
    actor = actors_of(text)[name]
    assert (actor.kind, actor.role, actor.affiliation) == (ActorKind.PERSON, role, affiliation)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Beijing responded in kind.", "China"),
        ("The plan was rejected by Tehran.", "Iran"),
        ("A quarrel between London and Paris grew.", "France"),
        ("Moscow's decision was expected.", "Russia"),
        ("Brussels warned of delays.", "European Union (EU)"),
    ],
)
def test_a_capital_that_acts_is_its_government(actors_of: Find, text: str, country: str) -> None:
    assert country in actors_of(text)


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Ministers met in Beijing on Friday.", "Beijing"),
        ("She cancelled a visit to Tehran.", "Tehran"),
        ("Snow fell near Moscow, Russia.", "Moscow"),
    ],
)
def test_a_capital_that_only_says_where_is_a_place(actors_of: Find, text: str, city: str) -> None:
    assert actors_of(text)[city].kind is ActorKind.PLACE


def test_a_dash_between_two_surnames_joins_two_persons(actors_of: Find) -> None:
    found = actors_of("President Jan Novak met Ana Kovač. The Novak–Kovač meeting was short.")
    assert len(found["Jan Novak"].mentions) == len(found["Ana Kovač"].mentions) == 2


def test_an_acronym_defined_in_brackets_stands_for_the_long_name(actors_of: Find) -> None:
    found = actors_of("The Baltic Fisheries Panel of Experts (BFPE) met. A ruling by the BFPE is due.")
    assert found["Baltic Fisheries Panel of Experts (BFPE)"].aliases == ("Baltic Fisheries Panel of Experts", "BFPE")


def test_a_ministry_is_named_with_its_country(actors_of: Find) -> None:
    found = actors_of("China's Ministry of Commerce objected. Poland's foreign ministry agreed.")
    assert {"Ministry of Commerce (China)", "Foreign ministry (Poland)"} <= set(found)


def test_an_adjective_counts_towards_its_country_but_a_mere_nationality_is_no_actor(actors_of: Find) -> None:
    found = actors_of("Peru protested. Peruvian officials left. A Bolivian singer performed.")
    assert len(found["Peru"].mentions) == 2
    assert "Bolivia" not in found


@pytest.mark.parametrize(
    "text",
    [
        "On Monday in March, Export Controls returned. Related items followed. Meanwhile, nothing happened.",
        "Reading is a pleasure. Nice weather came. Mobile phones rang.",
        "Trade Tensions on the Rise Again This Week",
        "GDP grew 3 percent, the CEO said.",
    ],
)
def test_words_with_a_capital_for_other_reasons_are_no_actors(actors_of: Find, text: str) -> None:
    assert actors_of(text) == {}


def test_a_city_that_is_a_word_is_found_after_a_preposition(actors_of: Find) -> None:
    assert actors_of("They met in Reading, and later in Nice.")["Reading"].kind is ActorKind.PLACE


def test_a_surname_that_two_persons_share_links_to_neither(actors_of: Find) -> None:
    found = actors_of("Minister Ana Kovač met Minister Petra Kovač. Kovač said nothing.")
    assert [len(found[name].mentions) for name in ("Ana Kovač", "Petra Kovač")] == [1, 1]


def test_a_narrow_no_break_space_inside_a_name_changes_nothing(actors_of: Find) -> None:
    assert "Anwar Ibrahim" in actors_of("Malaysian Prime Minister Anwar\u202fIbrahim spoke.")


def test_the_author_in_the_byline_is_no_actor(actors_of: Find) -> None:
    text = (
        "Talks resume in Lima\n\nBy Ana Kovač\n\nLIMA, Oct 25 (Reuters) -- Ana Kovač saw Peru and Chile resume talks."
    )
    assert "Ana Kovač" not in actors_of(text)


@pytest.mark.parametrize(
    "line",
    [
        "Ann Zelva and Ivan Marić",
        "Ann Zelva with agency reports",
        "Dr Ann Zelva – azelva@paper.example",
        "By Ann Zelva",
    ],
)
def test_who_signs_above_the_text_is_no_actor(actors_of: Find, line: str) -> None:
    text = "The harbour stays shut for weeks\n\n{}\n\nThe harbour stays shut, minister Lina Berg said on Monday."
    assert list(actors_of(text.format(line))) == ["Lina Berg"]


@pytest.mark.parametrize("line", ["Prime Minister Ann Zelva", "Ann Zelva Resigns"])
def test_a_line_above_the_text_that_tells_of_somebody_is_no_signature(actors_of: Find, line: str) -> None:
    text = "The harbour stays shut for weeks\n\n{}\n\nThe harbour stays shut. The reason is Ann Zelva."
    assert "Ann Zelva" in actors_of(text.format(line))


def test_who_is_named_above_the_text_and_often_in_it_is_an_actor(actors_of: Find) -> None:
    text = "Port stays shut\n\nAnn Zelva\n\nAnn Zelva, the minister, spoke on Monday. Zelva left. Zelva agreed."
    assert "Ann Zelva" in actors_of(text)


def test_a_capital_that_is_somebodys_surname_is_that_person_where_it_acts(actors_of: Find) -> None:
    found = actors_of("They met Valeska Paris in March. Paris claims that it failed.")
    assert list(found) == ["Valeska Paris"]


def test_a_region_that_only_says_where_a_town_lies_is_no_actor(actors_of: Find) -> None:
    assert list(actors_of("They met in Portland, Oregon, on Monday.")) == ["Portland"]


def test_a_known_name_is_surer_than_a_name_seen_once(actors_of: Find) -> None:
    found = actors_of("Ana Kovač walked by while China protested.")
    assert (found["China"].confidence, found["Ana Kovač"].confidence) == (Confidence.HIGH, Confidence.MEDIUM)


@given(text=st.text(alphabet="He Xi US–-'s.,\"(Ministry of)Bank\nChina president\u202f", max_size=80))
def test_every_mention_lies_in_the_body_and_begins_with_a_letter_or_its_apostrophe(
    lexicons: Lexicons, text: str
) -> None:
    document = make_document(make_article(text, Origin("a.txt", "text/plain")), lexicons)
    for actor in find_actors(document, read_masthead(document, lexicons), lexicons):
        for span in actor.mentions:
            assert span.of(text).removeprefix("'")[:1].isalpha()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The dockers' union Kaimari called it off.", "Kaimari"),
        ("Norway's watchdog, the SJVK, opposes it.", "SJVK"),
        ("Staff at RiverWest went home.", "RiverWest"),
        ("They fear Ardenta's takeover of rivals.", "Ardenta"),
        ("It was put to its Peace and Reform Council in May.", "Peace and Reform Council"),
    ],
)
def test_the_words_around_an_unknown_name_show_an_organisation(actors_of: Find, text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.ORGANISATION


@pytest.mark.parametrize("text", ["She posted under #RiverWestForever.", "The takeover by McKellan went on."])
def test_a_tag_or_a_scottish_surname_is_no_brand(actors_of: Find, text: str) -> None:
    assert actors_of(text) == {}


def test_a_company_keeps_one_name_with_and_without_its_form(actors_of: Find) -> None:
    found = actors_of("Ardenta Group opened a plant. Ardenta chief executive Ana Kovač spoke. Ardenta's shares fell.")
    assert "Ardenta" not in found
    assert len(found["Ardenta Group"].mentions) == 3


def test_the_reporter_to_write_to_is_no_actor(actors_of: Find) -> None:
    found = actors_of("Ana Kovač resigned.\n\nWrite to Tom Ashby at tom.ashby@example.com")
    assert list(found) == ["Ana Kovač"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Korea signed a deal with Japan.", ["South Korea", "Japan"]),
        ("North Korea sent troops. Korea has no peace treaty.", ["North Korea"]),
        ("Pyongyang rejected it. Korea has no peace treaty.", ["North Korea"]),
    ],
)
def test_a_name_that_two_countries_share_yields_where_the_other_is_named(
    actors_of: Find, text: str, names: list[str]
) -> None:
    assert list(actors_of(text)) == names


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Al Jazeera was banned by the court.", True),
        ("The minister sued The Guardian over it.", True),
        ("Reuters reported that the bank had failed.", True),
        ("The minister told Reuters so.", False),
        ("The bank, Reuters aside, had no friends.", False),
    ],
)
def test_an_outlet_named_once_is_an_actor_where_it_reports_or_something_befalls_it(
    actors_of: Find, text: str, *, named: bool
) -> None:
    assert bool(actors_of(text)) is named


@pytest.mark.parametrize(
    ("source", "acts"), [("Ministry of Rail and Roads", True), ("Zelva Board", True), ("Zelva Weekly", False)]
)
def test_a_body_that_issues_an_article_is_an_actor_and_a_paper_is_none(
    actors_of: Find, source: str, *, acts: bool
) -> None:
    text = f"Source: {source}\n\nNotice served\n\nThe {source} served a notice on Boeing on 5 March 2026."
    assert (source in actors_of(text)) == acts


@pytest.mark.parametrize(
    "line", ["The Weekly Brief is written by Ann Zelva.", "Issue 12 | compiled by Ann Zelva | sent on Monday"]
)
def test_who_wrote_or_compiled_it_is_no_actor(actors_of: Find, line: str) -> None:
    assert "Ann Zelva" not in actors_of(f"The ministers met.\n\n{line}")


def test_a_book_that_somebody_wrote_names_its_author(actors_of: Find) -> None:
    text = "The report, which was read aloud in the chamber before noon and again later, was written by Ann Zelva."
    assert "Ann Zelva" in actors_of(text)


def test_a_body_is_named_as_the_article_names_it_where_that_is_its_own_name(actors_of: Find) -> None:
    found = actors_of('The Unite union called off the strike. "We have won," said Unite\'s officer, Carl Dunmore.')
    assert "Unite" in found
    assert found["Carl Dunmore"].affiliation == "Unite"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Unite the Union called off the strike. Unite said members had won.", "Unite the Union"),
        ("The Red Cross said it had sent aid.", "International Committee of the Red Cross (ICRC)"),
    ],
)
def test_a_body_keeps_the_name_of_the_tables_where_the_article_writes_it_or_a_nickname(
    actors_of: Find, text: str, name: str
) -> None:
    assert name in actors_of(text)
