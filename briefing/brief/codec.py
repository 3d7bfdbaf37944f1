"""How is the reader's choice for a brief kept as text?"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from briefing.domain.brief.choice import Choice
from briefing.domain.brief.lines import Citation
from briefing.domain.dossier import FindingRef
from briefing.domain.findings import FindingKind
from briefing.domain.span import Span

SCHEMA = "briefing.brief/1"


def write_choice(choice: Choice) -> str:
    """Return a choice as JSON; equal choices give equal text."""
    document = {
        "schema": SCHEMA,
        "title": choice.title,
        "proposing": choice.proposing,
        "chosen": _write_refs(choice.chosen),
        "pinned": _write_refs(choice.pinned),
        "dropped": _write_refs(choice.dropped),
        "bottom_line": _write_citation(choice.bottom_line) if choice.bottom_line else None,
        "passed_over": sorted((_write_citation(each) for each in choice.passed_over), key=str),
        "differences": {
            "pinned": sorted(choice.pinned_differences),
            "chosen": sorted(choice.chosen_differences),
            "dropped": sorted(choice.dropped_differences),
        },
        "order": [_write_ref(ref) for ref in choice.order],
    }
    return json.dumps(document, ensure_ascii=False, sort_keys=True)


def read_choice(text: str) -> Choice:
    """Return the choice that was written. Raises ValueError where the text is none of this schema."""
    try:
        document = json.loads(text)
        return _read(document)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("not a brief of this version") from error


def _read(document: Mapping[str, Any]) -> Choice:
    if document["schema"] != SCHEMA:
        raise ValueError("not a brief of this version")
    bottom_line = document["bottom_line"]
    # A choice that was kept before differences were shown has none.
    differences = document.get("differences", {})
    return Choice(
        chosen=_read_refs(document["chosen"]),
        pinned=_read_refs(document["pinned"]),
        dropped=_read_refs(document["dropped"]),
        bottom_line=_read_citation(bottom_line) if bottom_line else None,
        passed_over=frozenset(map(_read_citation, document["passed_over"])),
        title=document["title"],
        proposing=bool(document["proposing"]),
        pinned_differences=frozenset(map(str, differences.get("pinned", ()))),
        chosen_differences=frozenset(map(str, differences.get("chosen", ()))),
        dropped_differences=frozenset(map(str, differences.get("dropped", ()))),
        order=tuple(_read_ref(row) for row in document.get("order", ())),
    )


def _write_refs(refs: Iterable[FindingRef]) -> list[list[str]]:
    return sorted(_write_ref(ref) for ref in refs)


def _write_ref(ref: FindingRef) -> list[str]:
    return [ref.article_id, str(ref.kind), ref.key]


def _read_refs(rows: Iterable[list[str]]) -> frozenset[FindingRef]:
    return frozenset(map(_read_ref, rows))


def _read_ref(row: list[str]) -> FindingRef:
    article_id, kind, key = row
    return FindingRef(article_id, FindingKind(kind), key)


def _write_citation(citation: Citation) -> list[Any]:
    return [citation.article_id, citation.span.start, citation.span.end]


def _read_citation(row: list[Any]) -> Citation:
    article_id, start, end = row
    return Citation(article_id, Span(start, end))
