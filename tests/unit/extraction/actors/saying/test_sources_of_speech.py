from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor, Remark, Stance

Find = Callable[[str], dict[str, Actor]]
Hear = Callable[[str], tuple[Remark, ...]]
OPENING = "The talks broke down in the harbour town this week.\n\n"


def quotes(actor: Actor, text: str) -> list[str]:
    return [position.quote.of(text) for position in actor.positions if position.quote is not None]


@pytest.mark.parametrize(
    ("text", "maker"),
    [
        ('A statement from Siemens said the port was "far too small for ships".', "Siemens"),
        ('A statement issued by Siemens called the port "far too small for ships".', "Siemens"),
        ('According to a statement by Siemens, the port is "far too small for ships".', "Siemens"),
        ('The port is "far too small for ships", a statement from Siemens said.', "Siemens"),
        ('Siemens sent a letter to Oslo. "The port is far too small," the letter reads.', "Siemens"),
        ('In a letter to staff, Siemens said it would pay. "The port is far too small," the letter said.', "Siemens"),
        ('"The port is far too small," reads a letter to employees signed by Ana Kovač.', "Ana Kovač"),
        ('Analysts at Siemens said the port was "far too small for such ships".', "Siemens"),
        ('Siemens was asked to pay and has said it will need "some days and no weeks".', "Siemens"),
        ('According to the declaration of Ana Kovač, the port is "far too small for ships".', "Ana Kovač"),
        ('The resolution of the European Parliament calls it "a breach of the charter".', "European Parliament"),
        ('Judge Ana Kovač ruled on Monday. The judgment says the port is "far too small for ships".', "Ana Kovač"),
        ('The Supreme Court ruled. "The law leaves no room for it," the judgment said.', "Supreme Court"),
    ],
)
def test_a_text_speaks_for_who_made_it(actors_of: Find, text: str, maker: str) -> None:
    text = OPENING + text
    assert len(quotes(actors_of(text)[maker], text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        'A letter to Siemens said the port was "far too small for ships".',
        'A report on Siemens called its port "far too small for ships".',
        'According to a summary seen by Siemens, the port is "far too small for ships".',
        'According to people close to Ana Kovač, the port is "far too small for ships".',
        'Ana Kovač directed "The Long Way Home", which opens on Friday.',
        'Ana Kovač received a message: "Leave town or you will regret it."',
        'Ana Kovač found a note on her car that read "leave town or you will regret it".',
        'Siemens has syrup on the water; shops see it "in the back half of November".',
        'Ana Kovač is accused of having "wilfully and knowingly misled parliament".',
        'Ana Kovač wore a badge with the words "the port has a human face".',
        'Ana Kovač leads a party that calls itself "the voice of those who rise early".',
        'Ana Kovač is known as "the iron lady of the north" among her voters.',
    ],
)
def test_what_is_read_heard_or_titled_is_not_said_by_who_is_named_beside_it(actors_of: Find, text: str) -> None:
    text = OPENING + text
    assert not [quote for actor in actors_of(text).values() for quote in quotes(actor, text)]


@pytest.mark.parametrize(
    "text",
    [
        'Ivo Barić rejected Ana Kovač\'s claim that he was "a tourist in his own party".',
        'Ana Kovač, the mayor, was asked. "It will not close this year," came the reply.',
        'Ana Kovač runs the port. "A bridge and not a crutch for us," was her description of it.',
        '"The whole thing stinks and they know it": that was Ana Kovač\'s reaction to the deal.',
        'Ana Kovač runs the port. The loan was, in her view, "a bridge and not a crutch for us".',
        'Ana Kovač runs the port. In her words the loan is "a bridge and not a crutch for us".',
        'Ana Kovač ("My family stands behind me in this") stays on.',
        'Ivo Barić asked: "Why not sooner?" Ana Kovač replied: "Because nobody had asked us to."',
        'Mayor Ana Kovač spoke.\n\nKOVAČ: "This bill dies on Thursday."',
        'The mayor, Ana Kovač, has doubts: "They told me in May. Then they told me in June. Then never."',
        'Norway hit back, with foreign ministry spokeswoman Ana Kovač calling it "a case of coercion".',
        'Ana Kovač accused them of lying. "That is nonsense and they know it," she shot back.',
        'A levy awaits its vote, which minister Ana Kovač hoped to hold "in the lifetime of this house".',
        '"We shall not move it again," Ana Kovač swore.',
        'Ana Kovač, who chairs the port union, left. "We shall not move it," the union leader told the paper.',
        '"The town will never forgive them." So says Ana Kovač, 71, who has run the bakery since 1980.',
        '"An attack on the very idea of a port": with these words Ana Kovač resigned on Monday.',
        'Ana Kovač denied having said that she would "break this union before Easter".',
        'As the minister, Ana Kovač, likes to put it, "money has no smell but an address".',
        'The bank is "too big to be told anything by anyone", in the phrase of Ana Kovač.',
        '"We had it for four generations," said Ivo Barić\'s neighbour, Ana Kovač.',
        'An angry Ana Kovač, 58, of Lyarivo said: "I paid in May and in June."',
        'Ana Kovač said the date suited nobody. "In May we carry loads. Who is to carry the boxes?"',
    ],
)
def test_the_words_around_a_quotation_tell_whose_it_is(actors_of: Find, text: str) -> None:
    text = OPENING + text
    assert quotes(actors_of(text)["Ana Kovač"], text)


