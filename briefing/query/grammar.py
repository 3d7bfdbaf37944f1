"""What does a query mean?

    either   = all ("OR" all)*
    all      = ("AND"? negated)*
    negated  = ("NOT" | "-")* atom
    atom     = "(" either ")" | field ":" atom | field ":=" (word | quotation) | word | quotation

Whatever does not fit is left out, and one sentence says so.
"""

from dataclasses import dataclass, field
from datetime import date

from briefing.domain.search import QueryProblem
from briefing.domain.span import Span
from briefing.query.dates import read_dates
from briefing.query.leaves import read_piece
from briefing.query.lexing import Piece, Token, split_query
from briefing.query.places import Written
from briefing.query.tree import DATE_FIELDS, Field, Node, Value, all_of, any_of, clean_value, none_of
from briefing.query.unknown import explain_field

MOST_LEAVES = 64
_DEEPEST = 40
_END = Token(Piece.CLOSE, "", Span(0, 0))


@dataclass(frozen=True, slots=True)
class Query:
    """A query as typed, what was understood (None: nothing, so every article), and at most one problem.

    `words` are those that are looked for; `parts` are the spans of what an article has to match all of, none where
    one of several is enough; `names` are all the names of known actors that are asked for.
    """

    text: str
    tree: Node | None
    problem: QueryProblem | None = None
    words: tuple[Written, ...] = field(default=(), compare=False)
    parts: tuple[Span, ...] = field(default=(), compare=False)
    names: tuple[str, ...] = field(default=(), compare=False)


def parse(text: str, today: date, *, typing: bool = False) -> Query:
    """Read a query; any text at all gives one, and nothing is raised.

    With `typing`, a word that ends the text is taken as the beginning of one, and what is unfinished is no problem.
    """
    parser = _Parser(text, today, typing=typing)
    tree = parser.read_all()
    problem = parser.problem or _explain_nothing(text, tree, typing=typing)
    return Query(text, tree, problem, tuple(parser.words), parser.parts)


def _explain_nothing(text: str, tree: Node | None, *, typing: bool) -> QueryProblem | None:
    if tree is not None or typing or not text.strip():
        return None
    sentence = "There is no word to search for here; type a word, a name or a date such as before:2025-11."
    return QueryProblem(sentence, Span(0, len(text)))


