"""Are texts in all scripts found and marked to the letter?"""

from datetime import date

import pytest

from briefing.index.documents import IndexDocument
from briefing.index.marks import Marker
from briefing.index.snippets import make_snippet
from briefing.index.store import Index
from briefing.query.grammar import parse

TODAY = date(2025, 10, 25)
BODIES = {
    "zh": "中美两国代表团在吉隆坡举行经贸磋商。美方宣布对1,000亿元商品加征关税，稀土出口管制将于11月10日生效。",
    "tw": "臺灣積體電路製造公司（TSMC）宣布擴大在亞利桑那州的投資，G20峰會下月召開。",
    "ja": "日本政府はレアアースの輸出規制について米国のスコット・ベッセント財務長官と協議した。バスと半導体。",
    "half": "日本のﾚｱｱｰｽ輸出とﾊﾞｽ、ＴＳＭＣの２０２５年決算。",
    "ko": "한국과 미국은 희토류 수출 통제에 관한 협상을 재개했다. 정부는 관세 인하를 기대한다.",
    "latin": "The café in Łódź; Erdoğan flew from İstanbul to Đà Nẵng on a mission. STRASSE, Straße, ﬁnance.",
    "ru": "Министр иностранных дел объявил о новых санкциях. Ёлка и Киев.",
    "ar": "أعلن الوزير اتفاقًا جديدًا بشأن الرسوم الجمركية، وفق مُذَكِّرَة رسمية.",
    "th": "รัฐบาลไทยประกาศมาตรการภาษีใหม่",
}


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    documents = [IndexDocument(name, "", body, language=name) for name, body in BODIES.items()]
    opened = Index.rebuild(tmp_path_factory.mktemp("scripts"), documents)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("关税", {"zh": ["关税"]}),
        ("税", {"zh": ["税"]}),
        ("稀土出口管制", {"zh": ["稀土出口管制"]}),
        ("土出口管", {"zh": ["土出口管"]}),
        ("稀土管制", {}),
        ("稀土 管制", {"zh": ["稀土", "管制"]}),
        ('"稀土 出口"', {"zh": ["稀土出口"]}),
        ("11月10日", {"zh": ["11月10日"]}),
        ("1000亿", {"zh": ["1,000亿"]}),
        ("臺灣", {"tw": ["臺灣"]}),
        ("tsmc", {"tw": ["TSMC"], "half": ["ＴＳＭＣ"]}),
        ("ＴＳＭＣ", {"tw": ["TSMC"], "half": ["ＴＳＭＣ"]}),
        ("2025", {"half": ["２０２５"]}),
        ("2025年決算", {"half": ["２０２５年決算"]}),
        ("g20峰會", {"tw": ["G20峰會"]}),
        ('"g20 峰會下月"', {"tw": ["G20峰會下月"]}),
        ("レアアース", {"ja": ["レアアース"], "half": ["ﾚｱｱｰｽ"]}),
        ("ﾚｱｱｰｽ", {"ja": ["レアアース"], "half": ["ﾚｱｱｰｽ"]}),
        ("バス", {"ja": ["バス"], "half": ["ﾊﾞｽ"]}),
        ("ハス", {}),
        ("バ", {"ja": ["バ"], "half": ["ﾊﾞ"]}),
        ("ベッセント", {"ja": ["ベッセント"]}),
        ("スコット・ベッセント", {"ja": ["スコット・ベッセント"]}),
        ("희토류", {"ko": ["희토류"]}),
        ("한국", {"ko": ["한국"]}),
        ("미국은 희토류", {"ko": ["미국은", "희토류"]}),
        ('"수출 통제"', {"ko": ["수출 통제"]}),
        ("관세~", {"ko": ["관세"]}),
        ("관*", {"ko": ["관", "관"]}),
        ("cafe", {"latin": ["café"]}),
        ("lodz", {"latin": ["Łódź"]}),
        ("Erdogan Istanbul", {"latin": ["Erdoğan", "İstanbul"]}),
        ('"da nang"', {"latin": ["Đà Nẵng"]}),
        ("đà", {"latin": ["Đà"]}),
        ("straße", {"latin": ["STRASSE", "Straße"]}),
        ("finan*", {"latin": ["ﬁnance"]}),
        ("санкциях", {"ru": ["санкциях"]}),
        ("ЕЛКА", {"ru": ["Ёлка"]}),
        ("الجمركية", {"ar": ["الجمركية"]}),
        ("مذكرة", {"ar": ["مُذَكِّرَة"]}),
        ("ภาษี", {"th": ["ภาษี"]}),
    ],
)
def test_what_is_found_is_marked_and_nothing_else(index, query, found):
    tree = parse(query, TODAY).tree
    answer = index.search(tree, as_of=TODAY)
    assert {match.id for match in answer.matches} == set(found)
    marker = Marker(tree)
    marked = {name: [body[mark.start : mark.end] for mark in marker.find(body)] for name, body in BODIES.items()}
    assert {name: marked[name] for name in found} == found


@pytest.mark.parametrize(("typed", "name"), [("关", "zh"), ("レ", "ja"), ("희", "ko"), ("稀土出", "zh"), ("ﾊﾞ", "half")])
def test_a_word_is_found_while_it_is_typed(index, typed, name):
    answer = index.search(parse(typed, TODAY, typing=True).tree, as_of=TODAY)
    assert name in {match.id for match in answer.matches}


@pytest.mark.parametrize(("query", "name"), [("关税", "zh"), ("半導体", "ja"), ("ﾊﾞｽ", "half")])
@pytest.mark.parametrize("longest", [20, 24, 31])
def test_a_passage_without_spaces_is_cut_between_characters_and_shows_its_words(query, name, longest):
    body = BODIES[name] * 20
    marks = Marker(parse(query, TODAY).tree).find(body)
    snippet = make_snippet(body, marks, longest=longest)
    inside = snippet.text.strip("…")
    assert inside in body
    assert not inside.startswith(("ﾞ", "ﾟ"))
    assert longest - 4 <= len(snippet.text) <= longest
    assert [mark.of(snippet.text) for mark in snippet.marks][:1] == [query]
