"""How do domain values become JSON and come back?"""

import json
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from briefing.domain.span import Span

T = TypeVar("T")
Decoder = Callable[[Any], Any]


def to_text(value: object) -> str:
    """Return the compact JSON text of a domain value."""
    return json.dumps(to_json(value), ensure_ascii=False, separators=(",", ":"))


def from_text(kind: type[T], text: str) -> T:
    """Return the value of a JSON text; fields it does not know are ignored. Raises ValueError when it is no `kind`."""
    return from_json(kind, json.loads(text))


def to_json(value: object) -> Any:
    """Return a value of frozen dataclasses as JSON: a span as `[start, end]`, fields at their default left out."""
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [to_json(item) for item in value]
    if is_dataclass(value):
        return _fields_to_json(value)
    return value


def _fields_to_json(value: object) -> dict[str, Any]:
    stored = ((name, getattr(value, name), default) for name, default in _defaults(cast(Any, type(value))))
    return {name: to_json(item) for name, item, default in stored if item != default}


def from_json(kind: type[T], document: object) -> T:
    """Return the value that `to_json` wrote. Raises ValueError when the document is not one of `kind`."""
    decode: Decoder = _decoder(cast(Any, kind))
    try:
        decoded: T = decode(document)
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"not a stored {kind.__name__}: {error}") from error
    return decoded


@cache
def _defaults(kind: Any) -> tuple[tuple[str, object], ...]:
    return tuple((field.name, _default(field)) for field in fields(kind))


def _default(field: Field[Any]) -> object:
    # MISSING equals no stored value, so a field without a default is always written.
    return field.default if field.default_factory is MISSING else field.default_factory()


@cache
def _decoder(kind: Any) -> Decoder:
    if kind is Span:
        return lambda pair: Span(pair[0], pair[1])
    if get_origin(kind) is tuple:
        return _tuple_decoder(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        return _optional_decoder(get_args(kind))
    if is_dataclass(kind):
        return _dataclass_decoder(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return _plain_decoder(kind)


def _tuple_decoder(item: Any) -> Decoder:
    decode = _decoder(item)
    return lambda items: tuple([decode(one) for one in items])


def _optional_decoder(kinds: tuple[Any, ...]) -> Decoder:
    (kind,) = (one for one in kinds if one is not NoneType)
    decode = _decoder(kind)
    return lambda document: None if document is None else decode(document)


def _dataclass_decoder(kind: Any) -> Decoder:
    hints = get_type_hints(kind)
    decoders = {field.name: _decoder(hints[field.name]) for field in fields(kind)}

    def _decode(document: Any) -> Any:
        return kind(**{name: decoders[name](stored) for name, stored in document.items() if name in decoders})

    return _decode


def _plain_decoder(kind: Any) -> Decoder:
    accepted = (int, float) if kind is float else kind

    def _decode(document: Any) -> Any:
        if not isinstance(document, accepted):
            raise TypeError(f"{document!r} is no {kind.__name__}")
        return document

    return _decode
