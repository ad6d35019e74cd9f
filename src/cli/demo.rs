//! `stanap demo`: the three sample plans. A second run leaves their answers as they are and makes fresh codes.

use super::{Told, print, serve};
use crate::cases::{self, Case};
use crate::plan::answers::{SectionAnswers, Value};
use crate::plan::catalogue::{business, start};
use crate::plan::question::Depth;
use crate::settings::Settings;
use crate::store::audit::{self, AuditLine};
use crate::store::sections::{self, Current, Merged, Save};
use crate::store::{Origin, StoreError, plans};
use crate::web::{self, App};

/// Who the audit log names.
const ACTOR: &str = "demo";

/// Loads them and prints their codes.
pub fn demo(settings: &Settings) -> Told {
    let app = serve::app(settings.clone())?;
    let told = actix_web::rt::System::new().block_on(load(&app));
    app.store.close();
    told
}

async fn load(app: &App) -> Told {
    let mut samples = Vec::new();
    for case in cases::all()? {
        let country = app.country(&case.country).map_err(|error| error.to_string())?;
        let answers = case.answers(&app.packs, &app.languages, app.today(country))?;
        samples.push((case, answers));
    }
    for (case, answers) in samples {
        let id = format!("sample-{}", case.name);
        let (code, remark) = match begin(app, &id, &case).await? {
            Some(code) => (code, ""),
            None => (
                web::renew_code(app, &id, ACTOR).await.map_err(|error| error.to_string())?,
                "  (was there; its old code is dead)",
            ),
        };
        let parts = answers.sections().iter().map(|(section, part)| (section.clone(), part.to_json())).collect();
        fill(app, &id, parts).await.map_err(|error| error.to_string())?;
        let name = answers.text(&business::NAME).unwrap_or(case.name);
        print(&format!("{code}  {name}{remark}"));
    }
    Ok(())
}

/// Makes the plan, unless it is there.
async fn begin(app: &App, id: &str, case: &Case) -> Result<Option<String>, String> {
    let depth = if case.depth == Depth::Full { "full" } else { "quick" };
    let chosen = [
        (&start::LANGUAGE, case.language.as_str()),
        (&start::COUNTRY, case.country.as_str()),
        (&start::DEPTH, depth),
        (&start::KEEP, "yes"),
    ];
    let mut given = SectionAnswers::default();
    for (question, code) in chosen {
        given.values.insert(question.key.to_owned(), Value::Text(code.to_owned()));
    }
    web::make_plan(app, id, &given, false).await.map_err(|error| error.to_string())
}

/// Puts the answers into parts that were never saved, and marks the plan as a sample.
async fn fill(app: &App, id: &str, parts: Vec<(String, String)>) -> Result<(), StoreError> {
    let (plan, now) = (id.to_owned(), app.clock.stamp());
    app.store
        .write(move |c| {
            plans::lock(c, &plan)?;
            if sections::all(c, &plan)?.is_empty() {
                audit::add(
                    c,
                    AuditLine { plan_id: Some(&plan), at: now, actor: ACTOR, action: "sample", detail: None },
                )?;
                for (section, text) in &parts {
                    let key = format!("sample{section}");
                    let save = Save {
                        plan_id: &plan,
                        section,
                        base_revision: 0,
                        idempotency_key: &key,
                        now,
                        origin: Origin::Saved,
                    };
                    let put = |_: Current<'_>| Merged { write: Some(text.clone()), losing: None, outcome: "[]".into() };
                    sections::save(c, save, put)?;
                }
            }
            Ok(())
        })
        .await
}
