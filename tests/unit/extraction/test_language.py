import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.domain.findings import Basis, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract, redate

FRENCH = (
    "Le ministre français du commerce a rejeté jeudi la taxe proposée par Bruxelles, et on attend un vote au Sénat "
    "avant la fin du mois. « Pas une taxe de plus », a dit Emmanuel Macron, qui menace de quitter les négociations. "
    "Les syndicats du port demandent une hausse des salaires et la fin des sanctions contre leurs membres."
)
GERMAN = (
    "Die Reederei hat am Freitag in Hamburg das Angebot der Gewerkschaft abgelehnt, und der Streik geht weiter. "
    "Man will bis Ende März an einem Kompromiss arbeiten, sagte Olaf Scholz, der die Sanktionen so nicht mehr will. "
    "In den Häfen war am Abend die Arbeit wieder im Gang, also ohne den Export von Autos."
)
SPANISH = (
    "El sindicato de estibadores convocó para el lunes una huelga en los puertos de Chile si no hay acuerdo sobre el "
    "pago. Pedro Sánchez dijo que no acepta un plan que me parece caro, y he aquí la crisis: sin control de precios "
    "no habrá exportación, según la patronal."
)
SHORT = "Grève à Velmar\n\nLe maire a déclaré que l'hiver serait long.\n"
CHINESE = "德国总理周四表示,将对钢铁进口实施新的配额限制。法国威胁从5月1日起征收关税。双方代表将在日内瓦举行谈判。"

ENGLISH = (
    "Trade Minister Ann Lee met Kenyan Foreign Minister Peter Otieno, South Korean Industry Minister Park Min-su and "
    "Peruvian Trade Minister Luis de la Torre in Kuala Lumpur, Bernama reported. The tariffs on rice were discussed."
)


def read(text: str, lexicons: Lexicons) -> Source:
    article = make_article(text, Origin("a.txt", "text/plain"))
    return Source(article, extract(article, lexicons))


@pytest.mark.parametrize("text", [FRENCH, GERMAN, SPANISH, CHINESE, SHORT])
def test_an_article_in_another_language_has_no_issue_no_deadline_and_no_position(text: str, lexicons: Lexicons) -> None:
    source = read(text, lexicons)
    found = redate(source, Published("2026-03-10", Basis.GIVEN), lexicons)
    assert not found.issues
    assert not found.deadlines
    assert not source.extraction.deadlines
    assert not any(actor.positions or actor.role for actor in found.actors)


@pytest.mark.parametrize(
    ("text", "names"),
    [(FRENCH, {"Emmanuel Macron"}), (GERMAN, {"Olaf Scholz"}), (SPANISH, {"Chile"}), (CHINESE, set())],
)
def test_it_has_the_actors_alone_that_the_tables_know(text: str, names: set[str], lexicons: Lexicons) -> None:
    assert names <= {actor.name for actor in read(text, lexicons).extraction.actors}
    assert all(actor.confidence.value == "high" for actor in read(text, lexicons).extraction.actors)


def test_an_english_article_full_of_foreign_names_is_read(lexicons: Lexicons) -> None:
    found = read(ENGLISH, lexicons).extraction
    assert [issue.label for issue in found.issues]
    assert any(actor.role == "Foreign Minister" for actor in found.actors)
