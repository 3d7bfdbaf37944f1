from dataclasses import replace

from briefing.cli.output.contract import to_json
from briefing.domain.dossier import Source
from tests.unit.library.samples import an_article, an_extraction


def test_what_is_said_of_a_finding_is_one_line_and_the_text_is_as_it_was() -> None:
    article = an_article()
    found = an_extraction(article)
    broken = replace(
        found,
        title="Envoys\nreopen talks",
        deadlines=(replace(found.deadlines[0], what="quota\n  ends", condition="unless\u00a0both\nagree"),),
        issues=(replace(found.issues[0], label="Fish\nquota"),),
    )
    told = to_json(Source(article, broken))
    assert told["article"]["title"] == "Envoys reopen talks"
    assert (told["deadlines"][0]["what"], told["deadlines"][0]["condition"]) == ("quota ends", "unless both agree")
    assert told["issues"][0]["label"] == "Fish quota"
    assert told["text"] == article.body


def test_what_is_not_known_is_null() -> None:
    article = an_article()
    found = an_extraction(article)
    bare = replace(found, title=None, deadlines=(replace(found.deadlines[0], condition=None),))
    told = to_json(Source(article, bare))
    assert told["article"]["title"] is told["deadlines"][0]["condition"] is None
