from collections.abc import Callable
from time import process_time

import pytest

from briefing.domain.findings import Actor, Remark

Find = Callable[[str], dict[str, Actor]]
Hear = Callable[[str], tuple[Remark, ...]]
OPENING = "The talks broke down in the harbour town this week.\n\n"


def quotes(actor: Actor, text: str) -> list[str]:
    return [position.quote.of(text) for position in actor.positions if position.quote is not None]


def test_a_quotation_keeps_its_exact_words_when_the_verb_stands_first(actors_of: Find) -> None:
    text = "“We will not wait,” said Ana Kovač on Friday."
    (position,) = actors_of(text)["Ana Kovač"].positions
    assert position.quote is not None
    assert position.quote.of(text) == "“We will not wait,”"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ('"We will not wait for them," said the mayor, Ana Kovač.', '"We will not wait for them,"'),
        ('"We will not wait for them," Ana Kovač told reporters.', '"We will not wait for them,"'),
        ('"We will not wait for them," Ana Kovač, the mayor, said.', '"We will not wait for them,"'),
        ('Ana Kovač said: "We will not wait for them."', '"We will not wait for them."'),
        ("'We will not wait for the men's ships,' said Ana Kovač.", "'We will not wait for the men's ships,'"),
        ("«We will not wait for them,» said Ana Kovač.", "«We will not wait for them,»"),
        ("„We will not wait for them“, said Ana Kovač.", "„We will not wait for them“"),
        ("« We will not wait for them », said Ana Kovač.", "« We will not wait for them »"),
        ('The port, in the words of Ana Kovač, is "far too small for ships".', '"far too small for ships"'),
        (
            'Ana Kovač called it "a bridge that leads nowhere at all".',
            '"a bridge that leads nowhere at all"',
        ),
        (
            'According to Ana Kovač, the port is "far too small for such ships".',
            '"far too small for such ships"',
        ),
        ('Ana Kovač was blunt: "We will not wait for them."', '"We will not wait for them."'),
        (
            'The paper quoted Ana Kovač as saying "nobody will wait for them".',
            '"nobody will wait for them"',
        ),
        ('Ana Kovač spoke. "We will not wait for them," she said.', '"We will not wait for them,"'),
        (
            '"We will not wait for them," said the head of the port commission, Ana Kovač.',
            '"We will not wait for them,"',
        ),
        ('"We will not wait for them," Ana Kovač KC, for the port, told the court.', '"We will not wait for them,"'),
        ('"We will not wait for them," the port\'s chair, Ana Kovač KC, wrote.', '"We will not wait for them,"'),
        ('Ana Kovač has since said in a lecture that it is "far too small".', '"far too small"'),
        (
            'Ana Kovač said that each loan was agreed with banks that "knew what they signed".',
            '"knew what they signed"',
        ),
        ('"We will not wait for them" – Ana Kovač, mayor', '"We will not wait for them"'),
        ('The port, according to Ana Kovač, is "far too small for ships".', '"far too small for ships"'),
        ('The vote was, according to the chair, Ana Kovač, "this evening or never".', '"this evening or never"'),
        ('Ana Kovač left the hall, saying she "would not wait for them".', '"would not wait for them"'),
        ('Ana Kovač stood at the gate and promised tugs "within a thousand days".', '"within a thousand days"'),
        (
            'Ana Kovač, president of the Port Union, which built it, said it was "far too small for ships".',
            '"far too small for ships"',
        ),
        (
            'Ana Kovač said in a written reply that the approved plan was "far too small for ships".',
            '"far too small for ships"',
        ),
        (
            'The town is poor and its port is shut: Ana Kovač has a plan. "We will not wait for them," she said.',
            '"We will not wait for them,"',
        ),
        (
            'Senator Ana Kovač left. "We will not wait for them," the senator said.',
            '"We will not wait for them,"',
        ),
        (
            'Ana Kovač, the mayor, left. "We will not wait for them," the mayor said.',
            '"We will not wait for them,"',
        ),
        (
            'Mr Justice Ana Kovač left. "We will not wait for them," the judge said.',
            '"We will not wait for them,"',
        ),
        (
            'Ana Kovač left early. "We will not wait for them," the Reverend said.',
            '"We will not wait for them,"',
        ),
        (
            'Ana Kovač, no relation to the pilot Ivo Barić, said Mara Zec would not wait "for another day".',
            '"for another day"',
        ),
        (
            'Ana Kovač of the main opposition Unity Party of Adria (UPA) offered to wait "for another day".',
            '"for another day"',
        ),
        (
            'Ana Kovač is tired. She\'ll meet Mara Zec in Split. "We will not wait for them," she said.',
            '"We will not wait for them,"',
        ),
        (
            'Ana Kovač told the port to wait. "We will not wait for them," she was quoted as saying.',
            '"We will not wait for them,"',
        ),
        ('The plan drew fire from Ana Kovač, who said it was "far too small for ships".', '"far too small for ships"'),
        ('It was "far too small for ships", in the view of Ana Kovač.', '"far too small for ships"'),
        ('In Ana Kovač\'s words, it was "far too small for ships".', '"far too small for ships"'),
        ('As Ana Kovač put it, the port is "far too small for ships".', '"far too small for ships"'),
        ('"It is far too small for ships," was how Ana Kovač put it.', '"It is far too small for ships,"'),
        ('"Is it too small for ships?" Mayor Ana Kovač asked.', '"Is it too small for ships?"'),
        ('But to Ana Kovač, a welder, it is "far too small for ships".', '"far too small for ships"'),
        ('Her rival, Ana Kovač, alias “Captain”, put it otherwise: "It is too small."', '"It is too small."'),
        ('Ana Kovač leads the port. Her answer was short: "It is too small."', '"It is too small."'),
        (
            '"It is far too small for ships," said the port director, 61-year-old Ana Kovač.',
            '"It is far too small for ships,"',
        ),
    ],
)
def test_a_quotation_is_its_speakers_in_every_shape(actors_of: Find, text: str, quote: str) -> None:
    text = OPENING + text
    assert quotes(actors_of(text)["Ana Kovač"], text) == [quote]


