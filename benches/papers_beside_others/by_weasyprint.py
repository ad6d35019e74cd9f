"""The plan as HTML with a stylesheet for paper, set by WeasyPrint."""

from html import escape as e

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

import loop

STYLE = """
@font-face { font-family: Noto; src: url(NotoSans-Regular.ttf) }
@font-face { font-family: Noto; src: url(NotoSans-Bold.ttf); font-weight: bold }
@font-face { font-family: Noto; src: url(NotoSans-Italic.ttf); font-style: italic }
@page { size: A4; margin: 18mm 18mm 20mm; @bottom-left { content: string(foot); font: 9pt Noto }
        @bottom-right { content: "page " counter(page) " of " counter(pages); font: 9pt Noto } }
body { font: 11pt/1.3 Noto; margin: 0 } .foot { string-set: foot content(); height: 0; overflow: hidden }
h1 { font-size: 24pt; margin: 0 0 4mm; page-break-before: always; bookmark-level: 1 } .front h1 { font-size: 34pt;
     page-break-before: avoid } h1.run { page-break-before: auto }
h2 { font-size: 14pt; border-top: 0.7mm solid; margin: 5mm 0 1mm; padding-top: 1mm; page-break-after: avoid }
h2 small { font-size: 11pt; font-weight: normal; float: right } table { width: 100%; border-collapse: collapse }
td, th { text-align: left; vertical-align: top; padding: 1mm 2mm 1mm 0; border-bottom: 0.2mm solid } tr {
     page-break-inside: avoid } th { font-size: 9pt } .right { text-align: right } .centre { text-align: center }
.box { border: 0.35mm solid; padding: 3mm; margin: 4mm 0; page-break-inside: avoid } .goal { border-width: 1.2mm;
     font-size: 18pt } .halves { display: flex; gap: 6mm } .halves > div { width: 50% } .stage { page-break-inside: avoid }
.matrix td { border: 0.35mm solid; height: 15mm; width: 20% } .bar { display: block; height: 7mm; background: #000 }
.first { display: flex } .first div { width: 25% } .big { font-size: 20pt; font-weight: bold } .note { font-size: 9pt }
"""


def facts(rows):
    def one(fact):
        return "<td></td><td></td>" if fact is None else f"<td>{e(fact['label'])}</td><td><b>{e(fact['value'] or '')}</b></td>"
    return "<table>" + "".join("<tr>" + "".join(map(one, row)) + "</tr>" for row in rows) + "</table>"


def tasks(some):
    def one(task):
        words = e(task["text"])
        words = f"<b>{words}</b>" if task["critical"] else words
        return f"<tr><td>{'[x]' if task['done'] else '[ ]'}</td><td>{words}</td><td class=right>{e(task['who'] or '')}</td></tr>"
    return "<table>" + "".join(map(one, some)) + "</table>"


def table(block):
    sides = [{"right": " class=right", "centre": " class=centre"}.get(column["align"], "") for column in block["columns"]]
    head = "".join(f"<th{side}>{e(column['head'])}</th>" for column, side in zip(block["columns"], sides))
    rows = ""
    for row in block["rows"]:
        words = [loop.cell(cell) for cell in row["cells"]]
        rows += "<tr>" + "".join(f"<td{s}>{'<b>' * b}{e(w)}{'</b>' * b}</td>" for (w, b), s in zip(words, sides)) + "</tr>"
        if row["under"]:
            rows += f"<tr><td colspan={len(sides)}>{e(row['under'])}</td></tr>"
    rows += f"<tr>{'<td>&nbsp;</td>' * len(sides)}</tr>" * block["spare"]
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def card(block):
    limits = "".join(f"<td>{e(limit['fact']['label'])}<br><b>{e(limit['fact']['value'] or '')}</b></td>" for limit in block["limits"])
    stages = "".join(
        f"<div class=stage><h2>{e(stage['name'])}</h2><p>{e(' '.join(stage['when']))}</p>{tasks(stage['actions'])}</div>"
        for stage in block["stages"])
    return f"<table><tr>{limits}</tr></table>{stages}<p><b>{e(block['foot']['strong'])}</b> {e(block['foot']['text'])}</p>"


def matrix(block):
    def here(often, bad):
        return " ".join(e(hazard["icon"]) for hazard in block["hazards"] if (hazard["often"], hazard["bad"]) == (often, bad))
    rows = "".join(
        f"<tr><td>{e(block['often'][often]['label'])}<br><small>{e(block['often'][often]['value'] or '')}</small></td>"
        + "".join(f"<td>{here(often + 1, bad + 1)}</td>" for bad in range(4)) + "</tr>" for often in (3, 2, 1, 0))
    foot = "".join(f"<td>{e(bad['label'])}<br><small>{e(bad['value'] or '')}</small></td>" for bad in block["bad"])
    bands = " ".join(f"<b>{e(band['letter'])}</b> {e(band['word'])} {e(points)}" for band, points in block["bands"])
    return f"<table class=matrix>{rows}<tr><td>{e(block['bad_label'])}</td>{foot}</tr></table><p>{bands}</p><p>{e(block['rule'])}</p>"


def bars(block):
    rows = "".join(f"<tr><td><b>{e(bar['name'])}</b></td><td style='width:100mm'><span class=bar style='width:{bar['points'] or 0}mm'></span></td>"
                   f"<td>{bar['points'] or 0} {e(bar['word'] or '')}</td></tr>" for bar in block["bars"])
    return f"<table>{rows}</table><p class=note>{e(' · '.join(block['zones']))}</p>"


