from dataclasses import replace
from datetime import date

from briefing.brief.choosing.dated.known import known_by
from briefing.brief.page_text import plain
from briefing.brief.propose import propose
from briefing.brief.wording import put_in_words
from briefing.domain.brief.choice import Choice
from briefing.domain.brief.page import Section
from briefing.domain.dossier import Copies, Dossier, FindingRef, Source
from briefing.domain.findings import Basis, FindingKind, Published
from tests.unit.brief.samples import AS_OF, SOURCES, guards, make_dossier
from tests.unit.brief.test_differences import LEVY, TRUCE

LATER = date(2026, 3, 5)


def with_later(number: int = 1) -> Dossier:
    """Return the dossier with one article dated a few days after the as-of date."""
    dossier = make_dossier()
    source = dossier.sources[number]
    dated = replace(source.extraction, published=Published(LATER.isoformat(), Basis.STATED))
    sources = list(dossier.sources)
    sources[number] = Source(source.article, dated)
    return replace(dossier, sources=tuple(sources))


def ids_of(dossier: Dossier) -> set[str]:
    found = (*dossier.issues, *dossier.deadlines, *dossier.actors)
    return {member.article_id for merged in found for member in merged.members}


def test_what_came_out_after_the_day_is_not_heard() -> None:
    known = known_by(with_later(), AS_OF, Choice())
    assert len(known.sources) == 2
    assert SOURCES[1].article.id not in ids_of(known)
    assert all(merged.best in merged.members for merged in (*known.issues, *known.deadlines, *known.actors))


def test_a_dossier_of_which_all_was_known_is_left_as_it_is() -> None:
    dossier = make_dossier()
    assert known_by(dossier, AS_OF, Choice()) is dossier


def test_a_dossier_of_which_nothing_was_known_is_left_as_it_is() -> None:
    dossier = make_dossier()
    assert known_by(dossier, date(2020, 1, 1), Choice()) is dossier


def test_an_article_of_which_the_reader_chose_a_line_is_heard() -> None:
    dossier = with_later()
    (member, *_) = next(one for one in dossier.actors if one.best.article_id == SOURCES[1].article.id).members
    chosen = frozenset((FindingRef(member.article_id, FindingKind.ACTOR, member.finding.key),))
    assert known_by(dossier, AS_OF, Choice(chosen=chosen)) is dossier


def test_a_line_chosen_where_nothing_was_known_leaves_the_others_in() -> None:
    dossier = make_dossier()
    (member, *_) = dossier.actors[0].members
    chosen = frozenset((FindingRef(member.article_id, FindingKind.ACTOR, member.finding.key),))
    assert known_by(dossier, date(2020, 1, 1), Choice(chosen=chosen)) is dossier


def test_a_difference_needs_two_versions_that_were_known() -> None:
    dossier = replace(with_later(), differences=(TRUCE, LEVY))
    assert known_by(dossier, AS_OF, Choice()).differences == (TRUCE,)


def test_copies_of_which_one_was_known_are_none() -> None:
    ids = tuple(source.article.id for source in SOURCES[:2])
    assert known_by(replace(with_later(), copies=(Copies(ids),)), AS_OF, Choice()).copies == ()


def test_the_page_says_how_many_articles_it_leaves_out() -> None:
    brief = propose(with_later(), AS_OF, guards()).brief
    assert SOURCES[1].article.id not in {source.article_id for source in brief.sources}
    (gaps,) = (each for each in put_in_words(brief).parts if each.section is Section.GAPS)
    assert plain(gaps.entries[0].pieces).startswith("Left out: one article published after the as-of date.")