def test_what_somebody_is_said_to_be_gives_a_quotation_to_who_says_it(actors_of: Find) -> None:
    text = OPENING + 'Ana Kovač said China was ready to be searched "from the first sheet to the last".'
    assert quotes(actors_of(text)["Ana Kovač"], text) == ['"from the first sheet to the last"']


def test_a_body_that_opens_a_sentence_says_what_its_second_verb_leads_to(actors_of: Find) -> None:
    text = OPENING + 'The European Commission met on Monday, and has promised an answer "before the month of May".'
    assert quotes(actors_of(text)["European Commission"], text) == ['"before the month of May"']


@pytest.mark.parametrize("verb", ["gave", "found that there was"])
def test_a_body_speaks_in_the_sentence_that_it_opens(actors_of: Find, verb: str) -> None:
    text = OPENING + f'The European Commission {verb} "no reason other than the heat".'
    assert quotes(actors_of(text)["European Commission"], text) == ['"no reason other than the heat"']


def test_a_sentence_is_about_what_its_first_name_owns(actors_of: Find) -> None:
    text = OPENING + 'At noon, Adria Lines\' rival met the chief of Zagreb Bank, Ana Kovač. "It is late now," she said.'
    assert quotes(actors_of(text)["Ana Kovač"], text) == ['"It is late now,"']


def test_a_headline_gives_its_words_to_whom_the_article_gives_them(actors_of: Find) -> None:
    text = '"The summer is the wall"\n\nThe port is full. "The summer is the wall," said Ana Kovač.'
    assert quotes(actors_of(text)["Ana Kovač"], text) == ['"The summer is the wall"', '"The summer is the wall,"']


def test_quotations_set_apart_are_whose_name_stands_behind_each(actors_of: Find) -> None:
    text = OPENING + '"It is late. It is very late."\n\n— The mayor Ana Kovač\n\n"We can wait."\n\n— Ivo Barić, a pilot'
    found = actors_of(text)
    assert quotes(found["Ivo Barić"], text) == ['"We can wait."']
    assert len(quotes(found["Ana Kovač"], text)) == 2


