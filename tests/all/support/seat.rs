//! A trainer, her workshop, and an owner who sits in it with a plan of her own.

use stanap::store::seats::{self, NewSeat};
use stanap::store::{Rights, plans};

use super::app::TestApp;
use super::owner::Owner;
use super::page::Page;
use super::trainer::Trainer;

/// The code of the workshop.
pub const CODE: &str = "KT7R4M";

/// Mere holds a workshop and Ana sits there.
pub struct Room {
    /// The trainer.
    pub mere: Trainer,
    /// The owner.
    pub ana: Owner,
    /// The workshop.
    pub workshop: String,
    /// Address of Ana's seat.
    pub seat: String,
}

impl Room {
    /// An open workshop with one owner, who has a quick or full plan.
    pub fn opens(app: &TestApp, depth: &str) -> Self {
        let mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let workshop = mere.holds(app, CODE, None);
        let ana = Owner::begins(app, depth);
        let seat = sits(app, &workshop, &ana);
        Self { mere, ana, workshop, seat }
    }

    /// Something at Ana's seat, as Mere sees it.
    pub fn at(&mut self, rest: &str) -> Page {
        self.mere.browser.get(&format!("{}{rest}", self.seat))
    }

    /// Something that Mere does at Ana's seat.
    pub fn does(&mut self, rest: &str, fields: &[(&str, &str)]) -> Page {
        let path = format!("{}{rest}", self.seat);
        self.mere.posts(&path, fields)
    }

    /// Ana shares: `no`, `without_money` or `all`.
    pub fn shares(&mut self, what: &str) {
        let page = self.ana.get("/share");
        let form = page.form_with("Save and go on").choose("share", what);
        self.ana.phone.submit(&page, form).assert_status(200);
    }
}

/// Gives an owner the next seat, and shows its address.
pub fn sits(app: &TestApp, workshop: &str, owner: &Owner) -> String {
    let (room, plan, now) = (workshop.to_owned(), owner.plan.clone(), app.clock.stamp());
    let number = app.store.write_now(move |c| {
        plans::set_workshop(c, &plan, Some(CODE), now)?;
        let id = format!("seat-{plan}");
        let new = NewSeat { id: &id, workshop_id: &room, plan_id: Some(&plan), name: None, paper: false, now };
        seats::take(c, new)
    });
    format!("/workshops/{workshop}/seats/{}", number.expect("a seat"))
}
