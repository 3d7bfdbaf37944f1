"""What are the months and the days of the week called?"""

#: Wide English names of the CLDR's Gregorian calendar, in order.
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
#: Monday first, as ISO 8601 counts.
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

#: The CLDR's abbreviated names, and those that style guides of news agencies use beside them.
MONTH_SHORTS = {
    "jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAY_SHORTS = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip

MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)} | MONTH_SHORTS

SHORT_MONTHS = tuple(name[:3].title() for name in MONTHS)