def test_a_family_name_of_two_is_whose_was_told_of_last(actors_of: Find) -> None:
    text = OPENING + 'Ivo Kovač is a pilot. Ana Kovač runs the port. "We will not wait for them," Kovač said.'
    assert quotes(actors_of(text)["Ana Kovač"], text) == ['"We will not wait for them,"']


def test_the_parts_of_a_split_quotation_are_one_speakers(actors_of: Find) -> None:
    text = OPENING + '"We can wait," Ana Kovač said, "but not for ever." "They know that well."'
    assert quotes(actors_of(text)["Ana Kovač"], text) == [
        '"We can wait,"',
        '"but not for ever."',
        '"They know that well."',
    ]


def test_a_quotation_that_no_mark_closes_goes_on_in_the_next_paragraph(actors_of: Find) -> None:
    text = OPENING + "Ana Kovač said: “We have done our share.\n\n“Others must now do theirs.”"
    assert quotes(actors_of(text)["Ana Kovač"], text) == ["“We have done our share.", "“Others must now do theirs.”"]


def test_a_quotation_begun_in_the_paragraph_before_is_whose_name_ends_it(actors_of: Find) -> None:
    text = OPENING + "“The port is open and will stay open.\n\n“I have told them that twice,” Ana Kovač said."
    assert [piece[:9] for piece in quotes(actors_of(text)["Ana Kovač"], text)] == ["“The port", "“I have t"]


def test_a_quotation_over_two_sentences_gives_a_piece_to_each(actors_of: Find) -> None:
    text = OPENING + '"It is over. We go home now," Ana Kovač said.'
    found = {position.sentence.of(text): position.quote for position in actors_of(text)["Ana Kovač"].positions}
    assert {sentence: quote and quote.of(text) for sentence, quote in found.items()} == {
        '"It is over.': '"It is over.',
        'We go home now," Ana Kovač said.': 'We go home now,"',
    }


@pytest.mark.parametrize(
    "speech",
    [
        '"They signed because they were tired," a Western diplomat said.',
        '"They signed because they were tired," said one official, who met Ana Kovač.',
        'Critics said the plan was "a drawing of one bridge too far".',
    ],
)
def test_what_nobody_named_says_is_nobodys(actors_of: Find, speech: str) -> None:
    text = f"{OPENING}Ana Kovač, the mayor, left. {speech}"
    assert quotes(actors_of(text)["Ana Kovač"], text) == []


def test_many_quotations_of_one_speaker_cost_what_their_length_costs(actors_of: Find) -> None:
    text = OPENING + "“We will not wait for them,” Ana Kovač said. " * 500
    assert len(quotes(actors_of(text)["Ana Kovač"], text)) == 500


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"Nobody trusts them," said a Western diplomat, who spoke privately.', "a Western diplomat"),
        ('"Nobody trusts them now," a senior official said on Monday.', "a senior official"),
        ("A spokesman for the port said: “Nobody trusts them now.”", "A spokesman for the port"),
        ('One of them, who asked not to be named, said that "nobody trusts them now".', "One of them"),
        ('As one of the judges put it, "nobody trusts them now".', "one of the judges"),
        ('They had to wait "until the tulips are out", in the words of one aide.', "one aide"),
    ],
)
def test_what_somebody_unnamed_says_keeps_the_words_that_tell_of_him(remarks_of: Hear, text: str, speaker: str) -> None:
    text = OPENING + text
    assert [remark.speaker.of(text) for remark in remarks_of(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Ana Kovač was shot. "He was buying the ticket," her lawyer said.', "her lawyer"),
        ('Ana Kovač was shot. "He was buying the ticket," said her mother.', "her mother"),
        ('Ivo Barić was shot. His brother-in-law wept. "It was early," his brother-in-law said.', "his brother-in-law"),
    ],
)
def test_who_belongs_to_somebody_speaks_without_a_name(remarks_of: Hear, text: str, speaker: str) -> None:
    text = OPENING + text
    assert [remark.speaker.of(text) for remark in remarks_of(text)] == [speaker]


