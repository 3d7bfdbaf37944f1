import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Deadline, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract
from tests.unit.extraction.deadlines.wording.samples import on_june_12

_LEAD = "Kenya and Ethiopia have argued over the dam for years, Kenya said. Ethiopia disagreed.\n\n"


def _on_june_12(text: str, lexicons: Lexicons) -> Deadline:
    article = make_article(_LEAD + text, Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published("2025-05-22", Basis.GIVEN)).deadlines
    (one,) = (one for one in found if one.kind is not DeadlineKind.PAST and one.when == "2025-06-12")
    return one


@pytest.mark.parametrize("side", ["two governments", "two sides", "two countries"])
def test_both_sides_are_the_two_whom_the_article_is_about(side: str, lexicons: Lexicons) -> None:
    assert set(_on_june_12(f"The {side} will meet on June 12.", lexicons).actors) == {"Kenya", "Ethiopia"}


def test_a_place_where_others_meet_is_not_bound(lexicons: Lexicons) -> None:
    found = _on_june_12("Both delegations would meet again in Nairobi on June 12.", lexicons)
    assert set(found.actors) == {"Kenya", "Ethiopia"}


@pytest.mark.parametrize(
    ("text", "what", "actor"),
    [
        ("The Rhine Commission was tired. Among those to speak are two ministers. It will elect a chair on June 12.",
         "Rhine Commission will elect a chair", "Rhine Commission"),
        ("Ana Duarte left early. She was ill. She will return on June 12.", "Ana Duarte will return", "Ana Duarte"),
        ("A notice of March said that the talks with Ethiopia would be held on June 4. They will be held on June 12.",
         "Talks with Ethiopia", "Ethiopia"),
    ],
)  # fmt: skip
def test_a_pronoun_is_looked_up_in_the_sentences_before(text: str, what: str, actor: str, lexicons: Lexicons) -> None:
    found = _on_june_12(text, lexicons)
    assert (found.what, found.actors) == (what, (actor,))


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Kenya expects a decision by June 12.", ()),
        ("Kenya expects to close the deal by June 12.", ("Kenya",)),
        ("Kenya wants an answer from the others by June 12.", ()),
        ("Ana Duarte sees a cut by Ethiopia on June 12.", ("Ethiopia",)),
        ("The Kenyan government will vote on June 12.", ("Kenya",)),
        ("Kenyan swimmers may compete from June 12.", ()),
        ("The largest gas producer, Severgaz Energy, intends to open the plant by June 12.", ("Severgaz Energy",)),
        ("A committee headed by Ana Duarte will take up the proposal on June 12.", ("Ana Duarte",)),
        ("A delegation led by Ana Duarte will arrive on June 12.", ()),
        ("Workers at Severgaz Energy will be paid on June 12.", ("Severgaz Energy",)),
        ("Workers at Severgaz Energy will strike from June 12.", ()),
        ("Ana Duarte's successor starts on June 12.", ()),
        ("Severgaz Energy has summoned Ana Duarte for June 12.", ("Ana Duarte",)),
        ("The budget is to be presented by the minister, Ana Duarte, on June 12.", ("Ana Duarte",)),
    ],
)
def test_bound_is_who_acts_not_who_waits_or_only_says_of_what_land(
    text: str, actors: tuple[str, ...], lexicons: Lexicons
) -> None:
    assert _on_june_12(text, lexicons).actors == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Peru says that it is owed money. The government will close the port on June 12.", ("Peru",)),
        ("Peru asked Chile for money. The government will close the port on June 12.", ()),
        ("In Lima, Peru's miners struck. The government will close the port on June 12.", ("Peru",)),
        ("The ship left Peru's port. The government will close it on June 12, the port said.", ("Peru",)),
        ("In Paris, Peru's envoy met them. The government must present its budget by June 12, they said.", ()),
        ("Peru's ambassador met them. The government must present its budget by June 12, they said.", ()),
        ("Peru says that it is owed. Voters in Warsaw wait. The government will present its budget on June 12.", ()),
        ("Kenya, as ever, waits. The government will bar ships from Peru on June 12.", ("Kenya",)),
    ],
)
def test_the_government_is_that_of_the_one_country_named_before_it_in_its_paragraph(
    text: str, actors: tuple[str, ...], lexicons: Lexicons
) -> None:
    assert _on_june_12(text, lexicons).actors == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Severgaz Energy said the company must repay its bonds by June 12.", ()),
        ("Severgaz Energy's chief executive said the company must repay its bonds by June 12.", ("Severgaz Energy",)),
        ("A spokesman for Severgaz Energy said the company must repay its bonds by June 12.", ("Severgaz Energy",)),
    ],
)
def test_who_speaks_of_the_company_speaks_of_another_but_by_an_office_of_its_own(
    text: str, actors: tuple[str, ...], lexicons: Lexicons
) -> None:
    assert _on_june_12(text, lexicons).actors == actors


