"""Which dates are offered where a date is corrected, and what does one that is typed mean?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing.domain.correction import DateCandidate
from briefing.temporal.arguments import write_argument
from briefing.temporal.countdown import count_down, tell_days
from briefing.temporal.display import show_with_weekday

_Index = QModelIndex | QPersistentModelIndex

CHOICE = Qt.ItemDataRole.UserRole + 1
#: The digit that chooses a line, as text; empty for the line of a date that is to be typed.
KEY = Qt.ItemDataRole.UserRole + 2
#: Dates offered at most; a reader who means none of them types one.
_MOST_DATES = 5
#: A value that keeps the words of its date: a weekday, or a day of a month without a year.
_NAMED = re.compile(r"XXXX-(?:WXX-\d|\d\d-\d\d)")


#: A day with the name of its month, in either order.
_DAY_OF_YEAR = re.compile(
    r"(?:the +)?\d{1,2}(?:\.|st|nd|rd|th)?(?: +of)? +[^\W\d_]+\.?|[^\W\d_]+\.? +\d{1,2}(?:st|nd|rd|th)?", re.IGNORECASE
)
#: A number that is no year: a century or a decade is never meant here.
_NUMBER = re.compile(r"\d{1,3}")
#: Among so many years there is one with every day, the 29th of February too.
_LEAP = 9


class ChoiceForm(StrEnum):
    """What choosing a line means."""

    DATE = "date"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the list: a date with its distance and reason, another date, or none at all."""

    form: ChoiceForm
    label: str
    value: str = ""
    reason: str = ""
    days: int | None = None
    countdown: str = ""
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Typed:
    """What a date that was typed means: its TIMEX3 value and how it is shown, or why it is none."""

    value: str | None
    words: str


def make_choices(candidates: Sequence[DateCandidate]) -> tuple[Choice, ...]:
    """Return the lines for what the services offer: at most five dates, then another one, then to leave it unknown."""
    dated = [_date_choice(one) for one in candidates if one.days is not None][:_MOST_DATES]
    unknown = [
        Choice(ChoiceForm.UNKNOWN, "Leave it unknown", one.value, one.reason, is_current=one.is_current)
        for one in candidates
        if one.days is None
    ]
    return (*dated, Choice(ChoiceForm.OTHER, "Another date…", reason="just type it"), *unknown[:1])


def ask_which(candidates: Sequence[DateCandidate], words: str) -> str:
    """Return the question above the lines: by the words themselves where they name a day (`Which Thursday?`)."""
    named = any(one.days is None and _NAMED.fullmatch(one.value) for one in candidates)
    return f"Which {' '.join(words.split())}?" if named else "Which date?"


def read_typed(text: str, as_of: date, written: date | None = None) -> Typed:
    """Read a date that is being typed, as the query language does.

    A day without a year (`12 May`) is the first one from the day an article was written, else the last one until today.
    """
    if not text.strip():
        return Typed(None, "")
    if _NUMBER.fullmatch(text.strip()):
        return Typed(None, f"“{text.strip()}” is a day without its month; write 15 Nov 2025.")
    try:
        value = _add_year(text, as_of, written) or write_argument(text, as_of)
    except ValueError as error:
        return Typed(None, str(error))
    return tell_value(value, as_of)


def tell_value(value: str, as_of: date) -> Typed:
    """Return a value with how it is shown and how far it lies ahead."""
    return Typed(value, f"{show_with_weekday(value)}  ·  {count_down(value, as_of).short}")


def _add_year(text: str, as_of: date, written: date | None) -> str | None:
    """Return the value of a day and month without a year; None where the text is none, or is more than that."""
    if not _DAY_OF_YEAR.fullmatch(text.strip()):
        return None
    years = range(written.year, written.year + _LEAP) if written else range(as_of.year, as_of.year - _LEAP, -1)
    for year in years:
        try:
            day = date.fromisoformat(write_argument(f"{text} {year}", as_of))
        except ValueError:
            continue
        if day >= written if written else day <= as_of:
            return day.isoformat()
    return None


def _date_choice(one: DateCandidate) -> Choice:
    label, countdown = show_with_weekday(one.value), tell_days(one.value, one.days).short
    return Choice(ChoiceForm.DATE, label, one.value, one.reason, one.days, countdown, one.is_current)


class ChoicesModel(QAbstractListModel):
    """The lines of one question; each has a digit as its key, but that of a date that is to be typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()

    def show(self, choices: Sequence[Choice]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._choices = tuple(choices)
        self.endResetModel()

    def current(self) -> QModelIndex:
        """Return the index of the date that holds now, else of the first line."""
        held = next((row for row, choice in enumerate(self._choices) if choice.is_current), 0)
        return self.index(held)

    def find(self, form: ChoiceForm) -> QModelIndex:
        """Return the index of the first line of a form, else an invalid one."""
        rows = (row for row, choice in enumerate(self._choices) if choice.form is form)
        return next((self.index(row) for row in rows), QModelIndex())

    def of_digit(self, digit: str) -> QModelIndex:
        """Return the index of the line that a digit chooses, else an invalid one."""
        rows = (row for row in range(len(self._choices)) if self._key_of(row) == digit)
        return next((self.index(row) for row in rows), QModelIndex())

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the line itself or its words."""
        if not index.isValid():
            return None
        choice = self._choices[index.row()]
        if role == CHOICE:
            return choice
        if role == KEY:
            return self._key_of(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            digit = self._key_of(index.row())
            key = f"key {digit}" if digit else ""
            return ", ".join(part for part in (choice.label, choice.countdown, choice.reason, key) if part)
        return None

    def _key_of(self, row: int) -> str:
        """Return the digit of a line: its number among those that are chosen, not typed."""
        if self._choices[row].form is ChoiceForm.OTHER:
            return ""
        return str(sum(choice.form is not ChoiceForm.OTHER for choice in self._choices[: row + 1]))
