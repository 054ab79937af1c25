"""Names, locations and handles for generated people of many cultures.

Common names and places are combined at random; the companies do not exist.
"""

import random
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Culture:
    """Names, locations as people write them in profiles, country and language."""

    country: str
    lang: str
    weight: int
    first: tuple[str, ...]
    family: tuple[str, ...]
    places: tuple[str, ...]


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


def _culture(country: str, lang: str, weight: int, first: str, family: str, places: str) -> Culture:
    return Culture(
        country, lang, weight, tuple(first.split()), tuple(family.split()), _split(places)
    )


CULTURES = (
    _culture(
        "United States",
        "en",
        30,
        "Avery Jordan Maya Caleb Nora Wyatt Tessa Miles June Dana Cole Ruth Theo Ivy Grant Paige",
        "Whitlock Barlow Hensley Crane Mercado Oakes Pruitt Sandoval Lindqvist Tran Boyd Kessler",
        "San Francisco, CA|SF|Brooklyn, NY|Austin, Texas|Seattle|NYC / SF|Bay Area|Denver, CO|"
        "Los Angeles|Boston, MA|Chicago|remote, mostly Ohio|Oakland",
    ),
    _culture(
        "India",
        "en",
        12,
        "Aarav Ishita Rohan Meera Kabir Ananya Vihaan Diya Nikhil Tara Arjun Saanvi",
        "Raghunathan Kulkarni Bhatt Iyer Chaudhary Menon Desai Nambiar Sethi Banerjee",
        "Bengaluru|Bangalore, India|Mumbai|New Delhi, India|Pune|Hyderabad 🇮🇳|Chennai",
    ),
    _culture(
        "United Kingdom",
        "en",
        8,
        "Imogen Rhys Callum Freya Alfie Niamh Hamish Poppy Idris Bronwen",
        "Ashdown Penhaligon Fairclough Macrae Okafor Thwaite Haworth Bevan",
        "London|London, UK|Manchester, England|Edinburgh|Bristol 🇬🇧",
    ),
    _culture(
        "Nigeria",
        "en",
        5,
        "Chidera Tobi Amaka Seun Ifeoma Femi Zainab Uche Kelechi",
        "Adeyemi Okonjo Balogun Eze Nwachukwu Ogunleye Bello",
        "Lagos, Nigeria|Lagos|Abuja|Ibadan, Nigeria",
    ),
    _culture(
        "Brazil",
        "pt",
        6,
        "Thiago Luana Rafael Beatriz Caio Larissa João Fernanda Vinícius",
        "Albuquerque Figueiredo Moura Tavares Brandão Siqueira Nogueira",
        "São Paulo, Brasil|São Paulo|Rio de Janeiro|Floripa 🇧🇷|Recife, PE",
    ),
    _culture(
        "Germany",
        "de",
        5,
        "Lukas Mareike Jonas Greta Felix Annika Moritz Svenja",
        "Brandstetter Köhler Vogelsang Reinhardt Osterloh Wegner",
        "Berlin|Berlin, Germany|München|Hamburg|Köln, Deutschland",
    ),
    _culture(
        "France",
        "fr",
        4,
        "Élodie Bastien Camille Hugo Margaux Rémi Anaïs Loïc",
        "Delacourt Fournier Marchetti Vasseur Leblond Chauvet",
        "Paris|Paris, France|Lyon|Nantes 🇫🇷",
    ),
    _culture(
        "Japan",
        "ja",
        6,
        "Haruki Yui Kenta Aoi Sora Misaki Ren Kaho",
        "Hayashida Mizutani Okabe Kurosawa Tsukamoto Shiraishi",
        "東京|Tokyo, Japan|大阪|渋谷|Fukuoka",
    ),
    _culture(
        "Spain",
        "es",
        3,
        "Nerea Álvaro Lucía Iker Carmen Pablo",
        "Etxeberria Valverde Quintana Serrano Llorente",
        "Madrid|Barcelona|València|Madrid, España",
    ),
    _culture(
        "Mexico",
        "es",
        3,
        "Ximena Emiliano Renata Mateo Paola Iván",
        "Villaseñor Cárdenas Zamora Orozco Treviño",
        "CDMX|Ciudad de México|Guadalajara, MX|Monterrey",
    ),
    _culture(
        "Egypt",
        "ar",
        3,
        "Youssef Salma Karim Nour Omar Farida",
        "Mansour Shafik Eldin Naguib Haddad",
        "Cairo, Egypt|القاهرة|Alexandria|مصر",
    ),
    _culture(
        "Israel",
        "he",
        2,
        "Noam Tamar Eitan Shira Amit Yael",
        "Barzilai Peretz Shalev Ben-Ari Dagan",
        "Tel Aviv|תל אביב|Tel Aviv, Israel|Haifa",
    ),
    _culture(
        "Turkey",
        "tr",
        3,
        "Emre Defne Kerem Zeynep Barış Elif",
        "Karaca Yıldırım Özkan Demirel Aksoy",
        "İstanbul|Istanbul, Türkiye|Ankara|İzmir",
    ),
    _culture(
        "China",
        "zh",
        3,
        "Wenjie Xinyi Haoran Yuting Zihan Jiayi",
        "Ouyang Shao Deng Xiong Lu Mao",
        "Shanghai|上海|Beijing|Shenzhen 深圳",
    ),
    _culture(
        "South Korea",
        "ko",
        3,
        "Minjun Seoyeon Jiho Hayoon Dohyun Sua",
        "Namgung Hwang Seo Baek Ryu",
        "Seoul|서울|Seoul, South Korea|판교",
    ),
    _culture(
        "Indonesia",
        "id",
        3,
        "Bayu Ratna Dimas Putri Agung Sekar",
        "Wibowo Hartono Siregar Nasution Pratama",
        "Jakarta|Bandung, Indonesia|Yogyakarta",
    ),
    _culture(
        "Kenya",
        "en",
        2,
        "Wanjiru Otieno Achieng Kamau Njeri",
        "Mwangi Odhiambo Kiprono Wafula",
        "Nairobi|Nairobi, Kenya|Mombasa",
    ),
    _culture(
        "Canada",
        "en",
        4,
        "Maxime Harper Declan Simone Arlo Priya",
        "Tremblay MacIsaac Gagnon Dhaliwal Friesen",
        "Toronto|Toronto, ON|Vancouver BC|Montréal|Waterloo, Canada",
    ),
    _culture(
        "Poland",
        "pl",
        2,
        "Zofia Kacper Maja Szymon Oliwia",
        "Wróblewska Zieliński Sadowski Pawlak",
        "Warszawa|Warsaw, Poland|Kraków|Wrocław",
    ),
    _culture(
        "Singapore",
        "en",
        2,
        "Weiling Jia Arvind Shu Farhan",
        "Tan Goh Subramaniam Lim Koh",
        "Singapore|SG|Singapore 🇸🇬",
    ),
)
CULTURE_WEIGHTS = tuple(accumulate(culture.weight for culture in CULTURES))

