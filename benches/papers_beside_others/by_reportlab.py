"""The plan with ReportLab's page templates, paragraphs and tables."""

import io
from xml.sax.saxutils import escape as e

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (BaseDocTemplate, CondPageBreak, Frame, KeepTogether, PageBreak, PageTemplate, Paragraph,
                                Spacer, Table, TableStyle)

import loop

WIDE = 174 * mm


def style(size, leading, bold=False, **more):
    return ParagraphStyle("s", fontName="Noto-Bold" if bold else "Noto", fontSize=size, leading=leading * mm, **more)


BODY, STRONG, SMALL, HEAD = style(11, 5), style(11, 5, True), style(9, 4), style(9, 4, True)
TITLE, WALL, SECTION, BIG = style(24, 11, True, spaceAfter=4 * mm), style(34, 14, True), style(14, 6, True), style(20, 9, True)
RULED = TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.2 * mm, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("LEFTPADDING", (0, 0), (-1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 1 * mm),
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 1 * mm)])
BOX = TableStyle([("BOX", (0, 0), (-1, -1), 0.5 * mm, colors.black)])
GRID = TableStyle([("GRID", (0, 0), (-1, -1), 0.35 * mm, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")])


def p(text, how=BODY):
    return Paragraph(e(text or "").replace("\n", "<br/>"), how)


def ruled(rows, widths=None, repeat=0, how=RULED):
    return [Table(rows, colWidths=widths, repeatRows=repeat, style=how)] if rows and rows[0] else []


def facts(rows, wide):
    count = max(len(row) for row in rows) if rows else 1
    cells = [[cell for f in row for cell in ((p(f["label"]), p(f["value"], STRONG)) if f else ("", ""))] for row in rows]
    return ruled(cells, [wide / count * 0.4, wide / count * 0.6] * count)


def tasks(some, wide):
    rows = [["[x]" if t["done"] else "[ ]", p(t["text"], STRONG if t["critical"] else BODY), p(t["who"])] for t in some]
    return ruled(rows, [8 * mm, wide - 40 * mm, 32 * mm])


def widths(block, wide):
    """Columns by their weights; what has none takes what its words need."""
    need = []
    for n, column in enumerate(block["columns"]):
        words = [column["head"]] + [loop.cell(row["cells"][n])[0] for row in block["rows"] if n < len(row["cells"])]
        need.append(min(60 * mm, max(pdfmetrics.stringWidth(word or "", "Noto-Bold", 11) for word in words) + 4 * mm) + 2 * mm)
    return [wide * one / sum(need) for one in need]


def table(block, wide):
    rows = [[p(column["head"], HEAD) for column in block["columns"]]]
    spans = []
    for row in block["rows"]:
        words = [loop.cell(cell) for cell in row["cells"]]
        rows.append([p(word, STRONG if bold else BODY) for word, bold in words] + [""] * (len(block["columns"]) - len(words)))
        if row["under"]:
            spans.append(("SPAN", (0, len(rows)), (-1, len(rows))))
            rows.append([p(row["under"])] + [""] * (len(block["columns"]) - 1))
    rows += [[""] * len(block["columns"])] * block["spare"]
    return ruled(rows, widths(block, wide), 1, TableStyle(spans, parent=RULED))


def section(title, note=None):
    return [CondPageBreak(30 * mm), Spacer(1, 4 * mm), *ruled([[p(title, SECTION), p(note, BODY)]])]


def card(block, wide):
    limits = [[p(limit["fact"]["label"]), p(limit["fact"]["value"], STRONG)] for limit in block["limits"]]
    all = ruled(limits, None, 0, BOX)
    for stage in block["stages"]:
        all.append(KeepTogether(section(stage["name"], " ".join(stage["when"])) + tasks(stage["actions"], wide)))
    return all + [Paragraph(f"<b>{e(block['foot']['strong'])}</b> {e(block['foot']['text'])}", BODY)]


def matrix(block, wide):
    def here(often, bad):
        return p(" ".join(h["icon"] for h in block["hazards"] if (h["often"], h["bad"]) == (often, bad)))
    rows = [[[p(block["often"][often]["label"], STRONG), p(block["often"][often]["value"], SMALL)]]
            + [here(often + 1, bad + 1) for bad in range(4)] for often in (3, 2, 1, 0)]
    rows.append([p(block["bad_label"])] + [[p(bad["label"], STRONG), p(bad["value"], SMALL)] for bad in block["bad"]])
    bands = " ".join(f"{band['letter']} {band['word']} {points}" for band, points in block["bands"])
    return [Table(rows, rowHeights=[17 * mm] * 4 + [None], style=GRID), p(bands), p(block["rule"], SMALL)]


def bars(block, wide):
    all = []
    for bar in block["bars"]:
        fill = Table([[""]], colWidths=[max(1, bar["points"] or 0) * mm], rowHeights=[7 * mm],
                     style=TableStyle([("BACKGROUND", (0, 0), (-1, -1), colors.black)]))
        all.append([p(bar["name"], STRONG), fill, p(f"{bar['points'] or 0} {bar['word'] or ''}")])
    return [Table(all, colWidths=[45 * mm, 102 * mm, 27 * mm]), p(" · ".join(block["zones"]), SMALL)]


def strips(block, wide):
    rows = [[""] + [p(head, SMALL) for head in block["heads"]]]
    rows += [[p(strip["label"])] + ["■" if on else "" for on in strip["cells"]] for strip in block["strips"]]
    return ruled(rows, [38 * mm] + [(wide - 38 * mm) / len(block["heads"])] * len(block["heads"]), 0, GRID)


def block(b, wide):
    kind = b["block"]
    if kind == "heading":
        return section(b["title"], b["note"])
    if kind == "paragraph":
        lines = [] if b["text"] else ruled([[""]] * b["lines"], [wide])
        return ([p(b["title"], STRONG)] if b["title"] else []) + ([p(b["text"])] if b["text"] else []) + lines
    if kind == "goal":
        return ruled([[[p(b["label"]), p(b["value"], BIG)]]], [wide], 0, BOX)
    if kind == "pairs":
        return facts(loop.columns(b["facts"], max(1, b["columns"])), wide)
    if kind == "counts":
        return ruled([[[p(f["value"], BIG), p(f["label"])] for f in b["facts"]]])
    if kind == "checklist":
        return tasks(b["tasks"], wide)
    if kind == "score":
        return ruled([[[p(f"{b['points'] or 0} {b['of']} {b['word']}", BIG), p(b["message"])]]], [wide], 0, BOX)
    if kind == "frame":
        return ruled([[([p(b["title"], STRONG)] if b["title"] else []) + blocks(b["blocks"], wide - 12)]], [wide], 0, BOX)
    if kind == "halves":
        half = wide / 2 - 3 * mm
        return ruled([[blocks(b["left"], half), blocks(b["right"], half)]], [wide / 2] * 2, 0, TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP")]))
    if kind == "signatures":
        return ruled([[[Spacer(1, 10 * mm), p(label, SMALL)] for label in b["labels"]]])
    if kind == "remark":
        return [Paragraph(f"<b>{e(b['strong'])}</b> {e(b['text'])}", BODY)]
    if kind == "note":
        return [p(b["text"], SMALL)]
    if kind == "key":
        return [p(" ".join(f"{loop.cell({'cell': 'answer', 'of': a['answer']})[0]} {a['word']}" for a in b["answers"]))]
    return {"table": table, "card": card, "matrix": matrix, "bars": bars, "strips": strips}[kind](b, wide)


def blocks(some, wide):
    return [flowable for b in some for flowable in block(b, wide)]


def front(f):
    half = WIDE / 2 - 3 * mm
    plain = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)])
    first = [[[p(str(n), BIG), p(step["name"], STRONG), p(step["text"])] for n, step in enumerate(f["first"], 1)]]
    people = [[{"label": f"{someone['name'] or ''} {someone['role'] or ''}", "value": someone["phone"]}] for someone in f["people"]]
    ladder = [[[p(rung["name"], STRONG), p(rung["when"])], p(rung["action"])] for rung in f["ladder"]]
    risks = [[p(risk["name"], STRONG), risk["band"]["letter"] if risk["band"] else ""] for risk in f["risks"]]
    lists = [[section(f["numbers_head"]["title"]) + facts([[fact] for fact in f["numbers"]], half),
              section(f["people_head"]["title"]) + facts(people, half)],
             [section(f["ladder_head"]["title"]) + ruled(ladder), section(f["risks_head"]["title"]) + ruled(risks)]]
    return ([p(f["title"], WALL), p(f["business"]["value"], BIG), p(f["owner"]["value"])] + facts([f["dates"]], WIDE)
            + [p(f"{f['first_title']} {f['first_note'] or ''}", STRONG)] + ruled(first, [WIDE / 4] * 4, 0, BOX)
            + facts([[place["fact"]] for place in f["places"]], WIDE) + ruled(lists, [WIDE / 2] * 2, 0, plain) + [p(f["disclaimer"], SMALL)])


def make(outline, folder):
    if "Noto" not in pdfmetrics.getRegisteredFontNames():
        for name, file in (("Noto", "Regular"), ("Noto-Bold", "Bold"), ("Noto-Italic", "Italic")):
            pdfmetrics.registerFont(TTFont(name, folder / f"NotoSans-{file}.ttf"))
        pdfmetrics.registerFontFamily("Noto", normal="Noto", bold="Noto-Bold", italic="Noto-Italic", boldItalic="Noto-Bold")

    def foot(canvas, document):
        canvas.setFont("Noto", 9)
        canvas.drawString(18 * mm, 12 * mm, f"{outline['business']} · {outline['version_line']}")
        canvas.drawRightString(192 * mm, 12 * mm, f"page {document.page}")

    file = io.BytesIO()
    document = BaseDocTemplate(file, pagesize=A4, title=outline["title"], author=outline["owner"] or "", lang=outline["language"])
    frame = Frame(18 * mm, 18 * mm, WIDE, 263 * mm, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
    document.addPageTemplates(PageTemplate(frames=[frame], onPage=foot))
    story, cards = front(outline["front"]), 0
    for page in outline["plan"]:
        lone = len(page["blocks"]) == 1 and page["blocks"][0]["block"] == "card"
        cards = cards + 1 if lone else 0
        story.append(CondPageBreak(130 * mm) if lone and cards > 1 else PageBreak())
        story += [p(page["title"], TITLE)] + ([p(page["sub"])] if page["sub"] else []) + blocks(page["blocks"], WIDE)
    document.build(story)
    return file.getvalue()


loop.run("reportlab", make)
