"""Which failures can a person act on?"""


class UserError(Exception):
    """Say in one sentence what failed, why, and what to do; `status` is the exit status it asks for."""

    def __init__(self, sentence: str, *, status: int = 1) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status


class Cancelled(Exception):  # noqa: N818 - not an error: the reader asked for it
    """The reader cancelled the work under way."""