def strips(block):
    head = "".join(f"<th>{e(head)}</th>" for head in block["heads"])
    rows = "".join(f"<tr><td>{e(strip['label'])}</td>" + "".join(f"<td>{'■' if on else ''}</td>" for on in strip["cells"]) + "</tr>"
                   for strip in block["strips"])
    return f"<table><tr><th></th>{head}</tr>{rows}</table>"


def block(b):
    kind = b["block"]
    if kind == "heading":
        return f"<h2><small>{e(b['note'] or '')}</small>{e(b['title'])}</h2>"
    if kind == "paragraph":
        lines = "" if b["text"] else "<p style='border-bottom:0.25mm solid'>&nbsp;</p>" * b["lines"]
        return f"<p><b>{e(b['title'] or '')}</b></p><p>{e(b['text'] or '')}</p>{lines}"
    if kind == "goal":
        return f"<div class='box goal'><p>{e(b['label'])}</p><b>{e(b['value'] or '')}</b></div>"
    if kind == "pairs":
        return facts(loop.columns(b["facts"], max(1, b["columns"])))
    if kind == "counts":
        return "<table><tr>" + "".join(f"<td><span class=big>{e(f['value'] or '')}</span><br>{e(f['label'])}</td>" for f in b["facts"]) + "</tr></table>"
    if kind == "checklist":
        return tasks(b["tasks"])
    if kind == "score":
        return f"<div class='box goal'>{b['points'] or 0} {e(b['of'])} <b>{e(b['word'])}</b><p>{e(b['message'])}</p></div>"
    if kind == "frame":
        return f"<div class=box><b>{e(b['title'] or '')}</b>{blocks(b['blocks'])}</div>"
    if kind == "halves":
        return f"<div class=halves><div>{blocks(b['left'])}</div><div>{blocks(b['right'])}</div></div>"
    if kind == "signatures":
        return "<table><tr>" + "".join(f"<td><br><br>{e(label)}</td>" for label in b["labels"]) + "</tr></table>"
    if kind == "remark":
        return f"<p><b>{e(b['strong'])}</b> {e(b['text'])}</p>"
    if kind == "note":
        return f"<p class=note>{e(b['text'])}</p>"
    if kind == "key":
        return "<p>" + " ".join(f"{loop.cell({'cell': 'answer', 'of': a['answer']})[0]} {e(a['word'])}" for a in b["answers"]) + "</p>"
    return {"table": table, "card": card, "matrix": matrix, "bars": bars, "strips": strips}[kind](b)


def blocks(some):
    return "".join(map(block, some))


def front(f):
    first = "".join(f"<div><span class=big>{n}</span><br><b>{e(step['name'])}</b><br>{e(step['text'])}</div>" for n, step in enumerate(f["first"], 1))
    people = [{"label": f"{p['name'] or ''} {p['role'] or ''}", "value": p["phone"]} for p in f["people"]]
    ladder = "".join(f"<tr><td><b>{e(r['name'])}</b><br>{e(r['when'])}</td><td>{e(r['action'])}</td></tr>" for r in f["ladder"])
    risks = "".join(f"<tr><td><b>{e(r['name'] or '')}</b></td><td>{e(r['band']['letter'] if r['band'] else '')}</td></tr>" for r in f["risks"])
    return (f"<div class=front><h1>{e(f['title'])}</h1><p class=big>{e(f['business']['value'] or '')}</p><p>{e(f['owner']['value'] or '')}</p>"
            + facts([f["dates"]]) + f"<div class=box><b>{e(f['first_title'])} {e(f['first_note'] or '')}</b><div class=first>{first}</div></div>"
            + facts([[place["fact"]] for place in f["places"]]) + f"<div class=halves><div><h2>{e(f['numbers_head']['title'])}</h2>"
            + facts([[fact] for fact in f["numbers"]]) + f"</div><div><h2>{e(f['people_head']['title'])}</h2>" + facts([[p] for p in people])
            + f"</div></div><div class=halves><div><h2>{e(f['ladder_head']['title'])}</h2><table>{ladder}</table></div><div>"
            f"<h2>{e(f['risks_head']['title'])}</h2><table>{risks}</table></div></div><p class=note>{e(f['disclaimer'])}</p></div>")


def make(outline, folder):
    foot = f"<div class=foot>{e(outline['business'])} · {e(outline['version_line'])}</div>"
    pages, cards = "", 0
    for page in outline["plan"]:
        lone = len(page["blocks"]) == 1 and page["blocks"][0]["block"] == "card"
        cards = cards + 1 if lone else 0
        run = " class=run" if lone and cards > 1 else ""
        pages += f"<h1{run}>{e(page['title'])}</h1><p>{e(page['sub'] or '')}</p>" + blocks(page["blocks"])
    text = f"<html lang={outline['language']}><title>{e(outline['title'])}</title><body>{foot}{front(outline['front'])}{pages}"
    fonts = FontConfiguration()
    style = CSS(string=STYLE, base_url=str(folder) + "/", font_config=fonts)
    return HTML(string=text, base_url=str(folder) + "/").write_pdf(stylesheets=[style], font_config=fonts)


loop.run("weasyprint", make)
