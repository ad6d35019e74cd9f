//! The workshop pack as PDF: open to everyone, without a word about anyone.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::app::App;
use super::error::Error;
use super::papers;
use crate::outline::build::workshop;
use crate::packs::agenda;
use crate::pdf::{self, Paper};

/// Most tables of a hall.
const TABLES: std::ops::RangeInclusive<usize> = 1..=40;

/// What is asked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    #[serde(default = "half")]
    agenda: String,
    #[serde(default)]
    paper: papers::Size,
    #[serde(default = "tables")]
    tables: usize,
}

fn half() -> String {
    "half".to_owned()
}

fn tables() -> usize {
    6
}

/// `GET /worksheets/{lang}/{country}/pack.pdf?agenda=half|one|two&paper=a4|letter&tables=1..40`: half a day, A4 and six
/// tables where nothing is said. An unknown language, country or agenda is not found, the rest is a bad request.
///
/// # Errors
/// `NotFound` and `BadRequest` as said; `Internal` when the paper cannot be made.
pub async fn show(
    app: web::Data<App>,
    path: web::Path<(String, String)>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Error> {
    let (lang, country) = path.into_inner();
    let code = country.to_uppercase();
    if !app.languages.contains(&lang) || app.packs.country(&code).is_none() {
        return Err(Error::NotFound);
    }
    let agendas = agenda::agendas().map_err(|fault| Error::Internal(fault.to_string()))?;
    let agenda = agendas.iter().find(|agenda| agenda.key == asked.agenda).ok_or(Error::NotFound)?;
    let paper: Paper = asked.paper.into();
    let tables = asked.tables;
    if !TABLES.contains(&tables) {
        return Err(Error::BadRequest("number of tables"));
    }
    let words = app.library.words(&lang);
    let shared = app.clone();
    let name = format!("workshop-{}-{}-{lang}.pdf", agenda.key, code.to_lowercase());
    let made = move || {
        let country = shared.country(&code)?;
        let pack = workshop::of(&shared.packs, country, &words, agenda, tables);
        Ok::<_, Error>(pdf::workshop_pack(&pack, paper))
    };
    papers::answer(app.painted(made).await??, "application/pdf", &format!("stanap-{name}"))
}
