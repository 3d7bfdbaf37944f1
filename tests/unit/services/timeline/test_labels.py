import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.services.timeline.labels import make_label


@pytest.mark.parametrize(
    ("clause", "label"),
    [
        ("Xi–Trump talks on the sidelines of the APEC summit in South Korea", "Xi–Trump talks"),
        ("100 % tariff on Chinese goods takes effect", "100 % tariff takes effect"),
        ("trade truce expires", "trade truce expires"),
        ("The trade truce expires", "trade truce expires"),
        ("Court will rule on the merger", "Court will rule on the merger"),
        ("Talks between Xi and Trump in Busan", "Talks between Xi and Trump"),
        ("Talks between Xi and US President Donald Trump in Busan", "Talks between Xi and US…"),
        ("China, US to hold trade talks in Malaysia", "China, US to hold trade talks"),
        ("Tariffs on goods to rise", "Tariffs on goods to rise"),
        ("Ministry of Finance publishes the budget", "Ministry publishes the budget"),
        ("end of the truce", "end of the truce"),
        ("Ceasefire expires, ending a year of calm", "Ceasefire expires"),
        ("Commission decides on the merger of the two largest airlines", "Commission decides"),
        ("International Monetary Fund Executive Board meets", "…Fund Executive Board meets"),
        ("Departmental Committee on Transport is to hold hearings in Mombasa", "…Committee to hold hearings"),
        ("Senator Paloma Uribe-Cano to table a motion of no confidence", "…Uribe-Cano to table a motion"),
        ("Intel and Infineon Holdings have asked for grace", "…Holdings have asked for grace"),
        ("Vote", "Vote"),
        ("Court of Auditors shall give its opinion", "Court shall give its opinion"),
        ("Company would file a package of remedies", "Company would file a package"),
        ("Hearing of the parties in Oslo will take place", "Hearing will take place"),
        ("Submission of remedies to the Competition Bureau", "Submission of remedies"),
        ("Dockworkers at the three terminals will walk out", "Dockworkers will walk out"),
        ("Labour agreement will be extended to 30 April", "Labour agreement extended"),
        ("Hearing on the notice would now take place", "Hearing would now take place"),
        ("Labour Court postponed a hearing on the strike notice", "…Court postponed a hearing"),
        ("China Exim to defer interest until the end of the year", "China Exim to defer interest"),
        ("Candidates must file their papers at the town hall", "Candidates file their papers"),
        ("Arden Rail must pay overtime owed since November", "Arden Rail must pay overtime…"),
        ("Audit of the voters' list should be ready", "Audit should be ready"),
        ("Residents' permits cease to be free of charge", "…permits cease to be free"),
        ("Shareholders entitled to attend are those entered in the register", "Shareholders entitled…"),
        ("Halden is free to talk to foreign clubs", "Halden is free to talk…"),
        ("Agreement on the waters of the Orsa comes into force", "Agreement comes into force"),
        ("Five-year levy that pays for night buses expires", "Five-year levy expires"),
        ("State of public health emergency lapses", "…health emergency lapses"),
        ("Any application to the Court of Appeal must be made", "Any application must be made"),
        ("Applications for fish-processing permits for the season close", "Applications close"),
        ("“Not before May will there be a new timetable”", "“Not before May will there be…"),
        ("Supreme Court to hear a challenge to the law", "…Court to hear a challenge"),
        ("Union's secretary Ilse Brandt told reporters that she will go", "Union's secretary Ilse Brandt…"),
        ("中美两国元首将在韩国釜山举行会晤并就贸易问题交换意见和讨论", "中美两国元首将在韩国釜山举行…"),
    ],
)
def test_a_label_names_what_a_clause_tells(clause, label):
    assert make_label(clause) == label


@pytest.mark.parametrize(
    ("clause", "label"),
    [
        ("Company would not resume payments", "Company would not resume…"),
        ("Talks will not take place in Oslo or in Bergen this year", "Talks will not take place"),
        ("Hearing is not to take place in Oslo or in Bergen", "Hearing is not to take place"),
        ("Ministers promised not to raise the levy on cod", "…promised not to raise…"),
        ("International Monetary Fund Executive Board will not meet", "…will not meet"),
        ("Dockworkers at the three terminals won't walk out on Friday", "…terminals won't walk out"),
        ("Central bank can no longer pay its bondholders", "Central bank can no longer…"),
        ("Hearing of the parties in Oslo never to take place", "…Oslo never to take place"),
        ("Dockworkers at the three terminals will walk out if they are not paid", "Dockworkers will walk out"),
    ],
)
def test_a_label_never_loses_a_negation(clause, label):
    assert make_label(clause) == label


NEGATED = st.lists(
    st.sampled_from(
        ["Talks", "will", "would", "to", "resume", "take", "place", "in", "Oslo", "the", "board", "of", "meets", "has"]
    )
)


@given(NEGATED, NEGATED, st.integers(min_value=12, max_value=60))
def test_whatever_a_clause_denies_its_label_denies(before, after, most):
    assert "not" in make_label(" ".join([*before, "not", *after]), most).strip("…").split()


@given(st.text(min_size=1), st.integers(min_value=4, max_value=60))
def test_a_label_is_never_longer_than_it_may_be(clause, most):
    label = make_label(clause, most)
    assert len(label) <= most
    assert label == label.strip()


@given(st.text(alphabet="ab the,on", min_size=1))
def test_a_label_is_made_of_the_words_of_its_clause_the_last_perhaps_cut(clause):
    *words, last = make_label(clause).strip("…").split() or [""]
    known = {word.rstrip(",") for word in clause.split()} | set(clause.split())
    assert set(words) <= known
    assert not last or any(word.startswith(last) for word in known)
