"""Which options are there, and what may each hold?"""

import dataclasses
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from briefing.domain.brief.page import Paper


class Theme(StrEnum):
    """The colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class OpenFacet(StrEnum):
    """What the results are being narrowed by, so that its values are shown above them."""

    NONE = "none"
    SOURCE = "source"
    MONTH = "month"
    ACTOR = "actor"
    ISSUE = "issue"


def _about(description: str, *, least: int | None = None, most: int | None = None) -> dict[str, Any]:
    """Say what an option is for in one line, and the bounds of a number."""
    return {"description": description, "least": least, "most": most}


@dataclass(frozen=True, slots=True)
class Options:
    """Every option once: its name, its type, its default and what it is for."""

    theme: Theme = field(
        default=Theme.SYSTEM, metadata=_about("Colours of the window: light, dark, or as the system has them.")
    )
    paper: Paper = field(default=Paper.A4, metadata=_about("Paper of a new brief: a4 or letter."))
    reading_size: int = field(
        default=18, metadata=_about("Size of the reading text in pixels, 12 to 36.", least=12, most=36)
    )
    facet: OpenFacet = field(
        default=OpenFacet.NONE,
        metadata=_about("Values shown above the results to narrow them by: source, month, actor, issue or none."),
    )

    def __post_init__(self) -> None:
        for option in dataclasses.fields(self):
            _check(option, getattr(self, option.name))


def describe_options() -> dict[str, str]:
    """Return what each option is for, by its name, in the order of the table."""
    return {option.name: option.metadata["description"] for option in dataclasses.fields(Options)}


def read_option(name: str, value: object) -> object:
    """Return a value as a settings file holds it (text or number) as the option's own type.

    Raises ValueError with a phrase that says what it may be, KeyError when there is no such option.
    """
    option = {each.name: each for each in dataclasses.fields(Options)}[name]
    if isinstance(option.default, StrEnum):
        kind = type(option.default)
        if value not in list(kind):
            raise ValueError(f"must be one of {', '.join(kind)}")
        return kind(str(value))
    _check(option, value)
    return value


def _check(option: "dataclasses.Field[Any]", value: object) -> None:
    """Raise ValueError unless the value has the option's type and lies within its bounds."""
    kind = type(option.default)
    if type(value) is not kind:
        raise ValueError(f"must be {'a whole number' if kind is int else f'a {kind.__name__}'}")
    least, most = option.metadata["least"], option.metadata["most"]
    if isinstance(value, int) and least is not None and not least <= value <= most:
        raise ValueError(f"must lie between {least} and {most}")
