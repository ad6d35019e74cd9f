//! `stanap import`: a new plan of each plan.json, with a new code.

use std::path::{Path, PathBuf};

use super::{Told, print, serve};
use crate::export::import::{self, Imported};
use crate::plan::catalogue::business;
use crate::settings::Settings;
use crate::web::{self, App};

/// Who the audit log names.
const ACTOR: &str = "keeper";

/// Reads all files, then makes the plans and prints their codes.
pub fn import(settings: &Settings, files: &[PathBuf]) -> Told {
    let app = serve::app(settings.clone())?;
    let told = actix_web::rt::System::new().block_on(bring_in(&app, files));
    app.store.close();
    told
}

async fn bring_in(app: &App, files: &[PathBuf]) -> Told {
    let plans: Vec<Imported> = files.iter().map(|file| read(app, file)).collect::<Result<_, _>>()?;
    for (file, plan) in files.iter().zip(plans) {
        let name = plan.answers.text(&business::NAME).map_or_else(|| file.display().to_string(), str::to_owned);
        let unfit = plan.unfit.join(", ");
        let made = web::bring_in(app, &web::fresh_id(), plan, true, false, ACTOR).await;
        let code = made.map_err(|error| error.to_string())?.ok_or("the plan is there already")?;
        let remark = if unfit.is_empty() { String::new() } else { format!("  (kept as typed, to be mended: {unfit})") };
        print(&format!("{code}  {name}{remark}"));
    }
    Ok(())
}

fn read(app: &App, file: &Path) -> Result<Imported, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
    let today = app.clock.now().date_naive();
    let words = app.library.words("en");
    import::read(&bytes, &app.packs, &app.languages, today).map_err(|fault| {
        let (problem, named) = web::file_fault(&words, &fault);
        let named = if named.is_empty() { String::new() } else { format!(" ({})", named.join(", ")) };
        format!("{}: {problem}{named}", file.display())
    })
}
