"""The mega menu's words, oddities and all: 1993 and 2030 in the blurbs, one label translated in two ways."""

from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Link:
    """A menu entry: its labels, and the English address it leads to, on this host or another."""

    labels: Pair
    address: str


@dataclass(frozen=True, slots=True)
class Panel:
    """A top entry, and the panel that unfolds below it where it has columns."""

    link: Link
    heading: Pair = ("", "")
    blurb: Pair = ("", "")
    columns: tuple[tuple[Pair, tuple[Link, ...]], ...] = ()


ABOUT = (
    Link(("IOM Georgia", "IOM საქართველო"), "/iom-georgia"),
    Link(("Contact Us", "კონტაქტი"), "/contact-us"),
    Link(("Careers", "ვაკანსიები"), "/careers"),
    Link(("Procurement Opportunities", "შესყიდვები"), "/procurement-opportunities"),
)
GLOBALLY = (
    Link(("About IOM", "IOM-ის შესახებ"), "https://www.iom.int/about-iom"),
    Link(("Our Structure", "ჩვენი სტრუქტურა"), "https://www.iom.int/iom-structure"),
    Link(("Constitution", "კონსტიტუცია"), "https://www.iom.int/constitution"),
)
WORK = (
    Link(
        ("Immigration and Border Management", "იმიგრაცია და საზღვრის მართვა"),
        "/immigration-and-border-management",
    ),
    Link(("Counter-Trafficking", "ტრეფიკინგის წინააღმდეგ ბრძოლა"), "/counter-trafficking"),
    Link(
        ("Migrant Protection and Assistance", "მიგრანტთა დაცვა და დახმარება"),
        "/migrant-protection-and-assistance",
    ),
    Link(("Return to Georgia", "დაბრუნება საქართველოში"), "/return-to-georgia"),
    Link(
        ("Labour Mobility and Human Development", "შრომითი მობილობა"),
        "/labour-mobility-and-human-development",
    ),
    Link(("Migration and Health", "მიგრაცია და ჯანმრთელობა"), "/migration-and-health"),
    Link(("Safe Migration", "უსაფრთხო მიგრაცია"), "/safe-migration"),
    Link(("Visa Free Europe", "უვიზოდ ევროპაში"), "/visa-free-europe"),
)
CROSS_CUTTING = (
    Link(("Gender Equality", "გენდერული თანასწორობა"), "https://www.iom.int/gender-equality"),
    Link(("Data and Research", "მონაცემები და კვლევა"), "https://www.iom.int/data-and-research"),
    Link(
        ("Global Compact for Migration", "მიგრაციის გლობალური კომპაქტი"),
        "https://www.iom.int/global-compact-migration",
    ),
)
STORIES_AND_NEWS = (
    Link(("News", "უახლესი ამბები"), "/news"),
    Link(("Stories", "ისტორიები"), "/stories"),
    Link(("Publications", "პუბლიკაციები"), "/publications"),
)

WHO_WE_ARE = (
    (
        "The International Organization for Migration (IOM) is part of the United Nations System as the "
        "leading inter-governmental organization promoting humane and orderly migration for the benefit of "
        "all. IOM has had a presence in Georgia since 1993."
    ),
    (
        "მიგრაციის საერთაშორისო ორგანიზაცია (IOM) გაეროს სისტემის ნაწილია და როგორც მოწინავე "
        "მთავრობათაშორისი ორგანიზაცია, ხელს უწყობს ჰუმანურ და მოწესრიგებულ მიგრაციას ყველას სასარგებლოდ. "
        "IOM საქართველოში 1993 წლიდან მუშაობს."
    ),
)
OUR_WORK = (
    (
        "As the leading inter-governmental organization promoting humane and orderly migration, IOM plays a "
        "key role in the achievement of the 2030 Agenda through different areas of intervention that connect "
        "humanitarian assistance and sustainable development. In Georgia, IOM supports migrants with a "
        "variety of resettlement, support and protection activities."
    ),
    (
        "როგორც მოწინავე მთავრობათაშორისი ორგანიზაცია, რომელიც ხელს უწყობს ჰუმანურ და მოწესრიგებულ "
        "მიგრაციას, IOM მნიშვნელოვან როლს ასრულებს 2030 წლის დღის წესრიგის განხორციელებაში: მისი საქმიანობა "
        "ჰუმანიტარულ დახმარებას მდგრად განვითარებასთან აკავშირებს. საქართველოში IOM მიგრანტებს "
        "განსახლებაში, მხარდაჭერასა და დაცვაში ეხმარება."
    ),
)

PANELS = (
    Panel(
        Link(("Who We Are", "ვინ ვართ ჩვენ"), "/who-we-are"),
        ("WHO WE ARE", "ვინ ვართ ჩვენ"),
        WHO_WE_ARE,
        ((("About", "ჩვენ შესახებ"), ABOUT), (("IOM Global", "IOM გლობალურად"), GLOBALLY)),
    ),
    Panel(
        Link(("Our Work", "ჩვენი სამუშაო"), "/our-work"),
        ("OUR WORK", "ჩვენი საქმიანობა"),
        OUR_WORK,
        # The bracket is never closed, on the real site too.
        (
            (("Our Work", "ჩვენი საქმიანობა"), WORK),
            (("Cross-cutting (Global)", "გამჭოლი (გლობალური"), CROSS_CUTTING),
        ),
    ),
    Panel(
        Link(("Data and Resources", "მონაცემები და რესურსები"), "/data-and-resources"),
        columns=((("Data and Resources", "მონაცემები და რესურსები"), STORIES_AND_NEWS),),
    ),
    Panel(Link(("Take Action", "იმოქმედე"), "/take-action")),
    Panel(Link(("2030 Agenda", "2030 Agenda"), "/2030-agenda")),
)
FOOTER = (
    *STORIES_AND_NEWS,
    *ABOUT,
    Link(("Privacy Notice", "კონფიდენციალურობა"), "https://www.iom.int/privacy-notice"),
    Link(
        ("Copyright, Terms and Conditions of Use", "საავტორო უფლებები და გამოყენების პირობები"),
        "https://www.iom.int/copyright",
    ),
)
