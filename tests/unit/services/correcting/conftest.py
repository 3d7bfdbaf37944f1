import pytest


@pytest.fixture
def found(services, article_id):
    return lambda: services.reading.open(article_id).extraction
