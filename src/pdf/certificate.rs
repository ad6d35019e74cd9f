//! Certificates: one sheet across for each person, with bands of weave, a double frame and much white.

use super::dots::Dots;
use super::roles::Role;
use super::sheet::{Drawing, Ink, Paper, Sheet, Style, T9, T11, T14, T16, T18, T20, T24, T28, T34, count};
use super::text::{Fitted, fit, fit_whole, set};
use crate::outline::certificate::{Certificate, Certificates};
use crate::outline::{Fact, Host};

/// Free edge at the sides; band and frame stand within.
const LEFT: f32 = 20.0;
/// Edges of the outer and of the inner line of the frame.
const FRAME: [(f32, f32); 2] = [(11.0, 0.7), (13.0, 0.25)];
/// Cell of the weave.
const CELL: f32 = 6.0;
/// Where the upper band stands, and the lower above the foot of the paper.
const BAND: f32 = 18.0;
/// Side of the picture code, and the room for the words beside it.
const CODE: f32 = 26.0;
const BESIDE: f32 = 54.0;
/// Side of the mat.
const MAT: f32 = 30.0;
/// The name, if it fits.
const T44: Style = Style::new(44.0, 18.0);

/// Where things stand on one paper.
#[derive(Clone, Copy)]
struct Page {
    right: f32,
    /// Top of the lower band.
    foot: f32,
}

impl Page {
    fn wide(self) -> f32 {
        self.right - LEFT
    }
}

/// The sheets in their order.
pub fn sheets(certificates: &Certificates, paper: Paper) -> Vec<Sheet> {
    certificates.sheets.iter().map(|certificate| sheet(certificate, paper)).collect()
}

/// One sheet: the paper lies on its side.
fn sheet(certificate: &Certificate, paper: Paper) -> Sheet {
    let (width, height) = (paper.height, paper.width);
    let page = Page { right: width - LEFT, foot: height - BAND - CELL };
    let mut art = Drawing::default();
    for (edge, weight) in FRAME {
        art.frame([edge, edge, width - 2.0 * edge, height - 2.0 * edge], weight);
    }
    art.weave(LEFT, BAND, page.wide(), CELL);
    art.weave(LEFT, page.foot, page.wide(), CELL);
    mat(&mut art, [page.right - MAT, 76.0]);
    if let Some(host) = &certificate.host {
        head(&mut art, page, host);
    }
    words(&mut art, page, certificate);
    signatures(&mut art, page, certificate);
    check(&mut art, page, certificate);
    let name = certificate.name.value.as_ref().or(certificate.code.value.as_ref());
    let bookmarks = name.cloned().into_iter().collect();
    Sheet { width, height, bookmarks, drawing: art }
}

/// A mat of five by five cells.
fn mat(art: &mut Drawing, [x, y]: [f32; 2]) {
    for row in 0..5 {
        // every second row begins with upright strands
        let top = y + count(row) * CELL;
        if row % 2 == 0 {
            art.weave(x, top, MAT, CELL);
        } else {
            art.weave_upright([x, top, MAT], CELL);
        }
    }
}

/// Name and logo of the organisation.
fn head(art: &mut Drawing, page: Page, host: &Host) {
    let logo = host.logo.as_ref().and_then(|logo| Some((logo, Dots::read(&logo.png)?)));
    let room = if logo.is_some() { page.wide() - 66.0 } else { page.wide() };
    let name = fit(&host.name, room, &[(T18.bold(), 1), (T16.bold(), 1), (T14.bold(), 2)]);
    art.tagged(Role::Paragraph, |art| name.draw(art, LEFT, 41.0 - name.height() / 2.0));
    if let Some((logo, dots)) = logo {
        art.picture([page.right - 56.0, 32.0, 56.0, 18.0], &logo.media, dots);
    }
}