@pytest.mark.parametrize(
    "text",
    [
        "Severgaz Energy has issued a strike notice that runs out on June 12.",
        "Severgaz Energy, which is based in Riga, has called a three-day stoppage, which ends on June 12.",
        "Severgaz Energy has scheduled a hearing on the tariff for June 12.",
    ],
)
def test_bound_is_who_made_what_runs_until_the_day(text: str, lexicons: Lexicons) -> None:
    assert _on_june_12(text, lexicons).actors == ("Severgaz Energy",)


def test_who_reports_the_making_of_others_is_not_bound(lexicons: Lexicons) -> None:
    text = "Severgaz Energy said that rivals had called a stoppage that ends on June 12."
    assert _on_june_12(text, lexicons).actors == ()


@pytest.mark.parametrize(
    "text",
    [
        "Severgaz Energy called a ceasefire that expires on June 12 a disgrace.",
        "Severgaz Energy has sanctions that expire on June 12.",
        "Severgaz Energy won a tender that closes on June 12.",
        "Severgaz Energy has a three-week strike fund that expires on June 12.",
        "Severgaz Energy had an option that expires on June 12.",
    ],
)
def test_who_only_holds_or_judges_a_thing_is_not_bound_by_its_end(text: str, lexicons: Lexicons) -> None:
    assert "Severgaz Energy" not in _on_june_12(text, lexicons).actors