@pytest.mark.parametrize(
    "text",
    [
        'Ivo Barić rejected as "a cheap trick by a tired man" the claim of Ana Kovač.',
        'Ivo Barić dismissed Ana Kovač\'s claim that he was late as "a cheap trick by a tired man".',
        'Ivo Barić said Ana Kovač\'s claim was "a cheap trick by a tired man".',
    ],
)
def test_what_somebody_calls_anothers_claim_is_his_own(actors_of: Find, text: str) -> None:
    found = actors_of(OPENING + text)
    assert quotes(found["Ivo Barić"], OPENING + text)
    assert not quotes(found["Ana Kovač"], OPENING + text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('A bank director said no. "That is not a threat," the director told the paper.', "A bank director"),
        ('One of the officials said no. "They were late," the official said.', "One of the officials"),
        ('It will fail, according to one bank director. "It is late," the director said.', "one bank director"),
        ('"They were late and they knew it," officials at the port said.', "officials at the port"),
        ('The town wept. "We had it for years," said Dolma Captain, who farms there.', "Dolma Captain"),
        ('Dolma Captain, deputy head of a school, said it was "too late for us now".', "Dolma Captain"),
        ('The line "will not be open before the autumn", indicated sources close to the port.', "sources close to"),
    ],
)
def test_somebody_unnamed_is_known_again_by_the_noun(remarks_of: Hear, text: str, speaker: str) -> None:
    text = OPENING + text
    assert [remark.speaker.of(text)[: len(speaker)] for remark in remarks_of(text)] == [speaker]


def test_several_people_without_a_name_are_no_she(actors_of: Find) -> None:
    text = OPENING + 'Ana Kovač runs the port. Two officials said no. "We will wait for them," she said.'
    assert quotes(actors_of(text)["Ana Kovač"], text) == ['"We will wait for them,"']


def test_a_firm_of_a_nation_is_the_firm_last_told_of(actors_of: Find) -> None:
    text = OPENING + 'Toyota sued Volkswagen. "It was all that was left," the Japanese firm said.'
    assert quotes(actors_of(text)["Toyota"], text) == ['"It was all that was left,"']


def test_what_somebody_did_last_week_in_an_aside_weighs_less_than_what_he_does(actors_of: Find) -> None:
    text = OPENING + "Ana Kovač, who last week ruled out a loan, agreed on Friday to provide it."
    assert [position.stance for position in actors_of(text)["Ana Kovač"].positions] == [Stance.AGREES]


def test_nobody_is_she_where_others_came_between_and_no_name_tells_a_woman(actors_of: Find) -> None:
    text = OPENING + 'Souhel Abdal took over the port. Two officials said no. "We will wait for them," she said.'
    assert not quotes(actors_of(text)["Souhel Abdal"], text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Ana Kovač met Ivo Barić. The latter said "we will not sign this".', "Ivo Barić"),
        ('Ana Kovač met Ivo Barić. The former said "we will not sign this".', "Ana Kovač"),
        ('Ana Kovač of Norway met Ivo Barić. The latter said "we will not sign this".', "Ivo Barić"),
        ('Norway met Sweden. "We will not sign this," the latter said.', "Sweden"),
    ],
)
def test_the_latter_is_the_second_of_two_just_named(actors_of: Find, text: str, speaker: str) -> None:
    found = actors_of(OPENING + text)
    assert [name for name, actor in found.items() if quotes(actor, OPENING + text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        'Ana Kovač, Ivo Barić and Eva Lind met. The latter said "we will not sign this".',
        'Ana Kovač met Ivo Barić. Talks broke down. The latter said "we will not sign this".',
        'Ana Kovač received a letter that said "we will not sign this".',
        'Ana Kovač wrote a letter to the bank, which said "we will not sign this".',
        'Ana Kovač signed the petition. The petition says "we will not sign this".',
        'Ana Kovač would not hide "behind a humble bookkeeper" now.',
        'Staff at Tesco said "we are tired of this".',
        'Prime Minister Ivo Barić came. The minister said on the radio, "we will not wait".',
    ],
)
def test_words_whose_speaker_is_in_doubt_are_nobodys(actors_of: Find, text: str) -> None:
    assert not any(quotes(actor, OPENING + text) for actor in actors_of(OPENING + text).values())


@pytest.mark.parametrize(
    "text",
    [
        'Ana Kovač wrote a letter which said "we will not sign this".',
        'Ana Kovač issued a statement on Monday that said "we will not sign this".',
        'Ana Kovač, who wrote a letter that says "we will not sign this", left.',
    ],
)
def test_a_text_made_in_its_own_sentence_speaks_for_its_maker(actors_of: Find, text: str) -> None:
    assert quotes(actors_of(OPENING + text)["Ana Kovač"], OPENING + text) == ['"we will not sign this"']


@pytest.mark.parametrize(
    ("office", "speaker"),
    [("the minister", "Ana Kovač"), ("the prime minister", "Ivo Barić"), ("the premier", "Ivo Barić")],
)
def test_a_prime_minister_is_no_minister(actors_of: Find, office: str, speaker: str) -> None:
    text = f'Ana Kovač is the mines minister. Ivo Barić, the prime minister, came. "We will not wait," {office} said.'
    found = actors_of(OPENING + text)
    assert [name for name, actor in found.items() if quotes(actor, OPENING + text)] == [speaker]


def test_a_pronoun_that_takes_up_the_opening_words_means_nobody_else(actors_of: Find) -> None:
    text = OPENING + "Guinea set a day. The Norwegians, they demand that the licence stays."
    assert not actors_of(text)["Guinea"].positions


def test_a_pronoun_in_an_aside_takes_up_nothing(actors_of: Find) -> None:
    text = OPENING + 'Ivo Barić spoke. The caretaker cabinet, he added, can sign "no new contract at all".'
    assert quotes(actors_of(text)["Ivo Barić"], text) == ['"no new contract at all"']
