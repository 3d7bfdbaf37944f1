from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.bootstrap import load_aliases
from briefing.query.aliases import may_ask_for_actor, read_aliases, widen, widen_query
from briefing.query.describe import describe
from briefing.query.grammar import parse
from briefing.query.printing import print_query
from briefing.query.tree import Phrase

TODAY = date(2025, 10, 25)
COUNTRIES = """code\tname\tadjectives\tforms\tsource
# a remark
US\tUnited States\tAmerican\tUS;U.S.;USA;America\tours
AE\tUnited Arab Emirates\tEmirati\tUAE;the Emirates\tours
"""
INSTITUTIONS = """name\tforms\tcountry\tcategory\tsource
European Union (EU)\tE.U.\t\tbloc\tours
Ministry of Commerce (China)\tcommerce ministry\tChina\tministry\tours
"""
ALIASES = read_aliases(COUNTRIES, INSTITUTIONS)
US, EU = 'actor:="United States"', 'actor:="European Union (EU)"'


def show(text: str, *, typing: bool = False) -> str:
    query = widen_query(parse(text, TODAY, typing=typing), ALIASES)
    return print_query(query.tree)


@pytest.mark.parametrize(
    ("text", "widened"),
    [
        ("actor:US", f"actor:US OR {US}"),
        ("actor:u.s.", f"actor:u.s. OR {US}"),
        ("actor:America tariffs", f"(actor:America OR {US}) tariffs"),
        ('actor:"European Union"', f'actor:"European Union" OR {EU}'),
        ("actor:(EU OR China)", f"actor:EU OR {EU} OR actor:China"),
        ("actor:(EU China)", f"(actor:EU OR {EU}) actor:China"),
        ("-actor:EU", f"-(actor:EU OR {EU})"),
        ("actor:-EU", f"-(actor:EU OR {EU})"),
        ("tariffs OR actor:Emirates", 'tariffs OR actor:Emirates OR actor:="United Arab Emirates"'),
    ],
)
def test_an_actor_asked_for_by_another_name_is_looked_for_under_its_main_one_too(text: str, widened: str) -> None:
    assert show(text) == widened


@pytest.mark.parametrize(
    "text",
    [
        "US",
        "title:US",
        'actor:"United States"',
        "actor:American",
        "actor:ministry",
        "actor:(Xi OR Trump)",
        "actor:U?S",
        "actor:US*",
        "actor:America~",
        'actor:="US"',
        "before:2025",
    ],
)
def test_what_names_no_known_actor_otherwise_stays_as_it_is(text: str) -> None:
    assert show(text) == print_query(parse(text, TODAY).tree)


def test_a_name_still_being_typed_counts_once_it_is_whole() -> None:
    assert show("actor:us", typing=True) == f"actor:us* OR {US}"
    assert show("actor:u", typing=True) == "actor:u*"


def test_the_main_name_is_told_where_the_query_is_read_back() -> None:
    tree = widen_query(parse("actor:US tariffs", TODAY), ALIASES).tree
    assert describe(tree) == "(actor US OR actor is “United States”) AND tariffs"


_PIECES = st.sampled_from(["actor:", "US", "EU", "(", ")", "OR", "-", "title:", '"European Union"', "x", "before:2025"])


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=10))
def test_any_query_can_be_widened_and_only_one_that_names_an_actor_is(pieces: list[str]) -> None:
    query = parse(" ".join(pieces), TODAY)
    if query.tree:
        wide = widen(query.tree, ALIASES)
        assert parse(print_query(wide), TODAY).tree == wide
        assert wide == query.tree or may_ask_for_actor(query)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("actor:US", ("US", "U.S.", "USA", "America", "United States")),
        ('tariffs actor:"united states"', ("US", "U.S.", "USA", "America", "United States")),
        ('actor:="European Union (EU)"', ("E.U.", "European Union (EU)", "European Union", "EU")),
        ("actor:(EU Xi)", ("E.U.", "European Union (EU)", "European Union", "EU")),
        ("actor:American", ()),
        ("title:US US", ()),
        ("-actor:US", ()),
        ("actor:(Xi -US)", ()),
    ],
)
def test_all_names_of_the_actors_asked_for_are_known(text: str, names: tuple[str, ...]) -> None:
    assert widen_query(parse(text, TODAY), ALIASES).names == names


def test_every_name_of_the_tables_can_be_looked_for_in_a_text() -> None:
    aliases = load_aliases()
    assert len(aliases.names) > 200
    for names in aliases.names.values():
        for name in names:
            assert Phrase(name).text == name