@pytest.mark.parametrize("thing", ["an ultimatum", "a permit", "a flood warning", "a tender"])
def test_who_gives_others_a_thing_is_not_bound_by_its_end(thing: str, lexicons: Lexicons) -> None:
    assert _on_june_12(f"Severgaz Energy has issued {thing} that expires on June 12.", lexicons).actors == ()


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Severgaz Energy said its third plant would reopen on June 12.", ("Severgaz Energy",)),
        ("Severgaz Energy shut the line in May and the pumps will be back on June 12.", ("Severgaz Energy",)),
        ("Severgaz Energy has a new plan: the third well will open on June 12.", ("Severgaz Energy",)),
        ("Severgaz Energy demanded a permit, which runs out on June 12.", ()),
        ("Severgaz Energy said that workers would strike on June 12.", ()),
        ("Severgaz Energy and Norvik AB said the plant would reopen on June 12.", ()),
        ("After Severgaz Energy fell, the third plant would reopen on June 12.", ()),
    ],
)
def test_a_thing_without_an_owner_is_the_affair_of_the_one_actor_that_its_sentence_opens_with(
    text: str, actors: tuple[str, ...], lexicons: Lexicons
) -> None:
    assert _on_june_12(text, lexicons).actors == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The Senate is split. The vote is on June 12.", ("Senate",)),
        ("The High Court sat for a week. A hearing is set for June 12.", ("High Court",)),
        ("The High Court sat for a week. A concert is set for June 12.", ()),
        ("The Senate and the National Assembly are split. The vote is on June 12.", ()),
        ("The High Court sat for a week.\n\nRain fell.\n\nA verdict is expected on June 12.", ("High Court",)),
        ("The High Court sat for a week.\n\nRain fell.\n\nA trial is expected on June 12.", ()),
    ],
)
def test_an_event_is_the_business_of_the_one_body_of_its_kind_nearby(
    text: str, actors: tuple[str, ...], lexicons: Lexicons
) -> None:
    assert _on_june_12(text, lexicons).actors == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The miners threatened to block the port unless Kenya paid them by June 12.", ("Kenya",)),
        ("Ana Duarte threatened to resign if she had no answer by June 12.", ()),
        ("Ana Duarte threatened to resign by June 12.", ("Ana Duarte",)),
    ],
)
def test_bound_is_whom_a_threat_is_to_move_where_the_day_is_theirs(
    text: str, actors: tuple[str, ...], lexicons: Lexicons
) -> None:
    found = _on_june_12(text, lexicons)
    assert found.actors == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Severgaz Energy's partner in Asia will open a plant on June 12.", ()),
        ("Ana Duarte was promised an answer by June 12.", ()),
        ("Ana Duarte has been told that her room will be painted on June 12.", ()),
        ("Negotiators from Kenya and Ethiopia are to meet again on June 12.", ("Kenya", "Ethiopia")),
        ("Traders from Kenya and Ethiopia must register by June 12.", ()),
        ("All schools in Lund and Addis Ababa will reopen on June 12.", ()),
    ],
)
def test_who_only_owns_sends_or_waits_is_told_from_who_acts(
    text: str, actors: tuple[str, ...], lexicons: Lexicons
) -> None:
    assert _on_june_12(text, lexicons).actors == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The truce expires on June 12.", {"Kenya", "Ethiopia"}),
        ("The labour agreement expires on June 12.", set()),
        ("Severgaz Energy and Norvik Energy want to merge. Both companies will vote on June 12.",
         {"Severgaz Energy", "Norvik Energy"}),
        ("Peru, Chile and Zambia sell copper. The three countries will meet on June 12.", {"Peru", "Chile", "Zambia"}),
        ("Peru and Zambia sell copper. The three countries will meet on June 12.", set()),
    ],
)  # fmt: skip
def test_two_or_three_are_those_named_last_and_a_truce_binds_those_whom_the_article_is_about(
    text: str, actors: set[str], lexicons: Lexicons
) -> None:
    assert set(_on_june_12(text, lexicons).actors) == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Ana Duarte reminded the exporters that forms are due on June 12.", ()),
        ("Ana Duarte told the exporters that she would resign on June 12.", ("Ana Duarte",)),
        ("Ana Duarte told the exporters that Kenya would pay by June 12.", ("Kenya",)),
    ],
)
def test_who_only_tells_of_an_act_is_not_bound_unless_it_is_their_own(
    text: str, actors: tuple[str, ...], lexicons: Lexicons
) -> None:
    assert _on_june_12(text, lexicons).actors == actors


def test_whose_a_counterpart_is_does_not_meet(lexicons: Lexicons) -> None:
    assert _on_june_12("Ana Duarte will receive her Kenyan counterpart on June 12.", lexicons).actors == ("Ana Duarte",)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The licence scheme will lapse on June 12 unless Minister Ana Duarte renews it.", ("Ana Duarte",)),
        ("The licence scheme will lapse on June 12; unless Ana Duarte objects, another follows.", ()),
        ("The licence scheme will start on June 12 unless Ana Duarte objects.", ()),
    ],
)
def test_what_ends_unless_somebody_acts_binds_them(text: str, actors: tuple[str, ...], lexicons: Lexicons) -> None:
    assert _on_june_12(text, lexicons).actors == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Severgaz Energy waits. Its envoy, former Latvian minister Ana Duarte, arrives on June 12.", ("Ana Duarte",)),
        ("Severgaz Energy waits. Its envoy, said Ana Duarte, arrives on June 12.", ()),
    ],
)
def test_a_name_is_read_behind_a_subject_that_only_its_owner_tells(
    text: str, actors: tuple[str, ...], lexicons: Lexicons
) -> None:
    assert _on_june_12(text, lexicons).actors == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("A committee led by Senator Ana Duarte will report on June 12.", ("Ana Duarte",)),
        ("The Rhine Commission panel led by Senator Ana Duarte will report on June 12.", ("Rhine Commission",)),
        ("Seven judges hearing Ana Duarte's plea must rule by June 12.", ()),
        ("The licence of the ferry between Kenya and the southern shore runs until June 12.", ()),
        ("The Rhine Commission accepts submissions until June 12.", ()),
        ("The Rhine Commission has invited both governments to Basel for June 12.", ("Kenya", "Ethiopia")),
        ("The Rhine Commission has barred the carrier from landing until June 12.", ()),
    ],
)
def test_who_receives_bars_invites_or_is_only_named_within_a_subject_is_not_bound(
    text: str, actors: tuple[str, ...], lexicons: Lexicons
) -> None:
    assert _on_june_12(text, lexicons).actors == actors


