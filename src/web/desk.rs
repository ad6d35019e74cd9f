//! A plan on the table: the signed-in owner's session, her plan and its answers, read at once for one request.

use std::collections::BTreeMap;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use chrono::NaiveDateTime;
use futures_util::future::LocalBoxFuture;

use super::app::App;
use super::error::Error;
use super::form::Pairs;
use super::idle::SharedPhone;
use super::rights::Rights;
use super::save::Stored;
use super::shell::{PlanLanguage, SeatStrip, Shell, Strip};
use super::trainer::Trainer;
use super::{keep, session};
use crate::packs::Country;
use crate::plan::answers::Answers;
use crate::plan::catalogue::business;
use crate::plan::options::Frame;
use crate::plan::{question, share};
use crate::store::comments::{self, CommentRow};
use crate::store::plans::PlanRow;
use crate::store::rooms::{self, Seated};
use crate::store::sessions::SessionRow;
use crate::store::{Depth, Share, keys, plans, sections, sessions};

/// One request's plan. Another's plan is not found.
pub struct Desk {
    /// Shared parts.
    pub app: App,
    /// The plan row.
    pub plan: PlanRow,
    /// The session that opened it.
    pub session: SessionRow,
    /// What it opens.
    pub rights: Rights,
    /// All answers that are open to it.
    pub answers: Answers,
    /// What trainers said of the parts that are shared, newest first; nothing while nothing is.
    pub comments: Vec<CommentRow>,
    /// Revision and time of each part that was saved.
    pub saves: Saves,
    /// Her seat, while she is in an open workshop.
    pub seat: Option<Seated>,
    /// The frame of the page.
    pub shell: Shell,
    /// Whether this phone may keep the plan: its owner's own, over HTTPS.
    pub may_keep: bool,
}

impl Desk {
    /// A plan as a trainer reads it, with the answers that she may see and her own frame around it.
    pub fn read_by(trainer: &Trainer, plan: PlanRow, answers: Answers, saves: Saves) -> Self {
        Self {
            app: trainer.app.clone(),
            session: trainer.session.clone(),
            rights: Rights::of_reader(),
            shell: trainer.shell.clone(),
            comments: vec![],
            plan,
            answers,
            saves,
            seat: None,
            may_keep: false,
        }
    }
    /// The plan's address.
    pub fn base(&self) -> String {
        format!("/plans/{}", self.plan.id)
    }
    /// The country's pack.
    ///
    /// # Errors
    /// When no pack can stand in.
    pub fn country(&self) -> Result<&Country, Error> {
        self.app.country(&self.plan.country)
    }
    /// The plan's surroundings.
    ///
    /// # Errors
    /// When no pack can stand in.
    pub fn frame(&self) -> Result<Frame<'_>, Error> {
        self.frame_with(&self.answers)
    }
    /// The plan's surroundings with other answers: those that a post would make.
    ///
    /// # Errors
    /// When no pack can stand in.
    pub fn frame_with<'a>(&'a self, answers: &'a Answers) -> Result<Frame<'a>, Error> {
        let country = self.country()?;
        let depth = match self.plan.depth {
            Depth::Quick => question::Depth::Quick,
            Depth::Full => question::Depth::Full,
        };
        Ok(Frame {
            packs: &self.app.packs,
            country,
            depth,
            today: self.app.today(country),
            languages: &self.app.languages,
            workshop: self.plan.workshop_code.is_some(),
            answers,
        })
    }
    /// The revision a page of this part is made from.
    pub fn revision(&self, section: &str) -> i64 {
        self.saves.get(section).map_or(0, |(revision, _)| *revision)
    }
    /// Whether a part was ever saved.
    pub fn is_saved(&self, section: &str) -> bool {
        self.saves.contains_key(section)
    }
    /// Refuses a form that is not of this session.
    ///
    /// # Errors
    /// `Forbidden` when the token is missing or another's.
    pub fn check(&self, pairs: &Pairs) -> Result<(), Error> {
        pairs.check(&self.session.csrf)
    }
    /// The plan after a save, without reading it again where the save says what stands now.
    ///
    /// # Errors
    /// When it has to be read and the store fails.
    pub async fn after(mut self, section: &'static str, stored: Stored) -> Result<Self, Error> {
        let Some(part) = stored.after else { return self.refresh().await };
        *self.answers.section_mut(section) = part;
        self.answers = share::closed(&self.answers, self.rights.closed());
        self.saves.insert(section.to_owned(), (stored.revision, stored.at));
        self.shell.plan = self.strip();
        Ok(self)
    }
    /// The line on top of the page.
    fn strip(&self) -> Option<Strip> {
        let zone = self.country().ok()?.time_zone;
        let last = self.saves.values().map(|(_, at)| *at).max();
        let saved = last.map(|at| saved_at(&self.shell, zone, at));
        let name = self.answers.text(&business::NAME).map_or_else(|| self.shell.t("page-your-plan"), str::to_owned);
        let seat = self.seat.as_ref();
        Some(Strip {
            base: self.base(),
            name,
            saved,
            csrf: self.session.csrf.clone(),
            shared: self.session.shared_phone,
            seat: seat.map(|seat| SeatStrip { number: seat.number, waits: seat.needs_help_at.is_some() }),
            helper: super::helper::types(&self.session.kind),
        })
    }
    /// Reads the plan again after a save.
    ///
    /// # Errors
    /// When it is gone or the store fails.
    async fn refresh(mut self) -> Result<Self, Error> {
        let id = self.plan.id.clone();
        let (plan, rows) = self.app.store.read(move |c| Ok((plans::find(c, &id)?, sections::all(c, &id)?))).await?;
        (self.answers, self.saves) = unpack(&self.app, rows)?;
        self.answers = share::closed(&self.answers, self.rights.closed());
        self.plan = plan;
        self.shell.plan = self.strip();
        Ok(self)
    }
}

