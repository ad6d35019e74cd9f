//! The papers that the print page offers, with what each of them takes.

use crate::outline::Outline;
use crate::pdf::{self, Amount, Kind, Need};
use crate::web::desk::Desk;
use crate::web::error::Error;
use crate::web::shell::Shell;
use crate::web::versions;
use crate::words::Value;

use super::wish::Wish;

/// One paper on the page.
pub struct Paper {
    /// Picture of its form.
    pub shape: &'static str,
    /// Name.
    pub name: String,
    /// What it is good for.
    pub hint: String,
    /// Pages, sheets and ink.
    pub needs: String,
    /// Address of the file.
    pub address: String,
}

/// One button of a choice: value, words, hint, whether it is pressed.
pub struct Pick {
    /// Value that is sent.
    pub value: &'static str,
    /// Words.
    pub text: String,
    /// Small words under it.
    pub hint: String,
    /// Whether it is chosen now.
    pub on: bool,
}

/// A choice of the form.
pub struct Choice {
    /// Name that is sent.
    pub name: &'static str,
    /// What is chosen.
    pub legend: String,
    /// The two buttons.
    pub picks: [Pick; 2],
}

/// The kinds in the order of the page: picture, message, file.
const KINDS: [(Kind, &str, &str, &str); 4] = [
    (Kind::Wall, "wall", "page-paper-wall", "wall.pdf"),
    (Kind::Card, "card", "page-paper-card", "card.pdf"),
    (Kind::Plan, "plan", "page-paper-plan", "plan.pdf"),
    (Kind::ByHand, "hand", "page-paper-by-hand", "by-hand.pdf"),
];

/// The papers, measured away from the pages of others.
///
/// # Errors
/// When the store fails.
pub async fn papers(desk: &Desk, wish: Wish) -> Result<Vec<Paper>, Error> {
    let home = versions::made(desk).await?;
    let public = if wish.stall { Some(versions::stall(desk).await?) } else { None };
    let needs = desk.app.painted(move || KINDS.map(|(kind, ..)| need(kind, &home, public.as_ref(), wish))).await?;
    let (shell, base) = (&desk.shell, desk.base());
    let paper = |((kind, shape, id, file), need): ((Kind, &'static str, &str, &str), Need)| {
        let (id, wish) = match kind {
            Kind::Wall if wish.stall => ("page-paper-stall", wish),
            Kind::Wall => (id, wish),
            _ => (id, wish.at_home()),
        };
        Paper {
            shape,
            name: shell.t(id),
            hint: shell.a(id, "hint"),
            needs: said(shell, need),
            address: format!("{base}/{file}{}", wish.query()),
        }
    };
    Ok(KINDS.into_iter().zip(needs).map(paper).collect())
}

fn need(kind: Kind, home: &Outline, public: Option<&Outline>, wish: Wish) -> Need {
    let outline = public.filter(|_| kind == Kind::Wall).unwrap_or(home);
    pdf::need(kind, outline, wish.paper(), wish.inks())
}

/// "2 pages: 1 sheet of paper, printed on both sides. Some ink."
fn said(shell: &Shell, need: Need) -> String {
    let number = |n: usize| Value::Number(i64::try_from(n).unwrap_or(i64::MAX));
    let ink = shell.t(match need.ink {
        Amount::Little => "page-paper-ink-little",
        Amount::Some => "page-paper-ink-some",
        Amount::Much => "page-paper-ink-much",
    });
    let values = [("pages", number(need.pages)), ("sheets", number(need.leaves)), ("ink", Value::Text(&ink))];
    shell.words.with(if need.pages == 1 { "page-paper-needs-one" } else { "page-paper-needs" }, &values)
}

/// The choices of the form.
pub fn choices(shell: &Shell, wish: Wish) -> Vec<Choice> {
    let choice = |name: &'static str, values: [&'static str; 2], on: bool| {
        let id = format!("page-print-{name}");
        let pick = |n: usize| {
            let id = format!("{id}-{}", values[n]);
            Pick { value: values[n], text: shell.t(&id), hint: shell.a(&id, "hint"), on: on == (n == 1) }
        };
        Choice { name, legend: shell.t(&id), picks: [pick(0), pick(1)] }
    };
    vec![
        choice("for", ["home", "stall"], wish.stall),
        choice("paper", ["a4", "letter"], wish.letter),
        choice("ink", ["full", "less"], wish.less),
    ]
}
