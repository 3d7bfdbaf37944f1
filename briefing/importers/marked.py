"""What does a Markdown file say?"""

import re
from dataclasses import replace

from briefing.importers.content import Content
from briefing.importers.decoding import Decoded
from briefing.importers.front_matter import read_front_matter
from briefing.importers.pieces import Piece, PieceKind, with_title, write_pieces
from briefing.importers.visible import read_visible

_EXTENSIONS = ("tables", "fenced_code", "sane_lists")
#: The renderer reads on from each bracket to the one that closes it, or to the end of its block; per character of a
#: text that may come to so many, and to so many besides, before it is taken for one that stops the program.
_READ_AGAIN, _READ_FREELY = 4, 20_000
_BLOCK_END = re.compile(r"\n[ \t]*\n")
_BRACKET = re.compile(r"[\[\]()>]|<(?=[A-Za-z!/?])")
_OPENER = {"]": "[", ")": "(", ">": "<"}
_MEDIA_TYPE = "text/markdown"
#: Lines at the top of a file that may be its outlet's or office's, and what is emphasised from end to end.
_HEAD_LINES = 8
#: "~~1 September~~ 1 October": what is struck out no longer holds; a box to tick is no word.
_STRUCK = re.compile(r"(?<![~\\])~~(?=[^\s~])(?:[^~\n]|~(?!~)){0,2000}?(?<=[^\s~])~~(?!~)")
_TICK_BOX = re.compile(r"(?m)^([ \t]*(?:>[ \t]?)*(?:[-*+]|\d{1,3}[.)])[ \t]+)\[[ xX]\][ \t]+")
_FENCE = re.compile(r"(?m)^[ \t]*(?:```|~~~)")
_EMPHASISED = re.compile(r"(\*{1,3}|_{1,3})(?=\S)[^*_\n]+(?<=\S)\1")
#: A short bold line over others, such as a weekday over what comes that day.
_BOLD_HEAD = re.compile(r"(?m)(?<=\n\n)((\*\*|__)(?=\S)[^*_\n]{1,60}(?<=\S)\2)[ \t]*\n(?=[^\s*_#>|-])")
#: What an outlet or office puts above its heading, in pieces and their length.
_MOST_ABOVE, _LONGEST_ABOVE = 3, 200


def read_marked(decoded: Decoded) -> Content:
    """Return the words of a Markdown text without its signs; its front matter and first heading name the article."""
    head = read_front_matter(decoded.text)
    pieces = _render(_part_bold_heads(_part_head(_leave_out(decoded.text[head.end :]))))
    title = head.metadata.title or _first_title(pieces)
    metadata = replace(head.metadata, title=title)
    return Content(write_pieces(with_title(pieces, title)), _MEDIA_TYPE, metadata)


def _leave_out(text: str) -> str:
    """Return the text without what is struck out and without boxes to tick; a text with code stays as it is."""
    if _FENCE.search(text):
        return text
    return _TICK_BOX.sub(r"\1", _STRUCK.sub("", text) if "~~" in text else text)


def _part_head(text: str) -> str:
    """Return the text with the wholly emphasised lines at its top as paragraphs of their own, as readers see them.

    "**HARBOUR LETTER**" over "*Monday 4 May 2021*" is two lines to whoever reads the file.
    """
    lines = text.split("\n", _HEAD_LINES)
    for at, line in enumerate(lines[:_HEAD_LINES]):
        if _EMPHASISED.fullmatch(line.strip()) and (at == 0 or lines[at - 1].strip() or lines[at + 1 : at + 2] != [""]):
            lines[at] = f"\n{line}\n"
    return "\n".join(lines)


def _part_bold_heads(text: str) -> str:
    """Return the text with each bold line that heads a paragraph as one of its own."""
    return _BOLD_HEAD.sub(r"\1\n\n", text)


def _render(text: str) -> tuple[Piece, ...]:
    """Return the pieces of a Markdown text; one nested or left open beyond all sense as it stands, a piece a line."""
    import markdown

    if _renders_in_time(text):
        try:
            return read_visible(markdown.markdown(text, extensions=list(_EXTENSIONS)))
        except RecursionError:
            pass
    return tuple(Piece(PieceKind.PARAGRAPH, line) for line in text.splitlines())


def _renders_in_time(text: str) -> bool:
    """Tell whether the renderer's work on a text grows with its length, not with the square of it."""
    again = sum(_count_read_again(block) for block in _BLOCK_END.split(text))
    return again <= _READ_AGAIN * len(text) + _READ_FREELY


def _count_read_again(block: str) -> int:
    """Return how many characters lie between each bracket and the one that closes it, or the end of the block."""
    count = 0
    opened: dict[str, list[int]] = {opener: [] for opener in _OPENER.values()}
    for bracket in _BRACKET.finditer(block):
        if bracket[0] in opened:
            opened[bracket[0]].append(bracket.start())
        elif opened[_OPENER[bracket[0]]]:
            count += bracket.start() - opened[_OPENER[bracket[0]]].pop()
    return count + sum(len(block) - start for starts in opened.values() for start in starts)


def _first_title(pieces: tuple[Piece, ...]) -> str | None:
    """Return the text of the heading of the first rank that leads the file, or is its only one below a short head."""
    headings = [at for at, piece in enumerate(pieces) if piece.kind is PieceKind.HEADING and piece.rank == 1]
    if not headings:
        return None
    above = pieces[: headings[0]]
    is_head = len(headings) == 1 and len(above) <= _MOST_ABOVE and all(len(one.text) <= _LONGEST_ABOVE for one in above)
    return " ".join(pieces[headings[0]].text.split()) if is_head or not above else None
