from dataclasses import replace
from time import perf_counter

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.domain.findings import Actor, ActorKind, Confidence, Extraction, Issue, Published
from briefing.domain.span import Span
from briefing.extraction.issues.merging import merge_issues


def source(number: int, *labels: str) -> Source:
    article = make_article(f"Article {number}", Origin("a.txt", "text/plain"))
    issues = tuple(Issue(label, 0.5 + n / 100, (Span(0, 1),), (), Confidence.HIGH) for n, label in enumerate(labels))
    found = Extraction(article.id, 1, None, None, None, Published(), (), (), (), (), (), issues)
    return Source(article, found)


def test_labels_with_the_same_content_words_are_one_issue() -> None:
    (merged,) = merge_issues([source(1, "Rare-earth export controls"), source(2, "Export controls on rare earths")])
    assert len(merged.members) == 2


def test_an_issue_joins_the_wider_one_that_an_article_says_includes_it() -> None:
    text = "Curbs on farm goods, including oat flour, came."
    article = make_article(text, Origin("b.txt", "text/plain"))
    wider = Issue("Curbs on farm goods", 0.6, (Span(0, len(text)),), (Span(0, 19),), Confidence.HIGH)
    found = Extraction(article.id, 1, None, None, None, Published(), (), (), (), (), (), (wider,))
    merged = merge_issues([source(1, "Oat-flour curbs", "Oat-flour prices"), Source(article, found)])
    assert [len(issue.members) for issue in merged] == [2, 1]


def test_both_names_of_an_issue_that_includes_another_lead_to_it() -> None:
    text = "Curbs on farm goods, including oat flour, came."
    article = make_article(text, Origin("b.txt", "text/plain"))
    known = Issue("Oat-flour curbs", 0.6, (Span(0, len(text)),), (Span(0, 19),), Confidence.HIGH)
    found = Extraction(article.id, 1, None, None, None, Published(), (), (), (), (), (), (known,))
    merged = merge_issues([source(1, "Curbs on farm goods"), Source(article, found)])
    assert [len(issue.members) for issue in merged] == [2]


def test_issues_join_a_wider_one_in_the_order_in_which_its_article_names_them() -> None:
    text = "Curbs on farm goods, including oat flour, rye bran, soy meal, corn oil and rice husk, came."
    article = make_article(text, Origin("b.txt", "text/plain"))
    wider = Issue("Curbs on farm goods", 0.6, (Span(0, len(text)),), (Span(0, 19),), Confidence.HIGH)
    found = Extraction(article.id, 1, None, None, None, Published(), (), (), (), (), (), (wider,))
    named = ["Oat-flour curbs", "Rye-bran curbs", "Soy-meal curbs", "Corn-oil curbs", "Rice-husk curbs"]
    (merged,) = merge_issues([source(1, *reversed(named)), Source(article, found)])
    assert [member.finding.label for member in merged.members] == ["Curbs on farm goods", *named]


def test_issues_that_share_only_their_noun_stay_apart() -> None:
    assert len(merge_issues([source(1, "Sanctions on Iran"), source(2, "Sanctions on Belarus")])) == 2


def test_an_issue_of_more_articles_comes_first() -> None:
    merged = merge_issues([source(1, "Grain exports"), source(2, "Fuel tax", "Taiwan"), source(3, "Taiwan")])
    assert merged[0].best.finding.label == "Taiwan"


def test_what_one_article_hardly_tells_is_no_issue_of_a_dossier_until_others_or_a_reader_name_it() -> None:
    def weak(number: int, *, found: str | None = None) -> Source:
        base = source(number, "Fuel tax")
        (issue,) = base.extraction.issues
        return Source(base.article, replace(base.extraction, issues=(replace(issue, score=0.1, found=found),)))

    assert not merge_issues([weak(1), source(2, "Grain exports")])[1:]
    assert len(merge_issues([weak(1), weak(2)])) == 1
    assert len(merge_issues([weak(1, found="Tax")])) == 1


