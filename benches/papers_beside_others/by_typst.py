"""The plan with a Typst template that reads the outline as JSON."""

import json
import pathlib

import typst

import loop

TEMPLATE = pathlib.Path(__file__).with_name("plan.typ").read_bytes()
COMPILERS = []


def make(outline, folder):
    if not COMPILERS:
        (folder / "plan.typ").write_bytes(TEMPLATE)
        COMPILERS.append(typst.Compiler(str(folder / "plan.typ"), root=str(folder), font_paths=[str(folder)], ignore_system_fonts=True))
    return COMPILERS[0].compile(format="pdf", sys_inputs={"plan": json.dumps(outline)})


loop.run("typst", make)
