import pytest

from briefing.domain.span import Span
from briefing.extraction.lexicons import Lexicons


@pytest.mark.parametrize(
    ("sentence", "notice"),
    [
        ("Our webinar on fisheries takes place on 6 November.", True),
        ("Subscribers: join Ana for a web chat at 11am on Monday.", True),
        ("Letters, please, by noon on Tuesday to letters@gazette.example.", True),
        ("We're off next week and back on 24 September.", True),
        ("Next event: a debate on housing, Leeds, 14 October.", True),
        ("Support us: one year for $60 until 31 January.", True),
        ("The webinar of the central bank takes place on 6 November.", False),
        ('"We are back in court on Monday," she said.', False),
        ("Readers of the ruling have until Friday to appeal.", False),
        ("More than 40 ministers are expected on Monday.", False),
        ("Tell us at desk@gazette.example by 3 May what our readers should know.", True),
        ("Plans from £5 a month until 31 January.", True),
        ("Plans from ₹99 a month, valid till Nov 30.", True),
        ("Issue 42: 22 February.", True),
        ("Ana Lund is a visiting fellow until August.", True),
        ("mp/jk 041512 Mar 24", True),
        ("The issue of 42 permits is due on 22 February.", False),
        ("Subscriptions cost just $2 a week until 31 January.", True),
        ("Send entries to desk@gazette.example by 3 May to win tickets.", True),
        ("Written comments must be sent to rules@agency.gov by 15 May.", False),
        ("Plans from the ministry would ban new diesel boats from 1 May.", False),
        ("Comments may be filed at www.regulations.gov until 15 May.", False),
        ("Send your forms to the office (info@office.org) before 5 May, when the scheme closes.", False),
        ("File with the US agency at www.agency.example by 3 May.", False),
        ("Subscriptions cost more from 1 May under the new tax law.", False),
        ("The ministry said this app will be banned from 1 May.", False),
        ("Printable version, 3 May.", True),
        ("The office is closed between 24 December and 2 January.", True),
        ("The office of the ombudsman is closed until 5 May.", False),
        ("If you'd like to sponsor The Ledger, book before 1 April for 20% off.", True),
        ("Want to advertise in The Ledger, write before 1 May.", True),
        ("Book by 3 May for 20% off.", True),
        ("See you next Friday.", True),
        ("See you in court on 4 May, the minister told the firm.", False),
        ("If you would like to vote, register by 3 May.", False),
        ("Want to support the bill, senators said, before 3 May.", False),
        ("Support us or lose the vote on 5 May, the party told its allies.", False),
    ],
)  # fmt: skip
def test_a_notice_of_the_outlet_is_told_from_news(sentence: str, notice: bool, lexicons: Lexicons) -> None:
    assert lexicons.notices.is_notice(sentence, Span(0, len(sentence))) is notice
