//! Whose hand opened a plan, and what is open to it: the one place that says so for every address and every question.

use actix_web::http::Method;

use crate::plan::question::Class;
use crate::store::keys::KeyRow;
use crate::store::sessions::SessionRow;

/// Kind of the session of a trainer who types a paper.
pub const TYPIST: &str = "typist";
/// The same with a yes for money and health.
pub const TYPIST_PRIVATE: &str = "typist+private";

/// Whose hand it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hand {
    /// Who made the plan, by its own code.
    Owner,
    /// Another person of the business, by a code of her own.
    Second,
    /// A trainer who types what stands on paper.
    Typist,
    /// A trainer who reads what was shared.
    Reader,
}

/// What is open to whoever opened a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rights {
    hand: Hand,
    money: bool,
    health: bool,
}

/// Addresses of question pages and what belongs to them.
const QUESTIONS: [(&Method, &str); 9] = [
    (&Method::GET, "/plans/{plan}"),
    (&Method::POST, "/plans/{plan}/sign-out"),
    (&Method::POST, "/plans/{plan}/{section}/both"),
    (&Method::POST, "/plans/{plan}/tasks/{stop}/suggestions"),
    (&Method::GET, "/plans/{plan}/{section}/{stop}"),
    (&Method::POST, "/plans/{plan}/{section}/{stop}"),
    (&Method::GET, "/plans/{plan}/{section}/{stop}/rows/{row}"),
    (&Method::POST, "/plans/{plan}/{section}/{stop}/rows/{row}"),
    (&Method::POST, "/plans/{plan}/{section}/{stop}/rows/{row}/remove"),
];

/// What a second person opens besides: papers and what is looked at. An address that is not here is the owner's alone.
const SECOND: [(&Method, &str); 24] = [
    (&Method::GET, "/plans/{plan}/check"),
    (&Method::GET, "/plans/{plan}/print"),
    (&Method::GET, "/plans/{plan}/print-view"),
    (&Method::GET, "/plans/{plan}/wall.pdf"),
    (&Method::GET, "/plans/{plan}/plan.pdf"),
    (&Method::GET, "/plans/{plan}/card.pdf"),
    (&Method::GET, "/plans/{plan}/by-hand.pdf"),
    (&Method::GET, "/plans/{plan}/wall-1.png"),
    (&Method::GET, "/plans/{plan}/wall-2.png"),
    (&Method::GET, "/plans/{plan}/card.png"),
    (&Method::GET, "/plans/{plan}/versions/{version}"),
    (&Method::GET, "/plans/{plan}/reminders.ics"),
    (&Method::GET, "/plans/{plan}/contacts.vcf"),
    (&Method::GET, "/plans/{plan}/sms"),
    (&Method::GET, "/plans/{plan}/phone.html"),
    (&Method::POST, "/plans/{plan}/rounds"),
    (&Method::POST, "/plans/{plan}/depth"),
    (&Method::POST, "/plans/{plan}/seat"),
    (&Method::POST, "/plans/{plan}/helper"),
    (&Method::POST, "/plans/{plan}/keep"),
    (&Method::GET, "/plans/{plan}/waiting"),
    (&Method::GET, "/plans/{plan}/idle"),
    (&Method::GET, "/plans/{plan}/{section}/history"),
    (&Method::POST, "/plans/{plan}/{section}/history"),
];

/// What holds every answer of the plan: a second person opens it with the money part only.
const WHOLE: (&Method, &str) = (&Method::GET, "/plans/{plan}/plan.json");

/// What a typist opens besides the questions.
const TYPING: [(&Method, &str); 2] = [(&Method::GET, "/plans/{plan}/typing"), (&Method::POST, "/plans/{plan}/typing")];

impl Rights {
    /// What the session opens; `key` is the second person's code that began it.
    pub fn of(session: &SessionRow, key: Option<&KeyRow>) -> Self {
        match (key, session.kind.as_str()) {
            (Some(key), _) => Self { hand: Hand::Second, money: key.money, health: true },
            (None, TYPIST) => Self { hand: Hand::Typist, money: false, health: false },
            (None, TYPIST_PRIVATE) => Self { hand: Hand::Typist, money: true, health: true },
            (None, _) => Self { hand: Hand::Owner, money: true, health: true },
        }
    }
    /// A trainer who reads what was shared: its answers were chosen before.
    pub fn of_reader() -> Self {
        Self { hand: Hand::Reader, money: true, health: true }
    }
    /// Whether it is the owner: she alone deletes, shares, and gives out codes.
    pub fn owns(self) -> bool {
        self.hand == Hand::Owner
    }
    /// Whether a trainer types for the owner.
    pub fn types(self) -> bool {
        self.hand == Hand::Typist
    }
    /// Whether money is open.
    pub fn money(self) -> bool {
        self.money
    }
    /// The classes of answers that are closed: neither shown nor asked.
    pub fn closed(self) -> &'static [Class] {
        match (self.money, self.health) {
            (true, true) => &[],
            (false, true) => &[Class::Money],
            (true, false) => &[Class::Health],
            (false, false) => &[Class::Money, Class::Health],
        }
    }
    /// Who it is, for the audit log.
    pub fn actor(self) -> &'static str {
        match self.hand {
            Hand::Owner => "owner",
            Hand::Second => "second",
            Hand::Typist | Hand::Reader => "trainer",
        }
    }
    /// Whether an address, as `src/web.rs` writes it, is open. A new one is closed to all but the owner until it stands
    /// in a list above.
    pub fn allows(self, method: &Method, route: &str) -> bool {
        let method = if method == Method::HEAD { &Method::GET } else { method };
        let here = (method, route);
        match self.hand {
            Hand::Owner => true,
            Hand::Second => QUESTIONS.contains(&here) || SECOND.contains(&here) || (self.money && here == WHOLE),
            Hand::Typist => QUESTIONS.contains(&here) || TYPING.contains(&here),
            Hand::Reader => false,
        }
    }
}
