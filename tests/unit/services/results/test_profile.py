from dataclasses import replace

from briefing.domain.document import Block, Form, Zone
from briefing.domain.dossier import Source
from briefing.domain.span import Span
from briefing.services.results.profile import make_profile, read_dull_words
from tests.unit.library.samples import an_article, an_extraction


def test_what_only_frames_an_article_does_not_say_what_it_is_about():
    article = an_article("Truce\nBy Ann Lee\nBoats stayed in port.")
    spans = {Zone.TITLE: Span(0, 5), Zone.BYLINE: Span(6, 16), Zone.BODY: Span(17, 38)}
    blocks = tuple(Block(span, Form.PARAGRAPH, span, zone) for zone, span in spans.items())
    profile = make_profile(Source(article, replace(an_extraction(article), blocks=blocks)))
    assert profile.passages == ("Truce", "Boats stayed in port.")
    assert (profile.actors, profile.issues) == ({"Ann Lee": 1}, {"Tariffs": 1})


def test_an_article_without_blocks_is_all_passage():
    article = an_article()
    assert make_profile(Source(article, replace(an_extraction(article), blocks=()))).passages == (article.body,)


def test_words_that_can_be_no_name_of_a_subject_are_dull():
    tables = "word\tsource\nthe\town\n", "word\tparts\tsource\ngo\tv\tx\ntrade\tnv\tx\nwell\tarnv\tx\nfish\tn\tx\n"
    dull = read_dull_words(*tables)
    assert {"the", "go", "well", "saturday", "may"} <= dull
    assert not {"trade", "fish"} & dull