NATIVE_NAMES = {
    "ja": ("林田 陽翔", "水谷 ゆい", "岡部けんた", "ツカモト", "白石 蓮"),
    "ar": ("يوسف منصور", "سلمى شفيق", "نور الحداد", "كريم نجيب"),
    "he": ("נועם ברזילי", "תמר פרץ", "שירה דגן", "איתן שלו"),
    "zh": ("欧阳文杰", "邓雨婷", "熊浩然", "毛子涵"),
    "ko": ("남궁민준", "황서연", "백지호", "류수아"),
}
"""Display names in the native script of these languages."""

VAGUE_PLACES = (
    "",
    "",
    "",
    "",
    "Earth",
    "the internet",
    "🌍",
    "localhost",
    "everywhere",
    "in my IDE",
    "127.0.0.1",
    "Between timezones",
    "he/him",
    "your timeline",
)

COMPANIES = _split(
    "Quillbase|Tandemly|Orbitkit|Fernloop|Papercrane|Latticeworks|Kitewire|Moonferry|Brightmoor|"
    "Stackbird|Halfmile|Pebbleware|Gridlark|Sundeck|Copperleaf|Driftline|Tallyhouse|Marrowind|"
    "Loomstead|Hexfield|Plainsong|Riverbit|Oxbowlabs|Candlepost"
)
FUNDS = _split(
    "Saltmarsh Ventures|Ninth Harbor Capital|Firstrow Ventures|Cedar & Tide|Longshadow Partners|"
    "Tinderbox Capital|Open Meadow Ventures|Sixpence Fund|Northgate Seed|Bluequarry Ventures"
)
OUTLETS = _split(
    "The Daily Ledger Tech|Signal & Noise Weekly|Launchpaper|The Build Report|Pixel Post|"
    "Founders' Almanac|Open Circuit Magazine|Morning Stack"
)


@cache
def handle_characters(text: str) -> str:
    """Returns the text without accents and characters that handles cannot contain."""
    flat = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("ł", "l"))
    return "".join(char for char in flat if char.isascii() and char.isalnum())


def draw_handle(first: str, family: str, *, rng: random.Random) -> str:
    """Returns a handle of at most 15 characters; the caller makes it unique."""
    a, b = handle_characters(first), handle_characters(family)
    match int(rng.random() * 9):
        case 0:
            text = f"{a}{b}"
        case 1 | 2:
            text = f"{a}_{b}".lower()
        case 3:
            text = f"{a[0]}{b}".lower()
        case 4:
            text = f"{a}{b[0]}{int(rng.random() * 100)}".lower()
        case 5:
            text = f"{a}builds".lower()
        case 6:
            text = f"{b}{a[0]}".lower()
        case 7:
            text = f"its{a}".lower()
        case _:
            text = f"{a}{1950 + int(rng.random() * 62)}"
    return text[:15]
