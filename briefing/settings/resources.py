"""Where are the files that come with the program?"""

from pathlib import Path

from briefing.domain.errors import UserError

_PACKAGE = Path(__file__).resolve().parent.parent


def _folder(name: str) -> Path:
    """Return the wheel's `briefing/_name` or, in a checkout, the `name` beside the package."""
    packed = _PACKAGE / f"_{name}"
    return packed if packed.is_dir() else _PACKAGE.parent / name


def resource(name: str) -> Path:
    """Return the file or folder of `resources/` under this name ("fonts", "lexicons/months.tsv").

    Raises UserError (status 3) when it is not there.
    """
    return _present(_folder("resources") / name)


def lexicon_texts() -> dict[str, str]:
    """Return the text of every table of `resources/lexicons`, by its file name without the ending."""
    return {path.stem: path.read_text("utf-8") for path in sorted(resource("lexicons").glob("*.tsv"))}


def seed_paths() -> list[Path]:
    """Return the five sample articles, in the order of their names; raise UserError when they are not there."""
    return sorted(_present(_folder("seeds")).glob("*.txt"))


def _present(path: Path) -> Path:
    if not path.exists():
        raise UserError(
            f"Briefing's own file {path} is missing, so this installation is incomplete; install Briefing again.",
            status=3,
        )
    return path
