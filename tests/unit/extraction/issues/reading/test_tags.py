from collections.abc import Callable

import pytest

from briefing.domain.article import Origin, make_article
from briefing.extraction.issues.candidates import Grounds, make_grounds
from briefing.extraction.issues.reading.chunks import find_chunks
from briefing.extraction.issues.reading.tags import tag_line
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.words import Line, read_lines
from briefing.extraction.zones import make_document

Read = Callable[[str], tuple[Line, str, Grounds]]


@pytest.fixture
def read(lexicons: Lexicons) -> Read:
    """Return the first sentence of a text, its tags and the grounds they stand on."""

    def first(text: str) -> tuple[Line, str, Grounds]:
        document = make_document(make_article(text, Origin("a.txt", "text/plain")), lexicons)
        grounds = make_grounds(document, (), lexicons.actors, lexicons.issues)
        line = next(read_lines(document))
        return line, tag_line(line, grounds), grounds

    return first


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Skippers land the fish at noon.", "land", "v"),
        ("The land was sold at noon.", "land", "n"),
        ("They want to cut the rates soon.", "cut", "v"),
        ("A deep cut was made at noon.", "cut", "n"),
        ("It hopes the listed ships stay away.", "listed", "a"),
        ("The owner listed ships at noon.", "listed", "y"),
        ("They paid for lost harvests at noon.", "lost", "a"),
        ("The cloud gaming, it seems, is new.", "gaming", "n"),
        ("He is reading long books at noon.", "reading", "v"),
        ("Nobody knows whether the medicine works.", "works", "v"),
        ("They wait because the Danish skipper plays.", "plays", "v"),
        ("Water runs by noon.", "runs", "v"),
        ("They set out to miss every deadline.", "miss", "v"),
        ("The voters list must be put in order.", "list", "n"),
        ("Half of those backed action at noon.", "backed", "y"),
        ("They vote on the levy before the council rises on Monday.", "rises", "v"),
        ("Cargo waits until the men return.", "return", "v"),
        ("Fares rose before the price cuts of May.", "cuts", "n"),
        ("It will keep the ports until May and honour labour contracts; it said so.", "contracts", "n"),
        ("She's promised cameras by noon.", "promised", "y"),
        ("A decree, since made law, binds skippers.", "made", "v"),
        ("They feared a strike lasting beyond noon.", "lasting", "v"),
        ("The sanctions hurt.", "hurt", "v"),
        ("A so-called ghost fleet sailed.", "called", "e"),
        ("The mill will curtail output at noon.", "curtail", "v"),
        ("The mill will curtail its output.", "output", "n"),
        ("Analysts fear that fares rise.", "fear", "v"),
        ("The bribery claim that he made was false.", "claim", "n"),
        ("The members reconvene on Monday.", "reconvene", "v"),
        ("The plan, told on Monday, needs approval from the port.", "needs", "v"),
        ("Its energy needs were met.", "needs", "n"),
        ("On Monday Oslo starts collecting fees.", "starts", "v"),
        ("On Monday Oslo tariffs ended.", "tariffs", "n"),
        ("The yard where 240 people work, closed.", "work", "v"),
        ("Its people work was praised.", "work", "n"),
        ("They met before the shareholder vote.", "shareholder", "n"),
        ("They saw fourteen boats.", "fourteen", "d"),
        ("They want fair access by noon.", "fair", "a"),
        ("The book fair opens at noon.", "fair", "n"),
        ("They wrote a novel at noon.", "novel", "n"),
        ("They want to clear it at noon.", "clear", "v"),
        ("The rule left prices stable.", "stable", "a"),
    ],
)
def test_the_words_around_decide_what_part_a_word_plays(read: Read, text: str, word: str, tag: str) -> None:
    line, tags, _ = read(text)
    assert len(tags) == len(line.words)
    assert tags[[each.text for each in line.words].index(word)] == tag


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("The new 7% herring quota was praised.", ["herring quota"]),
        ("The loss-and-damage fund is empty.", ["loss-and-damage fund"]),
        ("The Danish shipping minister spoke.", []),
        ("They saw a coal phase-out.", ["coal phase-out"]),
        ("The very long deep sea cable repair ship plan was praised.", ["repair ship plan"]),
    ],
)
def test_phrases_are_short_and_hold_no_office(read: Read, text: str, phrases: list[str]) -> None:
    line, tags, grounds = read(text)
    assert [line.join(chunk.start, chunk.end) for chunk in find_chunks(line, tags, grounds)] == phrases


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The ban on reloading cargoes stays.", "on reloading cargoes"),
        ("The payments to phone makers stay.", "to phone makers"),
        ("The talks in Cairo failed.", ""),
        ("The levies imposed on Irish goods stay.", "imposed on Irish goods"),
        ("The quota of the fleet was small.", "of the fleet"),
    ],
)
def test_a_phrase_says_what_it_is_about_but_not_where_it_was(read: Read, text: str, about: str) -> None:
    line, tags, grounds = read(text)
    chunk = find_chunks(line, tags, grounds)[0]
    assert line.join(chunk.end, chunk.stop) == about


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Paper mill workers walk out as talks drag on", "walk", "v"),
        ("Paper mill workers strike a deal out of court", "mill", "n"),
        ("Version 6 falls out of support on Friday.", "falls", "v"),
        ("The phase 2 trials on mice began on Friday.", "trials", "n"),
        ("This is right only if the mud needs to travel.", "needs", "v"),
        ("He said that the training needs of nurses grow.", "needs", "n"),
        ("We shall know before the city votes on Friday.", "votes", "v"),
        ("We shall know before the rent votes on Friday.", "votes", "n"),
        ("Pay frozen till court rules", "rules", "v"),
        ("Marina lease: council blinks first", "blinks", "v"),
        ("Suez rebates, Rotterdam ferries and a vote", "rebates", "n"),
        ("Passenger rights.", "rights", "n"),
        ("The grant riding on it reverts to the city.", "riding", "v"),
        ("The burden sharing on the coast is old.", "sharing", "n"),
        ("Commuters crossing from the island will pay.", "crossing", "v"),
        ("The ferry crossing from the island is shut.", "crossing", "n"),
        ("The chair, asked teachers to return.", "asked", "y"),
        ("The order supersedes that of May.", "supersedes", "v"),
        ("The licence authorises the sale.", "authorises", "v"),
        ("It said at 14:07 The curfew is extended.", "The", "d"),
    ],
)
def test_a_verb_behind_a_noun_is_told_by_what_follows_and_by_who_acts(
    read: Read, text: str, word: str, tag: str
) -> None:
    line, tags, _ = read(text)
    assert tags[line.texts.index(word)] == tag