@pytest.mark.parametrize("who", ["Trans-Kenya line", "pro-Kenya groups", "Kenya-based shippers"])
def test_who_another_is_only_named_after_is_not_bound(who: str, lexicons: Lexicons) -> None:
    assert _on_june_12(f"The {who} will reopen on June 12.", lexicons).actors == ()


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Norland Bank pledged on Monday that all refunds would be paid by June 12.", ("Norland Bank",)),
        ("Critics of Norland Bank vowed that refunds would be paid by June 12.", ("Critics of Norland Bank",)),
        ("Parliament has given Norland Bank until June 12.", ("Norland Bank",)),
    ],
)
def test_who_promises_what_nobody_is_told_to_do_is_bound_and_who_is_given_time(
    text: str, bound: tuple[str, ...], lexicons: Lexicons
) -> None:
    assert on_june_12(text, lexicons).actors == bound


_GROUPS = (
    "Farmers and exporters blamed each other on Monday. The monitoring centre had warned the exporters of floods "
    "before, and the schools of the valley told the teachers to stay at home while the ministry looked at the roofs. "
    "Nobody had asked the farmers what they thought of that, said one of the teachers who stayed there.\n\n"
)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Exporters must clear the cocoa by June 12.", ("exporters",)),
        ("The teachers will walk out on June 12.", ("teachers",)),
        ("Farmers get 900 francs a kilo from June 12.", ()),
        ("Schools will stay closed until June 12.", ()),
        ("The monitoring centre's new service goes live on June 12.", ()),
        ("The monitoring centre must report by June 12.", ("monitoring centre",)),
    ],
)
def test_a_group_or_body_without_a_name_is_bound_by_what_it_does_alone(
    text: str, actors: tuple[str, ...], lexicons: Lexicons
) -> None:
    article = make_article(_GROUPS + text, Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published("2025-05-22", Basis.GIVEN)).deadlines
    (one,) = (one for one in found if one.when == "2025-06-12")
    assert tuple(name.casefold() for name in one.actors) == actors


def test_who_is_told_of_as_any_of_a_kind_is_nobody_of_the_article(lexicons: Lexicons) -> None:
    lead = "Severgaz Energy said the company was sound. "
    assert _on_june_12(f"{lead}The company must publish its accounts by June 12.", lexicons).actors == (
        "Severgaz Energy",
    )
    assert _on_june_12(f"{lead}A company must publish its accounts by June 12.", lexicons).actors == ()


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Severgaz Energy would rather have a June 12 date.", ("Severgaz Energy",)),
        ("We meet Ana Duarte on June 12.", ("Ana Duarte",)),
        ("Ana Duarte, a lawyer, then informed the bench that it would be notified by June 12.", ()),
    ],
)
def test_quoted_words_bind_whom_they_name_as_acting(text: str, actors: tuple[str, ...], lexicons: Lexicons) -> None:
    found = _on_june_12(text, lexicons)
    assert (found.what[0], found.actors) == ("“", actors)


def test_the_person_behind_an_office_of_a_body_is_bound_not_the_body(lexicons: Lexicons) -> None:
    text = "Severgaz Energy asked the chair of the Rhine Commission, Ana Duarte, to report by June 12."
    assert _on_june_12(text, lexicons).actors == ("Ana Duarte",)


def test_who_only_blames_or_praises_an_event_is_not_bound_by_it(lexicons: Lexicons) -> None:
    assert _on_june_12("Severgaz Energy blamed the auction, moved to June 12, and a rumour.", lexicons).actors == ()
