"""The text's markup as it may be shown: whole, and with nothing in it that a browser would obey."""

from urllib.parse import urlsplit

import pytest
from lxml import html

from pipelines.extract import extract

URL = "https://georgia.iom.int/ka/news/x"
SHOWN = frozenset(
    "a b blockquote br caption cite code dd div dl dt em h1 h2 h3 h4 h5 h6 hr i li ol p pre strong sub sup "
    "table tbody td tfoot th thead tr u ul".split()
)


def shown(text: str) -> str:
    """Give what is shown of a page with that text field."""
    page = (
        "<!DOCTYPE html><html lang=en><body><main><article class=node--view-mode-full><h1>Title</h1>"
        f'<div class="field--name-body">{text}</div></article></main></body></html>'
    )
    told = extract(page.encode(), URL)
    assert told.item
    return told.html or ""


def inside(text: str) -> str:
    """Give the same without the field's own element."""
    return shown(text).removeprefix("<div>").removesuffix("</div>")


KEPT = "<h2>H</h2><ul><li>a</li></ul><blockquote>q <strong>r</strong></blockquote>"
LINK = '<a href="{}" rel="nofollow noopener">{}</a>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<p class="x" style="color:red" id=y>a <em>b</em></p>', "<p>a <em>b</em></p>"),
        (KEPT, KEPT),
        ("<table><tr><td colspan=2>1</td></tr></table>", "<table><tbody><tr><td>1</td></tr></tbody></table>"),
        ('<a href="/ka/x">in</a>', LINK.format("https://georgia.iom.int/ka/x", "in")),
        ('<a href="HTTP://y.ge/ა" onclick="x()">out</a>', LINK.format("http://y.ge/%E1%83%90", "out")),
        ('<a href="mailto:a@example.org?subject=x">m</a>', LINK.format("mailto:a@example.org", "m")),
        ('<a href="tel:112">112</a>', '<a rel="nofollow noopener">112</a>'),
        ('a<img src="/x.jpg" alt="no"><span>b</span><font>c</font>', "abc"),
        ("<figure>a<figcaption>no</figcaption></figure><div class=caption>no</div>", "a"),
        ("<div class=field__label>no</div><p>yes</p>", "<p>yes</p>"),
        ("<!-- no --><p>5 &lt; 6 &amp; 7</p>", "<p>5 &lt; 6 &amp; 7</p>"),
        ('<p>(http://x.ge" target="_blank" title="">www.x.ge)</p>', "<p>(www.x.ge)</p>"),
        ("<p>Emailpress@iom.int „Two,” she said</p>", "<p>Email press@iom.int “Two,” she said</p>"),
        ('<p>&lt;a href="javascript:x()"&gt;go&lt;/a&gt; &lt;script&gt;</p>', "<p>go &lt;script&gt;</p>"),
    ],
)  # fmt: skip
def test_what_is_shown_is_the_text_s_own_markup(text: str, expected: str) -> None:
    """Paragraphs, headings, lists, tables and links stay; links are absolute; slips are mended."""
    assert inside(text) == expected


EVIL = (
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\x0ctype=text/javascript>alert(1)</script>",
    "<script>alert(1)//",
    "<<script>alert(1);//<</script>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<svg><animate xlink:href=#x attributeName=href values=javascript:alert(1) /><a id=x>y</a></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<math><a xlink:href=javascript:alert(1)>x</a></math>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<textarea><img title='</textarea><img src=x onerror=alert(1)>'></textarea>",
    "<title><img title='</title><img src=x onerror=alert(1)>'></title>",
    "<xmp><p title='</xmp><svg/onload=alert(1)>'></xmp>",
    "<template><img src=x onerror=alert(1)></template>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>",
    "<applet code=x></applet>",
    "<img src=x onerror=alert(1)>",
    "<img src=`javascript:alert(1)`>",
    "<img/src='x'/onerror=alert(1)>",
    '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)></audio>",
    "<details open ontoggle=alert(1)>x</details>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<body onload=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<select autofocus onfocus=alert(1)><option>x</select>",
    "<button onclick=alert(1)>x</button>",
    "<form action=javascript:alert(1)><input type=submit></form>",
    "<isindex action=javascript:alert(1) type=image>",
    "<p onclick=alert(1) onmouseover='alert(1)'>x</p>",
    "<p/onclick=alert(1)>x</p>",
    "<p style='background:url(javascript:alert(1))'>x</p>",
    "<p style='width:expression(alert(1))'>x</p>",
    "<style>@import 'javascript:alert(1)';</style>",
    "<link rel=stylesheet href=javascript:alert(1)>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<base href='javascript:alert(1)//'>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href=JaVaScRiPt:alert(1)>x</a>",
    "<a href=' &#14; javascript:alert(1)'>x</a>",
    "<a href='java&#9;script:alert(1)'>x</a>",
    "<a href='java&#10;script:alert(1)'>x</a>",
    "<a href='&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)'>x</a>",
    "<a href='javascript&colon;alert(1)'>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='>x</a>",
    "<a href='view-source:javascript:alert(1)'>x</a>",
    "<a href='file:///etc/passwd'>x</a>",
    "<a href='//evil.example\\@georgia.iom.int/' ping=//evil.example>x</a>",
    "<a href='mailto:a\"><script>alert(1)</script>'>x</a>",
    "<a href='http://x/\"onmouseover=alert(1) y=\"'>x</a>",
    "<a href='http://x/><img src=x onerror=alert(1)>'>x</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    '&lt;a href="http://x" title=""&gt;&lt;img src=x onerror=alert(1)&gt;',
    'http://x" title=""&gt;&lt;svg onload=alert(1)&gt;',
    "&amp;lt;img src=x onerror=alert(1)&amp;gt;",
    "<a href=http://x>&lt;/a&gt;&lt;script&gt;alert(1)&lt;/script&gt;</a>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php alert(1) ?><? x ><!DOCTYPE x [<!ENTITY y 'z'>]>",
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "<!--><img src=x onerror=alert(1)>-->",
    "<custom-element onclick=alert(1) is=x>x</custom-element>",
)  # fmt: skip


@pytest.mark.parametrize("payload", EVIL)
@pytest.mark.parametrize("around", ["{}", "<p>before {} after</p>", "<ul><li>{}"])
def test_nothing_hostile_is_left(payload: str, around: str) -> None:
    """A browser that is shown the result finds no script, no handler, no style, no frame, no odd address."""
    told = shown(around.format(payload))

    tree = html.fragment_fromstring(told, create_parent="main")
    for node in tree.iterdescendants():
        assert node.tag in SHOWN, told
        assert set(node.attrib) <= ({"href", "rel"} if node.tag == "a" else set()), told
        assert urlsplit(node.get("href", "")).scheme in {"", "http", "https", "mailto"}, told
        assert not node.get("href") or node.get("rel") == "nofollow noopener", told
