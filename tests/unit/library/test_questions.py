"""What the reader would rather not say is remembered with the library."""

from briefing.library.store import Library
from tests.unit.library.samples import an_arrival


def test_a_question_put_off_is_put_off_at_the_next_start_too(tmp_path):
    library = Library.open(tmp_path)
    (article_id,) = library.add([an_arrival()])
    assert not library.questions.is_put_off(article_id)
    library.questions.put_off(article_id)
    library.questions.put_off(article_id)
    library.close()
    again = Library.open(tmp_path)
    assert again.questions.is_put_off(article_id)
    again.close()


def test_an_article_that_is_not_there_is_no_error(tmp_path):
    library = Library.open(tmp_path)
    library.questions.put_off("nobody's")
    assert not library.questions.is_put_off("nobody's")
    library.close()
