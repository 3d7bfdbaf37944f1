import pytest
from PySide6.QtGui import QFontMetricsF

from briefing.ui.models.dossier.story import RoleLine
from briefing.ui.theme import type as faces
from briefing.ui.widgets.panel.story import share_line

LONG = "executive chairman of the administrators' committee of the northern league"
OUTLET = "as of Apr 2026  ·  Stadium & League Business Weekly of the Northern Counties"


def width(words):
    return QFontMetricsF(faces.META.font()).horizontalAdvance(words)


@pytest.mark.parametrize("role", ["chair", "executive chairman", LONG])
@pytest.mark.parametrize("told", ["undated", "as of Apr 2026  ·  Northwire", OUTLET])
@pytest.mark.parametrize("room", [220.0, 300.0, 420.0])
def test_a_role_and_who_tells_it_never_stand_on_each_other(qapp, role, told, room):
    line = share_line(RoleLine(role, told), room)
    assert width(line.role) + 8 <= room - width(line.told)
    assert line.role[:4] == role[:4]
    assert line.told[:5] == told[:5]


def test_a_role_and_who_tells_it_are_whole_where_there_is_room(qapp):
    line = RoleLine("executive chairman", "as of Apr 2026  ·  Northwire")
    assert share_line(line, 900.0) == line


def test_the_outlet_goes_before_the_role(qapp):
    room = width("executive chairman") * 2.5
    assert share_line(RoleLine("executive chairman", OUTLET), room).role == "executive chairman"