/// What the certificate says, down to where and when.
fn words(art: &mut Drawing, page: Page, certificate: &Certificate) {
    let room = page.wide() - MAT - 14.0;
    let heading = fit(&certificate.heading, room, &[(T24.bold(), 1), (T20.bold(), 1), (T16.bold(), 2)]);
    let heading = Fitted { style: heading.style.ink(Ink::Leaf), ..heading };
    art.tagged(Role::Heading(1), |art| heading.draw(art, LEFT, 57.0));
    let opening = set(&certificate.opening, room, T14);
    art.tagged(Role::Paragraph, |art| opening.draw(art, LEFT, 73.0));
    let mut y = 81.0 + name(art, [LEFT, 81.0, room], &certificate.name) + 5.0;
    let steps = [(T20, 2), (T18, 2), (T16, 3), (T14, 4)];
    for (text, steps) in [(&certificate.text, &steps[..]), (&certificate.place, &[(T14, 1), (T14, 2), (T11, 3)])] {
        let text = fit(text, room, steps);
        art.tagged(Role::Paragraph, |art| text.draw(art, LEFT, y));
        y += text.height() + 5.0;
    }
}

/// The name as large as it fits, or a line to write it on; gives the height of either.
fn name(art: &mut Drawing, [x, y, w]: [f32; 3], name: &Fact) -> f32 {
    let Some(said) = &name.value else {
        art.rule(x, y + 15.5, w * 0.75, 0.25);
        art.tagged(Role::Paragraph, |art| art.text(x, y + 16.5, T9, &name.label));
        return 21.0;
    };
    let one = [T44, T34, T28].map(|style| (style.bold(), 1));
    let two = [T28, T24, T20].map(|style| (style.bold(), 2));
    let steps = [one, two].concat();
    let said = fit(said, w, &steps);
    art.tagged(Role::Paragraph, |art| said.draw(art, x, y));
    said.height().max(16.0)
}

/// Lines to sign on with the names under them, and the day.
fn signatures(art: &mut Drawing, page: Page, certificate: &Certificate) {
    let count_of = certificate.signatures.len() + 1;
    let whole = page.wide() - CODE - BESIDE - 12.0;
    let gap = 8.0;
    let wide = ((whole - gap * count(count_of - 1)) / count(count_of)).min(62.0);
    let y = page.foot - 24.0;
    for (n, fact) in certificate.signatures.iter().enumerate() {
        let x = LEFT + (wide + gap) * count(n);
        art.rule(x, y, wide, 0.25);
        let name = fit(fact.value.as_deref().unwrap_or(""), wide, &[(T11.bold(), 1), (T9.bold(), 2)]);
        art.tagged(Role::Paragraph, |art| {
            art.text(x, y + 0.8, T9, &fact.label);
            name.draw(art, x, y + 4.6);
        });
    }
    let x = LEFT + (wide + gap) * count(count_of - 1);
    art.rule(x, y, wide, 0.25);
    let day = fit(certificate.date.value.as_deref().unwrap_or(""), wide, &[(T11.bold(), 1), (T9.bold(), 1)]);
    art.tagged(Role::Paragraph, |art| {
        art.text(x, y + 0.8, T9, &certificate.date.label);
        day.draw(art, x, y - 0.8 - day.height());
    });
    let note = fit_whole(&certificate.note, whole, &[(T9, 1)]).unwrap_or_else(|| set(&certificate.note, whole, T9));
    art.tagged(Role::Paragraph, |art| note.draw(art, LEFT, page.foot - 3.0 - note.height()));
}

/// How the paper is checked: code, address, picture.
fn check(art: &mut Drawing, page: Page, certificate: &Certificate) {
    let top = page.foot - 4.0 - CODE;
    let right = if let Some(link) = &certificate.link {
        art.square_code([page.right - CODE, top, CODE], link, &certificate.picture);
        page.right - CODE - 4.0
    } else {
        page.right
    };
    let room = BESIDE + if certificate.link.is_some() { 0.0 } else { CODE };
    let check = fit(&certificate.check, room, &[(T9, 3)]);
    let typed = fit(certificate.typed.as_deref().unwrap_or(""), room, &[(T11.bold(), 1), (T9.bold(), 3)]);
    let code = certificate.code.value.as_deref().unwrap_or("");
    let high = check.height() + typed.height() + 1.5 + T9.leading + T14.leading;
    let mut y = top + CODE - high;
    art.tagged(Role::Paragraph, |art| {
        for said in [check, typed] {
            said.draw_right(art, right, y);
            y += said.height();
        }
    });
    y += 1.5;
    art.tagged(Role::Paragraph, |art| {
        art.text_right(right, y, T9, &certificate.code.label);
        art.text_right(right, y + T9.leading, T14.bold(), code);
    });
}
