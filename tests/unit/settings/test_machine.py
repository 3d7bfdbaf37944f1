import pytest

from briefing.settings import machine


@pytest.mark.parametrize(
    ("environment", "platform", "x11"),
    [
        ({"DISPLAY": ":0"}, "linux", True),
        ({}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", False),
        ({"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({}, "darwin", False),
        ({}, "win32", False),
    ],
)
def test_how_qt_would_draw(environment: dict[str, str], platform: str, x11: bool) -> None:
    assert machine.uses_x11(environment, platform) is x11


def test_no_display_is_no_screen() -> None:
    assert not machine.has_screen({}, "linux")


def test_a_display_that_does_not_answer_is_no_screen() -> None:
    assert not machine.has_screen({"DISPLAY": ":4077"}, "linux")


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_always_have_a_screen_and_lack_nothing(platform: str) -> None:
    assert machine.has_screen({}, platform)
    assert machine.missing_libraries({}, platform) == ()


def test_what_does_not_load_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "LIBRARIES", {"libc.so.6": ("libc6",) * 3, "libnone.so.9": ("none9",) * 3})
    assert machine.missing_libraries({"QT_QPA_PLATFORM": "offscreen"}, "linux") == ("libnone.so.9",)


def test_the_x11_libraries_are_asked_for_only_where_qt_draws_through_x11(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "LIBRARIES", {})
    monkeypatch.setattr(machine, "X11_LIBRARIES", {"libnone.so.9": ("none9",) * 3})
    assert machine.missing_libraries({"WAYLAND_DISPLAY": "wayland-0"}, "linux") == ()
    assert machine.missing_libraries({"DISPLAY": ":0"}, "linux") == ("libnone.so.9",)


@pytest.mark.parametrize(
    ("installer", "names"),
    [
        (None, ("libxcb-randr0", "libxcb-shape0")),
        (machine.INSTALLERS[0], ("libxcb-randr0", "libxcb-shape0")),
        (machine.INSTALLERS[1], ("libxcb",)),
        (machine.INSTALLERS[2], ("libxcb",)),
    ],
)
def test_packages_are_named_once_for_the_system(installer: machine.Installer | None, names: tuple[str, ...]) -> None:
    assert machine.package_names(["libxcb-shape.so.0", "libxcb-randr.so.0"], installer) == names


def test_a_library_that_no_table_knows_is_named_itself() -> None:
    assert machine.package_names(["libnew.so.1"], None) == ("libnew.so.1",)
