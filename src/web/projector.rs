//! The big screen: the card on the table, the shared countdown, how to join, and counts. No names and no answers.

use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::board::{self, Kept, Lead, Line};
use super::error::Error;
use super::hall::Hall;
use super::room::{self, Room, Step};
use super::shell::Shell;
use super::{begin, qr};
use crate::outline::workshop::{HalfCard, PartForm};
use crate::outline::{Shape, StageMark, Tone};
use crate::plan::catalogue;
use crate::words::Value;

/// Fewer people than this are never counted in public.
const FEW: usize = 5;

/// Seconds between two looks while the time runs, and while it stands.
const RUNNING: u8 = 2;
const STANDING: u8 = 5;

/// A card as the big screen shows it.
#[derive(Default)]
struct Shown {
    kicker: String,
    title: String,
    line: String,
    alone: Option<String>,
    aloud: String,
    /// What to talk about, beside the text.
    left: Vec<(String, Vec<String>)>,
    /// What to write and to share, under the clock.
    right: Vec<(String, Vec<String>)>,
    /// Colour and outline of a warning stage, and the letter in it with where its foot stands.
    stage: Option<(&'static str, &'static str, u8, String)>,
}

impl Shown {
    fn of(card: &HalfCard) -> Self {
        let lines = |form: &PartForm| match form {
            PartForm::Words(lines) | PartForm::Points(lines) => lines.clone(),
            // what the host listens for is not for the room to read
            PartForm::Ticks(_) | PartForm::Minutes(_) | PartForm::Lines(_) => vec![],
        };
        let parts = card.parts.iter().map(|part| (part.label.clone(), lines(&part.form)));
        let mut left: Vec<_> = parts.filter(|(_, lines)| !lines.is_empty()).collect();
        let right = left.split_off(left.len().min(1));
        Self {
            kicker: card.kicker.clone(),
            title: card.title.clone(),
            line: card.line.clone(),
            alone: card.alone.clone(),
            aloud: card.aloud.clone(),
            left,
            right,
            stage: stage(&card.mark),
        }
    }
}

fn stage(mark: &StageMark) -> Option<(&'static str, &'static str, u8, String)> {
    let StageMark::Alert { shape, tone, letter } = mark else { return None };
    let tone = match tone {
        Tone::Blue => "blue",
        Tone::Yellow => "yellow",
        Tone::Red | Tone::Orange => "red",
        Tone::White => return None,
    };
    let (shape, foot) = match shape {
        Shape::Triangle => ("M24 2l24 43H0Z", 40),
        Shape::Octagon => ("M15 2h18l13 13v18L33 46H15L2 33V15Z", 32),
        Shape::Circle => ("M24 2a22 22 0 1 0 0 44a22 22 0 1 0 0-44Z", 32),
    };
    Some((tone, shape, foot, letter.clone()))
}

#[derive(Template)]
#[template(path = "workshops/projector.html")]
struct ProjectorPage {
    shell: Shell,
    base: String,
    title: String,
    practice: bool,
    joined: String,
    card: Shown,
    lead: Lead,
    clock: String,
    over: bool,
    seconds: i64,
    whole: i64,
    count: Option<String>,
    code: Option<String>,
    address: String,
    picture: Option<qr::Picture>,
}

/// `GET /workshops/{workshop}/projector`: in the workshop's language; 304 where nothing changed.
pub async fn show(request: HttpRequest, hall: Hall) -> Result<HttpResponse, Error> {
    let lines = board::lines(&hall).await?;
    let (app, workshop) = (&hall.trainer.app, &hall.workshop);
    let shell = Shell { words: app.library.words(&workshop.language), ..hall.trainer.shell.clone() };
    let room = Room::read(&workshop.room);
    let steps = room::steps(room::agenda(workshop.agenda.as_str())?);
    let step = room.step(&steps).ok_or_else(|| Error::Internal("an agenda without cards".into()))?;
    let pack = app.halls.pack(app, workshop)?;
    let bulletin = (room.bulletin > 0).then(|| pack.bulletins.get(room.bulletin)).flatten();
    let card = bulletin.or_else(|| step.activity.and_then(|activity| pack.cards.get(activity)));
    let name = step.name(&shell.words);
    let seconds = room.left(step, app.clock.now().timestamp());
    let address = begin::public_address(&request, app);
    let open = workshop.closed_at.is_none();
    let page = ProjectorPage {
        base: format!("/workshops/{}", workshop.id),
        title: workshop.title.clone(),
        practice: workshop.practice,
        joined: board::number(&shell.words, "room-joined", "count", i64::try_from(lines.len()).unwrap_or(0)),
        card: card.map_or_else(|| Shown { title: name.clone(), ..Shown::default() }, Shown::of),
        lead: Lead {
            csrf: hall.trainer.session.csrf.clone(),
            revision: workshop.room_revision,
            from: "projector",
            runs: room.ends.is_some(),
        },
        clock: room::clock(seconds),
        over: seconds == 0,
        seconds,
        whole: (i64::from(step.card.minutes) * 60).max(seconds),
        count: count(&shell, &lines, step),
        code: open.then(|| workshop.code.clone()),
        picture: (open && room.step == 0)
            .then(|| qr::Picture::of(&format!("{address}/join/{}", workshop.code)))
            .flatten(),
        address: format!("{}/join", address.trim_start_matches("https://").trim_start_matches("http://")),
        shell: shell.titled(&name).wide(),
    };
    let seconds = Some(if room.ends.is_some() { RUNNING } else { STANDING });
    board::fresh(&request, &page, Kept { seconds, cached: true })
}

/// "23 of 28 have done: People"; nothing where fewer than five would be told from each other.
fn count(shell: &Shell, lines: &[Line], step: &Step) -> Option<String> {
    let mut sections: Vec<&str> = step.card.parts.iter().filter_map(|part| part.split('/').next()).collect();
    sections.dedup();
    // the first part has no ticks: it is done by joining
    sections.retain(|section| catalogue::section(section).is_some_and(|section| section.number > 0));
    let (done, of) = board::done(lines, &sections);
    if sections.is_empty() || done < FEW || (of - done > 0 && of - done < FEW) {
        return None;
    }
    let number = |n: usize| Value::Number(i64::try_from(n).unwrap_or(0));
    Some(shell.words.with("room-done-of", &[("done", number(done)), ("of", number(of))]))
}
