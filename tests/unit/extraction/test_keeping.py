from briefing.extraction.keeping import Kept


class _Work:
    def __init__(self) -> None:
        self.done = 0

    def __call__(self) -> int:
        self.done += 1
        return self.done


def test_a_group_is_worked_out_again_only_when_its_members_are_others():
    kept: Kept[int] = Kept()
    work, one, other = _Work(), object(), object()
    answers = []
    for members in ([one, "a"], [one, "a"], [one, "b"], [other, "b"], [other]):
        answers.append(kept.answer("group", members, work))
        kept.turn()
    assert answers == [1, 1, 2, 3, 4]


def test_a_group_nobody_asked_for_is_forgotten():
    kept: Kept[int] = Kept()
    work, one = _Work(), object()
    kept.answer("group", [one], work)
    kept.turn()
    kept.turn()
    assert kept.answer("group", [one], work) == 2
