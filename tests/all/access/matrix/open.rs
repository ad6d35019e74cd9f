//! Addresses that are open to all.

use super::For::Everyone;
use super::Line;

/// One line a route and method.
pub const LINES: &[Line] = &[
    ("GET", "/", "/", Everyone(200)),
    ("GET", "/health", "/health", Everyone(200)),
    ("GET", "/help", "/help", Everyone(200)),
    ("GET", "/glossary", "/glossary", Everyone(200)),
    ("GET", "/privacy", "/privacy", Everyone(200)),
    ("GET", "/accessibility", "/accessibility", Everyone(200)),
    ("GET", "/hello", "/hello", Everyone(200)),
    ("GET", "/generate_204", "/generate_204", Everyone(404)),
    ("GET", "/gen_204", "/gen_204", Everyone(404)),
    ("GET", "/hotspot-detect.html", "/hotspot-detect.html", Everyone(404)),
    ("GET", "/library/test/success.html", "/library/test/success.html", Everyone(404)),
    ("GET", "/connecttest.txt", "/connecttest.txt", Everyone(404)),
    ("GET", "/ncsi.txt", "/ncsi.txt", Everyone(404)),
    ("GET", "/success.txt", "/success.txt", Everyone(404)),
    ("GET", "/language/{code}", "/language/fr", Everyone(303)),
    ("GET", "/contrast/{state}", "/contrast/on", Everyone(303)),
    ("GET", "/text/{size}", "/text/large", Everyone(303)),
    // Over plain HTTP no phone keeps a plan.
    ("GET", "/sw.js", "/sw.js", Everyone(404)),
    ("GET", "/plans/{plan}/idle", "/idle", Everyone(200)),
    ("GET", "/assets/{name}", "/assets/none.css", Everyone(404)),
    ("GET", "/audio/{lang}/{name}", "/audio/en/business-name.1.opus", Everyone(404)),
    (
        "GET",
        "/worksheets/{lang}/{country}/pack.pdf",
        "/worksheets/en/VU/pack.pdf?agenda=half&paper=a4&tables=6",
        Everyone(200),
    ),
    ("GET", "/worksheets", "/worksheets", Everyone(200)),
    ("GET", "/worksheets/{lang}/{country}.pdf", "/worksheets/en/vu.pdf?section=start", Everyone(200)),
    ("GET", "/worksheets/{lang}/{country}/wall.pdf", "/worksheets/en/vu/wall.pdf", Everyone(200)),
    ("GET", "/worksheets/{lang}/{country}/damage.pdf", "/worksheets/fr/fj/damage.pdf", Everyone(200)),
    ("GET", "/return", "/return", Everyone(200)),
    ("POST", "/return", "/return", Everyone(422)),
    ("GET", "/lost", "/lost", Everyone(200)),
    ("POST", "/lost", "/lost", Everyone(422)),
    ("GET", "/lost/{token}", "/lost/none", Everyone(200)),
    ("GET", "/verify", "/verify", Everyone(200)),
    ("GET", "/verify/{code}", "/verify/2222222222", Everyone(404)),
    ("GET", "/next", "/next?room=KT7R4M", Everyone(200)),
    ("GET", "/q/{token}", "/q/none", Everyone(200)),
    ("POST", "/q", "/q", Everyone(404)),
    ("GET", "/plans/new", "/plans/new", Everyone(200)),
    ("POST", "/plans", "/plans", Everyone(422)),
    ("GET", "/import", "/import", Everyone(200)),
    ("POST", "/import", "/import", Everyone(422)),
];
