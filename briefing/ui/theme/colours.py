"""Which colour has each part of the window, by day and by night?"""

from dataclasses import dataclass

from briefing.domain.findings import FindingKind


@dataclass(frozen=True, slots=True)
class KindColours:
    """The ink of a kind's marks and words, and the tint of its sentences and rows."""

    ink: str
    tint: str


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme; every pair it is used in has a contrast of at least 4.9, on every ground it stands on."""

    dark: bool
    reader: str
    side: str
    field: str
    ink: str
    second: str
    muted: str
    accent: str
    hairline: str
    strong: str
    field_edge: str
    issue: KindColours
    deadline: KindColours
    actor: KindColours
    hit: str
    hit_ink: str
    selected: str
    focused: str
    focused_ink: str
    hover: str
    saved: str
    drop: str

    def of(self, kind: FindingKind) -> KindColours:
        """Return the colours of one kind of finding."""
        return {
            FindingKind.ISSUE: self.issue,
            FindingKind.DEADLINE: self.deadline,
            FindingKind.ACTOR: self.actor,
        }[kind]


LIGHT = Colours(
    dark=False,
    reader="#FBFAF7",
    side="#F4F2EC",
    field="#FFFFFF",
    ink="#1F2328",
    second="#3B424B",
    muted="#5C6370",
    accent="#1D5FA8",
    hairline="#E1DED5",
    strong="#CFCBC0",
    field_edge="#84898F",
    issue=KindColours("#8A3B12", "#FBEBDD"),
    deadline=KindColours("#8B1E3F", "#FBE6EC"),
    actor=KindColours("#1D4E89", "#E4EEF9"),
    hit="#FFE58A",
    hit_ink="#1F2328",
    selected="#DFE8F3",
    focused="#1D5FA8",
    focused_ink="#FFFFFF",
    hover="#ECE9E1",
    saved="#2E6B34",
    drop="#FCFCFA",
)

DARK = Colours(
    dark=True,
    reader="#1E1F22",
    side="#17181A",
    field="#232528",
    ink="#E6E4DF",
    second="#C9C8C4",
    muted="#A2A7B0",
    accent="#8DB8EA",
    hairline="#2D2F33",
    strong="#43464C",
    field_edge="#6E737B",
    issue=KindColours("#F0A875", "#3D2B1E"),
    deadline=KindColours("#F29BB2", "#40242D"),
    actor=KindColours("#8FBCEB", "#1F3145"),
    hit="#D8B84A",
    hit_ink="#1E1F22",
    selected="#263345",
    focused="#1D5FA8",
    focused_ink="#FFFFFF",
    hover="#222427",
    saved="#8CC593",
    drop="#202124",
)
