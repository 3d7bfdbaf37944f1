"""The sizes that CONTRIBUTING.md promises: a module, a function and a folder can be read at one sitting."""

import ast
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def modules() -> dict[str, str]:
    paths = sorted((ROOT / "briefing").rglob("*.py"))
    return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in paths}


def test_no_folder_has_more_than_twelve_modules(modules: dict[str, str]) -> None:
    folders = Counter(str(Path(name).parent) for name in modules if not name.endswith("__init__.py"))
    assert {folder: count for folder, count in folders.items() if count > 12} == {}


def test_no_module_has_more_than_450_lines(modules: dict[str, str]) -> None:
    assert [name for name, text in modules.items() if text.count("\n") > 450] == []


def test_every_module_says_which_question_it_answers(modules: dict[str, str]) -> None:
    assert [name for name, text in modules.items() if not ast.get_docstring(ast.parse(text))] == []


def test_no_function_has_more_than_50_lines(modules: dict[str, str]) -> None:
    functions = [
        (name, node.name, (node.end_lineno or 0) - node.lineno + 1)
        for name, text in modules.items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
    ]
    assert [each for each in functions if each[2] > 50] == []
