"""In how many letters do two words differ?

The optimal string alignment distance: letters added, dropped, changed or swapped with their neighbour, none twice.
"""


def is_near(first: str, second: str, most: int) -> bool:
    """Tell whether at most `most` letters differ; given up as soon as too many do."""
    if first == second:
        return True
    letters, others = {*first}, {*second}
    # Each letter that differs takes at most one letter out of a word and puts at most one into it.
    if abs(len(first) - len(second)) > most or len(letters - others) > most or len(others - letters) > most:
        return False
    before: list[int] = []
    row = list(range(len(second) + 1))
    for index, letter in enumerate(first, 1):
        before, row = row, _next_row(first, second, index, letter, before, row)
        if min(row) > most:
            return False
    return row[-1] <= most


def _next_row(first: str, second: str, index: int, letter: str, before: list[int], row: list[int]) -> list[int]:
    following = [index]
    for at, other in enumerate(second, 1):
        cost = min(row[at] + 1, following[at - 1] + 1, row[at - 1] + (letter != other))
        if index > 1 and at > 1 and letter == second[at - 2] and first[index - 2] == other:
            cost = min(cost, before[at - 2] + 1)
        following.append(cost)
    return following