def acting(number: int, label: str, topics: tuple[str, ...], *names: str) -> Source:
    base = source(number, label)
    (issue,) = base.extraction.issues
    actors = tuple(Actor(name, ActorKind.ORGANISATION, (), Confidence.HIGH) for name in names)
    return Source(base.article, replace(base.extraction, actors=actors, issues=(replace(issue, topics=topics),)))


@pytest.mark.parametrize(
    ("topics", "actors", "others", "count"),
    [
        (("arbitration", "norvik"), ("Norvik",), ("Norvik", "Ostra"), 1),
        (("arbitration", "norvik"), ("Norvik",), ("Ostra",), 2),
        (("arbitration", "norvik"), (), ("Norvik",), 1),
        (("arbitration", "norvik"), (), (), 2),
        (("arbitration", "rules"), ("Norvik",), ("Norvik",), 2),
    ],
)
def test_an_issue_told_without_its_parties_is_that_which_names_them_where_both_articles_do(
    topics: tuple[str, ...], actors: tuple[str, ...], others: tuple[str, ...], count: int
) -> None:
    told = [acting(1, "Arbitration against Norvik", topics, *actors), acting(2, "Claim", ("arbitration",), *others)]
    assert len(merge_issues(told)) == count


def test_an_issue_told_without_its_parties_stays_alone_where_two_could_be_meant() -> None:
    names = ("Norvik", "Ostra")
    told = [acting(n, f"Strike at {name}", ("strike", name.lower()), *names) for n, name in enumerate(names)]
    assert len(merge_issues([*told, acting(3, "Strike", ("strike",), *names)])) == 3


def test_copies_make_an_issue_no_wider() -> None:
    sources = [source(1, "Fuel tax", "Grain exports"), source(2, "Taiwan"), source(3, "Taiwan")]
    copies = {one.article.id: sources[1].article.id for one in sources[1:]}
    assert merge_issues(sources)[0].best.finding.label == "Taiwan"
    assert merge_issues(sources, copies)[0].best.finding.label == "Grain exports"


def test_merging_a_thousand_articles_takes_seconds_at_most() -> None:
    sources = [source(n, *(f"Topic{n % 100} measure{k} on goods" for k in range(12))) for n in range(1000)]
    start = perf_counter()
    assert len(merge_issues(sources)) == 1200
    assert perf_counter() - start < 5


def test_the_shortest_label_of_those_nearly_as_good_speaks_for_all() -> None:
    (merged,) = merge_issues([source(1, "Curbs on the exports of grain"), source(2, "Grain exports curbs")])
    assert merged.best.finding.label == "Grain exports curbs"


def test_labels_that_say_the_same_in_other_words_are_one_issue_until_a_reader_renames_one() -> None:
    def told(number: int, label: str, found: str | None = None) -> Source:
        base = source(number, label)
        (issue,) = base.extraction.issues
        spoken = replace(issue, topics=("semiconductor", "tariff"), found=found)
        return Source(base.article, replace(base.extraction, issues=(spoken,)))

    assert len(merge_issues([told(1, "Semiconductor duty"), told(2, "Tariffs on semiconductors")])) == 1
    assert len(merge_issues([told(1, "Semiconductor duty"), told(2, "Chips", "Tariffs on semiconductors")])) == 2


@pytest.mark.parametrize(
    ("topics", "count"),
    [
        (("deal", "norrsta", "sund"), 1),
        (("norrsta", "sale", "sund"), 1),
        (("deal", "oslo", "sund"), 2),
        (("deal", "sund"), 2),
        (("norrsta", "sale"), 2),
    ],
)
def test_a_deal_or_sale_of_both_parties_to_a_merger_is_that_merger(topics: tuple[str, ...], count: int) -> None:
    def told(number: int, label: str, topics: tuple[str, ...]) -> Source:
        base = source(number, label)
        (issue,) = base.extraction.issues
        return Source(base.article, replace(base.extraction, issues=(replace(issue, topics=topics),)))

    sources = [told(1, "Sund-Norrsta takeover", ("merger", "norrsta", "sund")), told(2, " ".join(topics), topics)]
    assert len(merge_issues(sources)) == count
