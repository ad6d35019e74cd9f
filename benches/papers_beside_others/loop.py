"""What the engines share: reading the outline, answering each line with milliseconds, bytes and pages."""

import json
import pathlib
import re
import sys
import time


def run(name, make):
    """`make(outline, folder)` gives the document as bytes."""
    folder = pathlib.Path(sys.argv[1])
    outline = json.loads((folder / "outline.json").read_text())
    for line in sys.stdin:
        outline["business"] = outline["front"]["business"]["value"] = line.strip()
        began = time.perf_counter()
        document = make(outline, folder)
        took = (time.perf_counter() - began) * 1000
        (folder / f"{name}.pdf").write_bytes(document)
        print(f"{took:.3f} {len(document)} {pages(document)}", flush=True)


def pages(document):
    """Pages of a document whose page tree may be compressed."""
    plain = document
    import zlib

    for stream in re.finditer(rb"stream\r?\n(.*?)endstream", document, re.S):
        try:
            plain += zlib.decompressobj().decompress(stream.group(1))
        except zlib.error:
            continue
    return max([int(count) for count in re.findall(rb"/Type\s*/Pages[^>]*?/Count (\d+)", plain)]
               + [int(count) for count in re.findall(rb"/Count (\d+)[^>]*?/Type\s*/Pages", plain)] + [0])


def cell(cell):
    """Words of a table cell, and whether they are bold."""
    kind, of = cell["cell"], cell.get("of")
    if kind in ("text", "strong", "large"):
        return of, kind != "text"
    if kind == "tick":
        return ("[x]" if of else "[ ]"), False
    if kind == "answer":
        return {"yes": "●", "partly": "◐", "no": "○"}[of], False
    if kind == "band":
        return of["letter"], True
    if kind == "stage":
        return of.get("letter", ""), True
    return "", False


def columns(facts, count):
    """Facts read down the first column, then the next, as rows."""
    rows = -(-len(facts) // count)
    return [[facts[c * rows + r] if c * rows + r < len(facts) else None for c in range(count)] for r in range(rows)]