class _Parser:
    def __init__(self, text: str, today: date, *, typing: bool) -> None:
        self.problem: QueryProblem | None = None
        self._text, self._today, self._typing = text, today, typing
        self._tokens = list(split_query(text))
        self._next = self._leaves = self._depth = 0
        self._field: str | None = None
        self._negated = self._is_choice = False
        self.words: list[Written] = []
        self._parts: list[Span] = []

    @property
    def parts(self) -> tuple[Span, ...]:
        """Return the spans of what all have to match."""
        return () if self._is_choice else tuple(self._parts)

    def read_all(self) -> Node | None:
        """Read to the end, over brackets that close nothing."""
        nodes = []
        while self._next < len(self._tokens):
            nodes.append(self._read_either())
            if self._next < len(self._tokens):
                self._note("No bracket is open here for this one to close.", self._take().span)
        return all_of(node for node in nodes if node is not None)

    def _peek(self) -> Token:
        return self._tokens[self._next] if self._next < len(self._tokens) else _END

    def _take(self) -> Token:
        token = self._peek()
        self._next += 1
        return token

    def _is_operator(self, name: str) -> bool:
        token = self._peek()
        return token.piece is Piece.OPERATOR and token.text == name

    def _note(self, sentence: str, span: Span) -> None:
        self.problem = self.problem or QueryProblem(sentence, span)

    def _note_dangling(self, operator: Token) -> None:
        if not self._is_cut_off():
            sentence = f"{operator.text} needs a word on each side; in quotation marks it is a word itself."
            self._note(sentence, operator.span)

    def _read_either(self) -> Node | None:
        nodes = [self._read_all_of()]
        while self._is_operator("OR"):
            operator = self._take()
            self._is_choice = self._is_choice or not self._depth
            nodes.append(self._read_all_of())
            if nodes[-1] is None or nodes[-2] is None:
                self._note_dangling(operator)
        return any_of(node for node in nodes if node is not None)

    def _read_all_of(self) -> Node | None:
        nodes: list[Node] = []
        while self._peek().piece is not Piece.CLOSE and not self._is_operator("OR"):
            joined = self._take() if self._is_operator("AND") else None
            start = self._peek().span.start
            node = self._read_negated()
            if joined and (node is None or not nodes):
                self._note_dangling(joined)
            if node is not None:
                nodes.append(node)
                self._note_part(start)
        return all_of(nodes)

    def _note_part(self, start: int) -> None:
        if not self._depth:
            last = self._tokens[min(self._next, len(self._tokens)) - 1]
            self._parts.append(Span(start, last.span.end))

    def _read_negated(self) -> Node | None:
        negated = False
        while self._is_operator("NOT") or self._peek().piece is Piece.MINUS:
            negated, operator = not negated, self._take()
            if self._next >= len(self._tokens) and not self._typing:
                self._note("Nothing follows here that could be left out.", operator.span)
        self._negated ^= negated
        node = self._read_atom()
        self._negated ^= negated
        return none_of(node) if node is not None and negated else node

    def _read_atom(self) -> Node | None:
        piece = self._peek().piece
        if piece is Piece.FIELD:
            return self._read_field()
        if piece is Piece.EXACT:
            return self._read_value()
        if piece is Piece.OPEN:
            return self._read_brackets()
        return self._read_leaf() if piece in (Piece.TERM, Piece.QUOTED) else None

    def _read_field(self) -> Node | None:
        field = self._take()
        if self._field is not None:
            self._note(f"{field.text}: cannot stand inside another field.", field.span)
            return None
        if field.text.partition(":")[0] in DATE_FIELDS:
            return self._read_dates(field)
        self._field = field.text
        node = self._read_negated()
        self._field = None
        if node is None and not self._is_cut_off():
            self._note(f"{field.text}: needs a word after it.", field.span)
        return node and Field(field.text, node)

    def _read_value(self) -> Node | None:
        field = self._take()
        if self._field is not None:
            self._note(f"{field.text}:= cannot stand inside another field.", field.span)
            return None
        if self._peek().piece not in (Piece.TERM, Piece.QUOTED):
            if not self._is_cut_off():
                self._note(f"{field.text}:= needs a whole name after it.", field.span)
            return None
        value = self._peek()
        if self._is_growing(value) and not (value.piece is Piece.QUOTED and value.closed):
            self._field = field.text
            leaf = self._read_leaf()
            self._field = None
            return leaf and Field(field.text, leaf)
        text = clean_value(self._take().text)
        return Value(field.text, text) if text else None

    def _read_dates(self, field: Token) -> Node | None:
        if self._peek().piece not in (Piece.TERM, Piece.QUOTED):
            if not self._is_cut_off():
                self._note(f"{field.text}: needs a date after it, such as {field.text}:2025-11-15.", field.span)
            return None
        value = self._take()
        try:
            return read_dates(field.text, value.text, self._today)
        except ValueError as error:
            if not self._is_growing(value):
                self._note(str(error), value.span)
            return None

    def _read_brackets(self) -> Node | None:
        opening = self._take()
        if self._depth >= _DEEPEST:
            self._note(f"Brackets more than {_DEEPEST} deep are not read.", opening.span)
            return None
        self._depth += 1
        node = self._read_either()
        self._depth -= 1
        if self._next >= len(self._tokens) and not self._typing:
            self._note("This bracket is never closed; it was closed at the end.", opening.span)
        self._next += 1
        return node

    def _read_leaf(self) -> Node | None:
        token = self._take()
        self._leaves += 1
        if self._leaves > MOST_LEAVES:
            self._note(f"Only the first {MOST_LEAVES} words were searched for.", token.span)
            return None
        reading = read_piece(token, growing=self._is_growing(token))
        if reading.problem and not self._is_growing(token):
            self._note(reading.problem, token.span)
        self._note_field(token)
        if reading.leaf and not self._negated:
            self.words.append(Written(token.span, token.piece, reading.leaf, self._field))
        return reading.leaf

    def _note_field(self, token: Token) -> None:
        known = token.piece is not Piece.TERM or self._is_growing(token)
        self.problem = self.problem or (None if known else explain_field(self._text, token.span))

    def _is_growing(self, token: Token) -> bool:
        return self._typing and token.span.end == len(self._text)

    def _is_cut_off(self) -> bool:
        return self._typing and self._next >= len(self._tokens)
