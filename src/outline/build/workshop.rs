//! From an agenda and a country to the workshop pack: which words stand on which sheet.

use super::super::workshop::{Corner, DotSheet, DrawingSheet, Pack, SignIn, SignInHeads};
use super::super::{Remark, Words as Furniture};
use super::maker::Maker;
use super::risks;
use crate::packs::agenda::Agenda;
use crate::packs::{Country, Packs, hazards};
use crate::plan::answers::Answers;
use crate::plan::options::Frame;
use crate::plan::question::Depth;
use crate::words::{Value, Words};

mod bulletins;
mod cards;
mod drills;
mod host;

/// Most people at a table.
pub const AT_A_TABLE: usize = 6;

/// The parts of a business with their icons, as the readiness check names and orders them.
const CORNERS: [(&str, &str); 4] =
    [("people", "people"), ("place", "processes"), ("money", "profits"), ("partners", "partnerships")];

/// What the pack is made with.
struct Hall<'a> {
    make: &'a Maker<'a>,
    agenda: &'a Agenda,
    tables: usize,
}

impl Hall<'_> {
    /// A text of the pack.
    fn t(&self, id: &str) -> String {
        self.make.words.text(&format!("workshop-{id}")).into_owned()
    }

    /// A text of the pack with its variables filled.
    fn with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.make.words.with(&format!("workshop-{id}"), values)
    }

    /// An attribute of a text of the pack, if it has one.
    fn attr(&self, id: &str, name: &str) -> Option<String> {
        self.make.words.attr(&format!("workshop-{id}"), name)
    }

    /// Text with its `.text` as a sentence that opens with bold words.
    fn remark(&self, id: &str) -> Remark {
        Remark { strong: self.t(id), text: self.attr(id, "text").unwrap_or_default() }
    }

    /// Name of the agenda.
    fn agenda_name(&self) -> String {
        self.t(&format!("agenda-{}", self.agenda.key))
    }
}

/// The workshop pack of a country in the words of one language. `tables` is how many tables the hall has; papers that
/// every person gets are counted for six people at each.
///
/// The half-day agenda asks every question that a quick plan asks. To what the first draft of the half day had, these
/// were added within the same minutes: what to protect and the dry place for it in "What must go on?", the day to look
/// again in "My three jobs", consent and plan code in "Welcome", and the place itself in "What could hit us?".
pub fn of(packs: &Packs, country: &Country, words: &Words, agenda: &Agenda, tables: usize) -> Pack {
    let answers = Answers::default();
    let languages = [words.lang().to_owned()];
    let (depth, today) = (Depth::Full, country.read_on);
    let frame = Frame { packs, country, depth, today, languages: &languages, workshop: true, answers: &answers };
    let make = Maker { frame, carded: frame, words, made_on: today, lives: None, earlier: None };
    let hall = Hall { make: &make, agenda, tables };
    let name = words.text(&format!("country-{}", country.code)).into_owned();
    let named = [("agenda", hall.agenda_name()), ("country", name)];
    let named: Vec<(&str, Value<'_>)> = named.iter().map(|(key, value)| (*key, value.as_str().into())).collect();
    Pack {
        language: words.lang().to_owned(),
        title: hall.with("title", &named),
        subject: hall.t("subject"),
        made_on: today.to_string(),
        line: hall.with("line", &named),
        words: Furniture {
            page_of: make.with("page-of", &[("n", "{n}".into()), ("of", "{of}".into())]),
            continued: make.t("continued"),
            private: make.t("private"),
        },
        host: host::pages(&hall),
        prints: host::prints(&hall),
        cards: cards::all(&hall),
        grid: grid(&hall),
        drawing: drawing(&hall),
        bulletins: bulletins::all(&hall),
        drills: drills::all(&hall),
        sign_in: sign_in(&hall),
    }
}

fn grid(hall: &Hall<'_>) -> DotSheet {
    let matrix = risks::matrix(hall.make, &[]);
    let here = hazards::HAZARDS.iter().filter(|hazard| hall.make.frame.country.base_likelihood(hazard.code) > 0);
    DotSheet {
        title: hall.t("grid"),
        sub: hall.attr("grid", "sub").unwrap_or_default(),
        table: hall.t("grid-table"),
        often_label: matrix.often_label,
        bad_label: matrix.bad_label,
        often: matrix.often,
        bad: matrix.bad,
        bands: matrix.bands.into_iter().map(|(band, _)| band).collect(),
        hazards_head: hall.t("grid-hazards"),
        hazards: here.map(|hazard| (hazard.code.to_owned(), hall.make.hazard(hazard.code))).collect(),
    }
}

fn drawing(hall: &Hall<'_>) -> DrawingSheet {
    let corner = |(icon, part): (&str, &str)| {
        let id = format!("drawing-{part}");
        let note = hall.attr(&id, "note").unwrap_or_default();
        Corner { icon: icon.to_owned(), name: hall.t(&id), note }
    };
    DrawingSheet {
        title: hall.t("drawing"),
        sub: hall.attr("drawing", "sub").unwrap_or_default(),
        name: hall.t("drawing-name"),
        middle: hall.t("drawing-middle"),
        corners: CORNERS.into_iter().map(corner).collect(),
    }
}

fn sign_in(hall: &Hall<'_>) -> SignIn {
    let t = |id: &str| hall.t(&format!("sign-in-{id}"));
    SignIn {
        title: hall.t("sign-in"),
        sub: hall.attr("sign-in", "sub").unwrap_or_default(),
        lines: [t("place"), t("date"), t("host")],
        heads: SignInHeads {
            name: t("name"),
            sector: t("sector"),
            sex: [t("woman"), t("man")],
            age: [t("young"), t("old")],
            table: t("table"),
            signature: t("signature"),
            agree: [t("a"), t("b")],
        },
        privacy: hall.remark("sign-in-privacy"),
        agree: hall.remark("sign-in-agree"),
        people: hall.tables * AT_A_TABLE,
    }
}
