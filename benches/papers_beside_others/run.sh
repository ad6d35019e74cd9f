#!/bin/sh
# Sets the same plan with Stanap, Typst, ReportLab and WeasyPrint. The three are installed into a folder of their own
# under the target folder; the project does not need them.
set -eu
cd "$(dirname "$0")/../.."
others="${CARGO_TARGET_DIR:-target}/papers-beside-others"
[ -x "$others/bin/python" ] || python3 -m venv "$others"
"$others/bin/pip" install --quiet typst==0.15.2 reportlab==5.1.0 weasyprint==70.0
cargo bench --bench papers_beside_others -- "$others"
