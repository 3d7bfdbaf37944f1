"""Where do the composer's columns and rows stand, in pixels?"""

ROW = 26
#: What a second line of what falls due adds to its row.
SECOND = 19
#: Space above the first and below the last row of a part, and the hairline between parts.
AROUND = 7
LEFT_OUT_ROW = 28
LEFT_OUT_SHOWN = 4
#: In a view that is lower than so many pixels fewer of what was left out are seen at once.
LEFT_OUT_FEW, ROOMY_HEIGHT = 2, 680

#: What the lines need so that dates and citations stand clear of each other, beside the page on a screen of 800.
LEAST_WIDTH = 470
#: Where the words of a deadline can be read; a page that is this wide is still seen whole beside it.
ROOMY = 640
LEAST_PAGE = 330
#: Up to so wide the lines take what a page that is seen whole leaves of the room; the page's sides are as 1 to 1.414.
WIDE = 760
PAGE_SHARE, PAGE_AROUND = 0.707, 48
MARGIN = 20
GRIP = 124
GRIP_DOTS = 131
BAR = 148
TEXT = 162
DAYS_END = 284
BASIS = 300
WHAT = 316
ROLE = 284
#: From the right edge: where citations and reasons end, the centres of pin and cross, and where the row's ground ends.
CITATIONS_END = 70
PIN = 47
CROSS = 23
GROUND_END = 11
REASON_END = 94

HEAD = 57
HEAD_BAR = 6
TOP_BAR = 52
SHEET_MARGIN = 22
