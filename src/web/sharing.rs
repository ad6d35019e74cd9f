//! What the owner shows to her trainer: nothing, the plan without money, or all; what the trainer said of it; and the yes
//! to have a paper typed; and who may help with a lost code later.

use actix_web::HttpResponse;
use askama::Template;

use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::keeper::{self, Keeper};
use super::shell::{self, Shell};
use crate::store::audit::{self, AuditLine};
use crate::store::comments::{self, CommentRow};
use crate::store::plans::{self, Consent};
use crate::store::{Share, StoreError, accounts, seats, workshops};
use crate::words::Value;

/// The choices in order: code, message.
const CHOICES: [(Share, &str); 3] =
    [(Share::No, "share-no"), (Share::WithoutMoney, "share-some"), (Share::All, "share-all")];

/// What a trainer said, as the owner reads it.
pub struct Said {
    /// The part it is about.
    pub part: String,
    /// Seen, look again, or good.
    pub state: String,
    /// The words.
    pub text: String,
    /// The day.
    pub when: String,
    /// Whether it is new.
    pub new: bool,
}

struct Pick {
    value: &'static str,
    text: String,
    hint: String,
    on: bool,
}

#[derive(Template)]
#[template(path = "plans/share.html")]
struct SharePage {
    shell: Shell,
    base: String,
    csrf: String,
    /// Workshop and trainer, where the plan has a seat.
    who: Option<String>,
    picks: Vec<Pick>,
    said: Vec<Said>,
    /// Whether the trainer may type her paper now; none where there is no seat.
    types: Option<bool>,
    keeper: Keeper,
}

/// `GET /plans/{plan}/share`
pub async fn show(desk: Desk) -> Result<HttpResponse, Error> {
    let id = desk.plan.id.clone();
    let (seat, said, named) = desk
        .app
        .store
        .read(move |c| {
            let seat = seats::of_plan(c, &id)?;
            let about = seat.map(|seat| {
                let workshop = workshops::find(c, &seat.workshop_id)?;
                let trainer = accounts::find(c, &workshop.trainer_id)?;
                Ok::<_, StoreError>((seat, workshop.title, trainer.name))
            });
            Ok((about.transpose()?, comments::of_plan(c, &id)?, keeper::stored(c, &id)?))
        })
        .await?;
    let words = &desk.shell.words;
    let picks = CHOICES.into_iter().map(|(share, id)| Pick {
        value: share.as_str(),
        text: desk.shell.t(id),
        hint: desk.shell.a(id, "hint"),
        on: desk.plan.consent_share == share,
    });
    let page = SharePage {
        who: seat.as_ref().map(|(_, workshop, trainer)| {
            words.with("share-who", &[("trainer", Value::Text(trainer)), ("workshop", Value::Text(workshop))])
        }),
        types: seat.as_ref().map(|(seat, ..)| seat.paper),
        keeper: keeper::shown(&desk, named, seat.and_then(|(seat, ..)| seat.name))?,
        picks: picks.collect(),
        said: said.iter().map(|row| tell(&desk, row)).collect::<Result<_, _>>()?,
        base: desk.base(),
        csrf: desk.session.csrf.clone(),
        shell: desk.shell.named("share"),
    };
    shell::page(&page)
}

fn tell(desk: &Desk, row: &CommentRow) -> Result<Said, Error> {
    let at = row.made_at.and_utc().with_timezone(&desk.country()?.time_zone);
    Ok(Said {
        part: desk.shell.t(&format!("section-{}", row.section)),
        state: desk.shell.t(&format!("comment-{}", row.state)),
        text: row.text.clone(),
        when: desk.shell.words.date_short(at.date_naive()),
        new: row.read_at.is_none(),
    })
}

/// The newest words on a part, in one line for its pages.
pub fn about(desk: &Desk, section: &str) -> Option<String> {
    let row = desk.comments.iter().find(|row| row.section == section)?;
    let state = desk.shell.t(&format!("comment-{}", row.state));
    let values = [("state", Value::Text(&state)), ("text", Value::Text(&row.text))];
    let id = if row.text.is_empty() { "comment-line-bare" } else { "comment-line" };
    Some(desk.shell.words.with(id, &values))
}

/// `POST /plans/{plan}/share`: what the trainer sees, at once; or whether she may type the paper.
pub async fn save(desk: Desk, pairs: Pairs) -> Result<HttpResponse, Error> {
    desk.check(&pairs)?;
    let (plan, now) = (desk.plan.id.clone(), desk.app.clock.stamp());
    if let Some(typing) = pairs.get("typing") {
        let on = typing == "yes";
        desk.app
            .store
            .write(move |c| {
                seats::set_paper(c, &plan, on)?;
                let action = if on { "typing-asked" } else { "typing-closed" };
                audit::add(c, AuditLine { plan_id: Some(&plan), at: now, actor: "owner", action, detail: None })
            })
            .await?;
        return Ok(shell::see_other(&format!("{}/share", desk.base())));
    }
    if let Some(chosen) = pairs.get("keeper") {
        keeper::save(&desk, &pairs, chosen).await?;
        return Ok(shell::see_other(&format!("{}/share#keeper", desk.base())));
    }
    let chosen = CHOICES.into_iter().map(|(share, _)| share).find(|share| pairs.get("share") == Some(share.as_str()));
    let share = chosen.ok_or(Error::BadRequest("what to share"))?;
    if share != desk.plan.consent_share {
        desk.app.store.write(move |c| plans::set_consent(c, &plan, Consent::Share(share), "owner", now)).await?;
    }
    Ok(shell::see_other(&format!("{}/share", desk.base())))
}
