"""What do the dates at the head of an article call months and days in other languages than English?"""

from collections.abc import Mapping

#: The months in order as dates write them, without accents (CLDR, wide names within a date).
MONTHS: Mapping[str, str] = {
    "Spanish": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "Portuguese": "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
    "French": "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "Italian": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "German": "januar februar marz april mai juni juli august september oktober november dezember",
    "Dutch": "januari februari maart april mei juni juli augustus september oktober november december",
    "Swedish": "januari februari mars april maj juni juli augusti september oktober november december",
    "Danish": "januar februar marts april maj juni juli august september oktober november december",
    "Norwegian": "januar februar mars april mai juni juli august september oktober november desember",
    "Finnish": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta "
    "heinakuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
    "Indonesian": "januari februari maret april mei juni juli agustus september oktober november desember",
    "Malay": "januari februari mac april mei jun julai ogos september oktober november disember",
    "Romanian": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "Polish": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
    "Czech": "ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince",
    "Hungarian": "januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december",
    "Turkish": "ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik",
    "Russian": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "Ukrainian": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "Bulgarian": "януари февруари март април маи юни юли август септември октомври ноември декември",
    "Greek": "ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου "
    "ιουλιου αυγουστου σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου",
    "Thai": "มกราคม กมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถนายน กรกฎาคม สิงหาคม กันยายน ตลาคม พฤศจิกายน ธันวาคม",
    "Swahili": "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba",
    "Estonian": "jaanuar veebruar marts aprill mai juuni juuli august september oktoober november detsember",
    "Latvian": "janvaris februaris marts aprilis maijs junijs julijs augusts septembris oktobris novembris decembris",
    "Lithuanian": "sausio vasario kovo balandzio geguzes birzelio liepos rugpjucio rugsejo spalio lapkricio gruodzio",
    "Catalan": "gener febrer marc abril maig juny juliol agost setembre octubre novembre desembre",
    "Slovene": "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
    "Slovak": "januara februara marca aprila maja juna jula augusta septembra oktobra novembra decembra",
    "Serbian": "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar",
    "Arabic": "يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
    "Albanian": "janar shkurt mars prill maj qershor korrik gusht shtator tetor nentor dhjetor",
}
#: Short forms of months, without accents and points (CLDR, abbreviated names within a date).
SHORT_MONTHS: Mapping[str, int] = {
    **dict.fromkeys(("ene", "janv", "genn"), 1),
    **dict.fromkeys(("fev", "fevr", "febr"), 2),
    **dict.fromkeys(("mrt", "mrz", "marz"), 3),
    **dict.fromkeys(("abr", "avr"), 4),
    "magg": 5,
    "giu": 6,
    **dict.fromkeys(("lug", "juil"), 7),
    **dict.fromkeys(("ago", "agu", "agt"), 8),
    **dict.fromkeys(("okt", "ott"), 10),
    **dict.fromkeys(("dez", "dic", "des"), 12),
}
#: The days of the week, of each language its own words, without accents (CLDR, wide names).
WEEKDAYS: Mapping[str, str] = {
    "Spanish": "lunes martes miercoles jueves viernes sabado domingo",
    "Portuguese": "segunda feira terca quarta quinta sexta sabado domingo",
    "French": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "Italian": "lunedi martedi mercoledi giovedi venerdi sabato domenica",
    "German": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "Dutch": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "Swedish": "mandag tisdag onsdag torsdag fredag lordag sondag",
    "Danish": "mandag tirsdag onsdag torsdag fredag lordag sondag",
    "Norwegian": "mandag tirsdag onsdag torsdag fredag lordag sondag",
    "Finnish": "maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntai",
    "Indonesian": "senin selasa rabu kamis jumat sabtu minggu",
    "Malay": "isnin selasa rabu khamis jumaat sabtu ahad",
    "Romanian": "luni marti miercuri joi vineri sambata duminica",
    "Polish": "poniedzialek wtorek sroda czwartek piatek sobota niedziela",
    "Czech": "pondeli utery streda ctvrtek patek sobota nedele",
    "Hungarian": "hetfo kedd szerda csutortok pentek szombat vasarnap",
    "Turkish": "pazartesi sali carsamba persembe cuma cumartesi pazar",
    "Russian": "понедельник вторник среда четверг пятница суббота воскресенье",
    "Ukrainian": "понеділок вівторок середа четвер п'ятниця субота неділя",
    "Bulgarian": "понеделник вторник сряда четвъртък петък събота неделя",
    "Greek": "δευτερα τριτη τεταρτη πεμπτη παρασκευη σαββατο κυριακη",
    "Swahili": "jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili",
    "Estonian": "esmaspaev teisipaev kolmapaev neljapaev reede laupaev puhapaev",
    "Latvian": "pirmdiena otrdiena tresdiena ceturtdiena piektdiena sestdiena svetdiena",
    "Lithuanian": "pirmadienis antradienis treciadienis ketvirtadienis penktadienis sestadienis sekmadienis",
    "Albanian": "e hene marte merkure enjte premte shtune diel",
}
#: What stands between the parts of such a date, or before it ("2 de noviembre de 2014", "den 4. mars").
LINKS = "de del di den der el la le les do da om"
#: The first years of the eras of Japan, as its government counts them (Era Name Act of 1979, and before it by decree).
ERAS: Mapping[str, int] = {"令和": 2019, "平成": 1989, "昭和": 1926}
