import ast
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports


def test_every_layer_imports_only_layers_below_it(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(root)
    status = lint_imports(no_cache=True, no_logo=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_the_page_measures_and_paints_without_widgets(root: Path) -> None:
    imported = {
        f"{node.module}.{each.name}"
        for path in (root / "briefing" / "page").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
        for each in node.names
    }
    assert not [name for name in imported if name.startswith("PySide6.QtWidgets")]
