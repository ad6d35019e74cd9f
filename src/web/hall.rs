//! A workshop on the table: the signed-in trainer and the workshop of the request's address, if it is hers to see.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;

use super::error::Error;
use super::trainer::Trainer;
use crate::store::Rights;
use crate::store::workshops::{self, WorkshopRow};

/// One request's workshop. Another's workshop is not found.
pub struct Hall {
    /// Who asks.
    pub trainer: Trainer,
    /// The workshop.
    pub workshop: WorkshopRow,
}

impl FromRequest for Hall {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let trainer = super::trainer::open(&request).await?.ok_or(Error::SignInTrainer)?;
            let id = request.match_info().get("workshop").unwrap_or_default().to_owned();
            let account = trainer.account.id.clone();
            let (workshop, helps) = trainer
                .app
                .store
                .read(move |c| Ok((workshops::find(c, &id)?, workshops::helps(c, &id, &account)?)))
                .await?;
            if !sees(&trainer, &workshop, helps) {
                return Err(Error::NotFound);
            }
            Ok(Self { trainer, workshop })
        })
    }
}

/// The trainer who answers for it, those who help, and the lead of the organisation that holds it. The server's admin
/// looks after accounts, not after people's workshops.
fn sees(trainer: &Trainer, workshop: &WorkshopRow, helps: bool) -> bool {
    let account = &trainer.account;
    let leads = account.role == Rights::Lead
        && account.organisation_id.is_some()
        && account.organisation_id == workshop.organisation_id;
    workshop.trainer_id == account.id || helps || leads
}
