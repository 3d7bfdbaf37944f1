"""What is a firm's name without the letters of its legal form?"""

import re

#: The legal forms that end firms' names, as they are written without stops, by ISO 20275 (entity legal forms).
_FORMS_TEXT = (
    "A/S AB AG AO AS ASA ApS BV Bhd Co Corp Corporation GmbH Inc Incorporated JSC KG KGaA KK Kft LLC LLP LP Limited "
    "Ltd Ltda NV OAO OJSC OOO Oy Oyj PAO PJSC PLC Pte Pty SA SARL SAS SE SL SRL Sdn SpA Tbk ULC plc"
)
LEGAL_FORMS = frozenset(_FORMS_TEXT.split())
_ANY_FORM = "|".join(map(re.escape, sorted(LEGAL_FORMS)))
_FORM = re.compile(rf"(?<=\w)(?:,?\s(?:(?:&|and)\s)?(?:{_ANY_FORM})\.?){{1,2}}$", re.IGNORECASE)


def without_legal_form(name: str) -> str:
    """Return a firm's name, in whatever letters, without its legal form ("Norvik AB", "tilt inc.")."""
    return _FORM.sub("", name)