def test_she_is_the_unnamed_speaker_only_until_somebody_is_named(remarks_of: Hear) -> None:
    text = OPENING + 'One witness said no. "Nobody trusts them now," she said.'
    assert [remark.speaker.of(text) for remark in remarks_of(text)] == ["One witness"]
    text = OPENING + 'One witness said no. They met Ana Kovač at noon. "Nobody trusts them now," she said.'
    assert remarks_of(text) == ()


def test_a_document_says_nothing_for_somebody_unnamed(remarks_of: Hear) -> None:
    text = OPENING + 'According to a summary seen by the paper, the port is "far too small for ships".'
    assert remarks_of(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        'According to the head of the port, the lawyer Ana Kovač, it will not accept "a plan by one side".',
        'Ana Kovač, who called the offer "final and fair to all of them", asked the unions to wait.',
        '"Nobody will be made to wait. I have said so to all." — Mayor Ana Kovač, head of the port',
        'Ana Kovač herself conceded that "nobody can force people to wait".',
        'Ana Kovač, who was in the harbour, said it was "far too small for such ships".',
        'Ana Kovač sounded less cheerful.\n\n"I have had better days than these. They were shorter."',
        'Mayor Ana Kovač left. "We will not wait for them," the tired mayor told reporters.',
        'Mayor Ana Kovač left. "We will not wait for them," the 54-year-old said.',
        'Mayor Ana Kovač left. "We will not wait for them," the mother-of-two said.',
        'Mayor Ana Kovač left. "We will not wait for them," the mother of two said.',
    ],
)
def test_a_speaker_is_found_beside_asides_and_before_a_paragraph_of_speech(actors_of: Find, text: str) -> None:
    assert quotes(actors_of(OPENING + text)["Ana Kovač"], OPENING + text)


def test_a_name_that_ends_as_an_adverb_does_speaks(actors_of: Find) -> None:
    text = OPENING + 'Spokesman Amadou Ely said the dispute "belongs to those who share the river".'
    assert len(quotes(actors_of(text)["Amadou Ely"], text)) == 1


def test_many_unnamed_speakers_cost_no_more_than_their_number(remarks_of: Hear) -> None:
    one = '"Nobody here trusts them now," said an official in the port. '
    spent = []
    for count in (100, 400):
        text = OPENING + "\n\n".join([one] * count)
        begin = process_time()
        assert len(remarks_of(text)) == count
        spent.append(process_time() - begin)
    assert spent[1] < 12 * spent[0]


NAMESAKES = "Selma Nangolo, the minister, stayed. Peter Nangolo, the chair, left.\n\n"
OTHERS = "The rain went on. The notes rose in London. The wind fell in the north. Nobody was hurt at the port.\n\n"


@pytest.mark.parametrize("between", ["", OTHERS, "Tom Reed slept. Tom Reed said nothing. Tom Reed left.\n\n" + OTHERS])
def test_a_pronoun_behind_a_name_that_two_bear_is_the_one_of_its_gender(actors_of: Find, between: str) -> None:
    text = NAMESAKES + between + 'Nangolo said the state would not give way. "It is the law, not a wish," she said.'
    found = actors_of(text)
    assert quotes(found["Selma Nangolo"], text) == ['"It is the law, not a wish,"']


def test_a_pronoun_behind_a_name_that_two_bear_is_nobody_else(actors_of: Find) -> None:
    text = (
        "Zorin Quell spoke. Peter Nangolo, the chair, left. Zorin Quell stayed.\n\n"
        'Nangolo said the state would not give way. "It is the law, not a wish," she said.'
    )
    found = actors_of(text)
    assert not any(quotes(actor, text) for actor in found.values())


def test_words_that_somebody_says_another_would_answer_are_not_the_others(actors_of: Find) -> None:
    text = 'Minister Ana Kovač left.\n\nA ministry official said the minister would answer "in the first days of May".'
    assert quotes(actors_of(text)["Ana Kovač"], text) == []
