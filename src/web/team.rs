//! Who runs a workshop: handing it over, letting colleagues help, and deleting it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::entry::{Entry, Offer};
use super::error::Error;
use super::form::Pairs;
use super::hall::Hall;
use super::shell::{self, Shell};
use crate::store::accounts::{self, AccountRow};
use crate::store::{Rights, organisations, team};

/// Whether the one who asks may give the workshop away: the trainer who answers for it, and the lead of its
/// organisation. A helper may not.
fn holds(hall: &Hall) -> bool {
    let account = &hall.trainer.account;
    let leads = account.role == Rights::Lead && account.organisation_id == hall.workshop.organisation_id;
    hall.workshop.trainer_id == account.id || (leads && account.organisation_id.is_some())
}

/// # Errors
/// `NotFound` for a helper.
fn only_holders(hall: &Hall) -> Result<(), Error> {
    if holds(hall) { Ok(()) } else { Err(Error::NotFound) }
}

#[derive(Template)]
#[template(path = "trainers/team.html")]
struct TeamPage {
    shell: Shell,
    csrf: String,
    base: String,
    title: String,
    holder: AccountRow,
    organisation: Option<String>,
    helpers: Vec<AccountRow>,
    /// Empty for helpers, and where there is nobody to choose.
    hand: Vec<Entry>,
    help: Vec<Entry>,
    holds: bool,
}

/// `GET /workshops/{workshop}/team`
pub async fn show(hall: Hall) -> Result<HttpResponse, Error> {
    let (workshop, account) = (hall.workshop.clone(), hall.trainer.account.clone());
    let read = hall.trainer.app.store.read(move |c| {
        let holder = accounts::find(c, &workshop.trainer_id)?;
        let organisation = workshop.organisation_id.or_else(|| holder.organisation_id.clone());
        let colleagues = organisation.as_deref().map_or(Ok(Vec::new()), |id| team::colleagues(c, id))?;
        let named = organisation.as_deref().map(|id| organisations::find(c, id)).transpose()?.flatten();
        Ok((holder, named.map(|row| row.name), team::helpers(c, &workshop.id)?, colleagues, account))
    });
    let (holder, organisation, helpers, colleagues, account) = read.await?;
    let shell = hall.trainer.shell.named("team");
    let others: Vec<&AccountRow> = colleagues.iter().filter(|one| one.id != holder.id).collect();
    let free: Vec<&AccountRow> =
        others.iter().copied().filter(|one| helpers.iter().all(|helper| helper.id != one.id)).collect();
    let mine = holds(&hall);
    let choice = |id: &str, name: &'static str, from: &[&AccountRow]| {
        let chosen = from.iter().find(|one| one.id == account.id).map_or("", |one| one.id.as_str());
        let offers = std::iter::once(none(&shell)).chain(from.iter().map(|one| offer(&shell, one))).collect();
        let shown = mine && !from.is_empty();
        shown.then(|| Entry::select(&shell, id, name, chosen, offers)).into_iter().collect()
    };
    let page = TeamPage {
        csrf: hall.trainer.session.csrf.clone(),
        base: format!("/workshops/{}", hall.workshop.id),
        title: hall.workshop.title.clone(),
        hand: choice("team-to", "to", &others),
        help: choice("team-help", "helper", &free),
        holds: mine,
        holder,
        organisation,
        helpers,
        shell,
    };
    shell::page(&page)
}

fn none(shell: &Shell) -> Offer {
    Offer::of("", shell.t("team-choose"))
}

fn offer(shell: &Shell, account: &AccountRow) -> Offer {
    let word = match account.role {
        Rights::Lead => format!("{} ({})", account.name, shell.t("account-role-lead")),
        _ => account.name.clone(),
    };
    Offer::of(&account.id, word)
}

/// `POST /workshops/{workshop}/team`: `do` says what.
pub async fn change(hall: Hall, pairs: Pairs) -> Result<HttpResponse, Error> {
    only_holders(&hall)?;
    hall.trainer.check(&pairs)?;
    let typed = |name: &str| pairs.get(name).unwrap_or_default().to_owned();
    let (what, to, helper, stays) = (typed("do"), typed("to"), typed("helper"), pairs.has("stays"));
    if !matches!(what.as_str(), "hand" | "add" | "remove") {
        return Err(Error::BadRequest("nothing to do"));
    }
    let back = format!("/workshops/{}/team", hall.workshop.id);
    if (what == "hand" && to.is_empty()) || (what == "add" && helper.is_empty()) {
        return Ok(shell::see_other(&back));
    }
    let (workshop, actor, now) = (hall.workshop.clone(), hall.trainer.account.clone(), hall.trainer.app.clock.stamp());
    let leads = actor.role == Rights::Lead;
    let write = hall.trainer.app.store.write(move |c| {
        if what == "remove" {
            return team::remove_helper(c, &workshop, &helper, &actor.id, now);
        }
        let holder = accounts::find(c, &workshop.trainer_id)?;
        let organisation = workshop.organisation_id.clone().or(holder.organisation_id).unwrap_or_default();
        let chosen = if what == "hand" { &to } else { &helper };
        if team::colleagues(c, &organisation)?.iter().all(|one| one.id != *chosen) {
            return Err(crate::store::StoreError::NotFound);
        }
        match what.as_str() {
            "hand" => team::hand_over(c, &workshop, &to, stays, &actor.id, now),
            _ => team::add_helper(c, &workshop, &helper, &actor.id, now),
        }
    });
    write.await?;
    // who gave it away and does not stay sees it no more
    let gone = pairs.get("do") == Some("hand") && !stays && !leads;
    Ok(shell::see_other(if gone { "/workshops" } else { &back }))
}

#[derive(Template)]
#[template(path = "trainers/delete.html")]
struct DeletePage {
    shell: Shell,
    csrf: String,
    base: String,
    title: String,
    unsure: bool,
}

/// `GET /workshops/{workshop}/delete`
pub async fn ask_delete(hall: Hall) -> Result<HttpResponse, Error> {
    only_holders(&hall)?;
    delete_page(&hall, false)
}

fn delete_page(hall: &Hall, unsure: bool) -> Result<HttpResponse, Error> {
    let page = DeletePage {
        csrf: hall.trainer.session.csrf.clone(),
        base: format!("/workshops/{}", hall.workshop.id),
        title: hall.workshop.title.clone(),
        unsure,
        shell: hall.trainer.shell.named("team-delete").with_problem(unsure),
    };
    shell::page_with(if unsure { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, &page)
}

/// `POST /workshops/{workshop}/delete`: the workshop goes, plans stay their owners'. A practice room goes at once.
pub async fn delete(hall: Hall, pairs: Pairs) -> Result<HttpResponse, Error> {
    only_holders(&hall)?;
    hall.trainer.check(&pairs)?;
    if !hall.workshop.practice && pairs.get("sure") != Some("yes") {
        return delete_page(&hall, true);
    }
    let (workshop, actor, now) =
        (hall.workshop.clone(), hall.trainer.account.id.clone(), hall.trainer.app.clock.stamp());
    hall.trainer.app.store.write(move |c| team::delete_workshop(c, &workshop, &actor, now)).await?;
    Ok(shell::see_other("/workshops"))
}