impl FromRequest for Desk {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { open(&request).await })
    }
}

/// Opens the plan of a request's address with the session of its cookie.
///
/// # Errors
/// `SignIn` without a session, `NotFound` for the session of another plan, and those of the store.
pub async fn open(request: &HttpRequest) -> Result<Desk, Error> {
    if let Some(token) = session::typing(request) {
        match open_with(request, token).await {
            // the owner herself may go on in the same browser afterwards
            Err(Error::SignIn) => {}
            Err(Error::NotFound | Error::NotHers) if session::cookie(request).is_some() => {}
            typed => return typed,
        }
    }
    open_with(request, session::cookie(request).ok_or(Error::SignIn)?).await
}

/// The same with a session that began within this request, by the hash of its token.
///
/// # Errors
/// Those of [`open`].
pub async fn open_with(request: &HttpRequest, token: String) -> Result<Desk, Error> {
    let app = super::app::of(request).clone();
    let id = request.match_info().get("plan").unwrap_or_default().to_owned();
    let now = app.clock.stamp();
    let found = app
        .store
        .read(move |c| {
            let Some(session) = sessions::find(c, &token, now)? else { return Ok(None) };
            if session.plan_id.as_deref() != Some(id.as_str()) {
                return Ok(Some((session, None)));
            }
            let key = session.key_id.as_deref().map(|key| keys::find(c, key)).transpose()?.flatten();
            let plan = plans::find(c, &id)?;
            let rows = sections::all(c, &id)?;
            let said = if plan.consent_share == Share::No { vec![] } else { comments::of_plan(c, &id)? };
            // most plans never were in a workshop: they are not asked
            let seat = plan.workshop_code.as_ref().map(|_| rooms::seated(c, &id)).transpose()?.flatten();
            Ok(Some((session, Some((key, plan, rows, said, seat)))))
        })
        .await?;
    let (session, opened) = found.ok_or(Error::SignIn)?;
    let (key, plan, rows, comments, seat) = opened.ok_or(Error::NotFound)?;
    let rights = Rights::of(&session, key.as_ref());
    if !rights.allows(request.method(), &request.match_pattern().unwrap_or_default()) {
        return Err(Error::NotHers);
    }
    let seat = seat.filter(|_| !rights.types());
    // the time of a trainer who types is counted from its beginning
    if !rights.types() {
        session::slide(&app, &session).await?;
    }
    let (answers, saves) = unpack(&app, rows)?;
    let answers = share::closed(&answers, rights.closed());
    request.extensions_mut().insert(PlanLanguage(plan.language.clone()));
    if session.shared_phone {
        request.extensions_mut().insert(SharedPhone(plan.id.clone()));
    }
    let may_keep = rights.owns() && keep::may(request, session.shared_phone);
    let kept = may_keep && keep::chosen(request, &plan.id);
    let shell = Shell { kept, ..Shell::of(request) };
    let mut desk = Desk { app, plan, session, rights, answers, comments, saves, seat, shell, may_keep };
    desk.shell.plan = desk.strip();
    Ok(desk)
}

/// Revision and time of each part that was saved.
pub type Saves = BTreeMap<String, (i64, NaiveDateTime)>;

/// The answers of a plan as stored, and when each part was saved.
///
/// # Errors
/// When what is stored cannot be read.
pub fn unpack(app: &App, rows: Vec<sections::SectionRow>) -> Result<(Answers, Saves), Error> {
    let mut parts = BTreeMap::new();
    let mut saves = BTreeMap::new();
    for row in rows {
        let section = row.section.clone();
        saves.insert(section.clone(), (row.revision, row.saved_at));
        parts.insert(section, app.parsed.read(row).map_err(|error| Error::Internal(error.to_string()))?);
    }
    Ok((Answers::shared(parts), saves))
}

/// "Saved 10:42", by the clock of the country.
pub fn saved_at(shell: &Shell, zone: chrono_tz::Tz, at: NaiveDateTime) -> String {
    let time = at.and_utc().with_timezone(&zone).format("%H:%M").to_string();
    shell.words.with("page-saved", &[("time", crate::words::Value::Text(&time))])
}
