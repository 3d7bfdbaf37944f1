from briefing.ui.history import History, Place, Question

FISH, COAL = Question("fish", "newest"), Question("coal", "relevance")


def visited(*names):
    history = History()
    for name in names:
        history = history.visit(Place(name))
    return history


def test_back_and_forward_walk_the_places():
    history = visited("a", "b", "c").step(-1).step(-1)
    assert history.current == Place("a")
    assert history.step(1).current == Place("b")


def test_there_is_no_place_before_the_first_or_after_the_last():
    history = visited("a", "b")
    assert history.step(1) == history
    assert not History().can_step(-1)


def test_the_article_that_is_open_is_no_new_place():
    assert visited("a", "a").places == (Place("a"),)


def test_a_new_place_forgets_what_lay_ahead():
    assert visited("a", "b").step(-1).visit(Place("c")).places == (Place("a"), Place("c"))


def test_a_place_remembers_how_far_it_was_scrolled():
    assert visited("a").leave(120).visit(Place("b")).step(-1).current == Place("a", 120)


def test_a_query_left_for_another_comes_back_at_the_same_article():
    history = visited("a").leave(40).ask(FISH, COAL)
    assert history.current == Place("a", 40, COAL)
    assert history.step(-1).current == Place("a", 40, FISH)
    assert history.step(-1).step(1).current == Place("a", 40, COAL)


def test_asking_otherwise_forgets_what_lay_ahead():
    history = visited("a", "b").step(-1).ask(FISH, COAL)
    assert not history.can_step(1)


def test_there_is_nothing_to_come_back_to_before_an_article_is_open():
    assert History().ask(FISH, COAL) == History()
