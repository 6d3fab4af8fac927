"""The smallest PDF writer that can say a few lines a page."""

from collections.abc import Sequence


def _page(lines: Sequence[str]) -> bytes:
    safe = (
        line.encode("ascii", "replace").decode().replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        for line in lines
    )
    words = " ".join(f"({line}) Tj 0 -24 Td" for line in safe)
    stream = f"BT /F1 16 Tf 72 760 Td {words} ET".encode()
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)


def pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """Return a PDF 1.4 document with one page for each list of lines.

    >>> pdf([["Hello"]])[:8]
    b'%PDF-1.4'
    """
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, lines in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            b"/Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % (5 + 2 * number)
        )
        objects.append(_page(lines))
    return _bound(objects)


def _bound(objects: Sequence[bytes]) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)
