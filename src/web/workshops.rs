//! The trainer's workshops: those she answers for, helps in or leads.

use actix_web::HttpResponse;
use askama::Template;

use super::error::Error;
use super::hall::Hall;
use super::shell::{self, Shell};
use super::trainer::Trainer;
use crate::store::workshops::{self, WorkshopRow};

#[derive(Template)]
#[template(path = "trainers/workshops.html")]
struct WorkshopsPage {
    shell: Shell,
    workshops: Vec<WorkshopRow>,
}

/// `GET /workshops`
pub async fn list(trainer: Trainer) -> Result<HttpResponse, Error> {
    let account = trainer.account.clone();
    let found = trainer.app.store.read(move |c| workshops::of_trainer(c, &account.id, 0, 50)).await?;
    shell::page(&WorkshopsPage { shell: trainer.shell.named("workshops"), workshops: found })
}

#[derive(Template)]
#[template(path = "trainers/workshop.html")]
struct WorkshopPage {
    shell: Shell,
    workshop: WorkshopRow,
}

/// `GET /workshops/{workshop}`
pub async fn show(hall: Hall) -> Result<HttpResponse, Error> {
    let shell = hall.trainer.shell.titled(&hall.workshop.title);
    shell::page(&WorkshopPage { shell, workshop: hall.workshop })
}
