"""Clauses of notices, timetables, filings, treaties, sport and live blogs."""

import pytest

from briefing.extraction.lexicons import Lexicons
from tests.unit.extraction.deadlines.wording.samples import on_june_12, read_deadlines


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The defendant shall serve its defence no later than 4.30 p.m. on 12 June 2025.",
         "Defendant shall serve its defence"),
        ("Disclosure shall be completed by 8 May 2025 and witness statements exchanged by 12 June 2025.",
         "Witness statements exchanged"),
        ("Trial: not before 12 June 2025, estimate eight days.", "Trial not before then"),
        ("Polling day shall be 12 June 2025.", "Polling day"),
        ("The injunction granted on 2 May continues until 12 June 2025.", "Injunction granted on 2 May ends"),
        ("The permits issued for the season remain valid until 12 June 2025.", "Permits issued for the season end"),
        ("Subscriptions expiring on 12 June 2025 bear the old price.", "Subscriptions expire"),
        ("Reminder of the dates: first debate 4 June, committee stage 12 June, third reading 20 June.",
         "Committee stage"),
        ("The cabinet will take up a bill that bans strikes at sea on 12 June.",
         "Cabinet will take up a bill that bans strikes at sea"),
        ("Orell must, by not later than 5.00 p.m. on 12 June, either make an offer or stand back.",
         "Orell must make an offer or stand back"),
        ("A notice was served on the licence holders; they have until 12 June to reply.", "Licence holders must reply"),
        ("S&P reviews the country's rating on 2 June, Fitch on 12 June.", "Fitch reviews the country's rating"),
        ("The crews' agreement expires on 2 June, that of ground staff on 12 June.",
         "Agreement of ground staff expires"),
        ("They asked for an extension of the mandate of the mission, which expires on 12 June.",
         "Mandate of the mission expires"),
        ("The trust is recruiting twelve midwives, who start on 12 June.", "Twelve midwives start"),
        ("Its chief, Ann Lee, whose contract runs until 2027 but who wants to leave on 12 June, is ill.",
         "Ann Lee wants to leave"),
        ("The nurse said an action plan would go to the board on 12 June.", "Action plan to go to the board"),
        ("The office adopts the amended rules. They take effect on 12 June.",
         "“The office adopts the amended rules. They take effect on 12 June”"),
        ("The ceasefire is to last until 12 June.", "Ceasefire is to end"),
        ("The board may buy back shares until the next meeting, however no later than 12 June.",
         "Board may no longer buy back shares"),
        ("Shares in Calden Biologics were halted. Its patent on the adjuvant lapses on 12 June.",
         "Calden Biologics' patent on the adjuvant lapses"),
        ("The agency usually follows its panels; it has until 12 June to make up its mind.",
         "Agency must make up its mind"),
        ("The court accepts filings for one month from today, so until 12 June.", "Court accepts filings until then"),
        ("Growers may use the old permits through the season, however not beyond 12 June.",
         "Growers may no longer use the old permits"),
        ("The commission will meet officials of four states, including Peru and Chile, on 12 June.",
         "Commission will meet officials of four states"),
        ("The court cut the share of the town and directed the ministry to publish a plan by 12 June.",
         "Ministry to publish a plan"),
        ("They published measures on the sharing of data from the station, which will come into force on 12 June.",
         "Measures on the sharing of data from the station will come into force"),
        ("A new timetable is being drawn up. \"Not before 12 June,\" the official said.",
         "“A new timetable is being drawn up. Not before 12 June”"),
        ("Leaders will decide whether to prolong the mandate of the mission, due to end on 12 June.",
         "Mandate of the mission ends"),
        ("The committee on fisheries votes on the quota deal on 12 June.",
         "Committee on fisheries votes on the quota deal"),
        ("The board judges that inflation will return to the target on 12 June.",
         "Inflation will return to the target"),
        ("The next meeting is on 12 June, when new projections will be available.", "Next meeting"),
        ("The first round is set for 2 June; a run-off, if needed, follows on 12 June.", "Run-off follows"),
        ("The fund's board takes up the second review on 12 June.", "Fund's board takes up the second review"),
        ("Parliament, in recess until 12 June, has not been told.", "Parliament's recess ends"),
        ("Captain Jon Halden said no. Halden's contract runs out in May, and he can talk to others from 12 June.",
         "Halden can talk to others"),
        ("A hearing before the appeal board is likely on 12 June.", "Hearing before the appeal board"),
        ("15:31 The water regulator will report on 12 June.", "Water regulator will report"),
    ],
)  # fmt: skip
def test_a_clause_is_whole_and_of_its_own_subject(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        # What goes on behind the date of a label is what happens.
        ("Three weeks to go: from 12 June shipowners must count their carbon.", "Shipowners must count their carbon"),
        ("The ban, in place since 2 May, ends on 12 June.", "Ban ends"),
        ("Ann Lee's deputy, Peter Holm, resigned. He is to be sentenced on 12 June.",
         "Peter Holm is to be sentenced"),
        ("Norway publishes its budget on 2 June, Iceland its own on 12 June.", "Iceland publishes its own"),
    ],
)  # fmt: skip
def test_a_date_in_a_row_or_behind_a_label_is_not_taken_for_one(text: str, what: str, lexicons: Lexicons) -> None:
    (one,) = (one for one in read_deadlines(text, lexicons) if one.when == "2025-06-12")
    assert one.what == what
