//! The matrix: every route of the program, and how each of those who may knock is answered. A new route gets one line
//! in one of the lists under `matrix/`.

mod accounts;
mod open;
mod plans;
mod workshops;

use super::scene::Scene;

/// Who knocks. All but the last three know the plan and the workshop of the scene, or think they do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Who {
    /// Nobody is signed in.
    Visitor,
    /// The owner of the plan; she sits in the workshop and shares nothing.
    Owner,
    /// The second person of the same business, with a code of his own and without the money part.
    Second,
    /// The trainer who answers for the workshop.
    Trainer,
    /// A trainer who helps in it.
    Helper,
    /// The lead of the organisation that holds it.
    Lead,
    /// The server's admin.
    Admin,
    /// A trainer of the same organisation with a workshop of her own.
    OtherTrainer,
    /// The lead of another organisation.
    OtherLead,
}

impl Who {
    /// Everybody.
    pub const ALL: [Self; 9] = [
        Self::Visitor,
        Self::Owner,
        Self::Second,
        Self::Trainer,
        Self::Helper,
        Self::Lead,
        Self::Admin,
        Self::OtherTrainer,
        Self::OtherLead,
    ];

    /// Whether she signs in as a trainer.
    pub fn trains(self) -> bool {
        !matches!(self, Self::Visitor | Self::Owner | Self::Second)
    }
}

/// Who an address is for. The number is the status of a post with nothing but a token and a business name in it, or of
/// a get; the others are turned away.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum For {
    /// All; answered alike.
    Everyone(u16),
    /// All; who is signed in as a trainer already is sent on.
    Door(u16),
    /// The owner of the plan and the second person.
    Owners(u16),
    /// The owner of the plan, not the second person: not found for him.
    OwnerAlone(u16),
    /// Whoever is signed in as a trainer.
    Trainers(u16),
    /// The trainer of the workshop, those who help in it, the lead of its organisation.
    Room(u16),
    /// The trainer of the workshop and the lead of its organisation.
    Holders(u16),
    /// Leads and the admin.
    Leads(u16),
    /// The lead of the organisation of the scene, and the admin.
    LeadHere(u16),
    /// Trainers and the lead of the organisation that the owner named to help her with a lost code.
    Named(u16),
    /// The server's admin.
    Admin(u16),
}

/// How somebody is answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Says {
    /// With this status.
    Status(u16),
    /// With the way to the owners' door, or with a page that asks for the code and keeps what was typed.
    OwnersDoor,
    /// With the way to the trainers' door.
    TrainersDoor,
}

impl For {
    /// How this person is answered.
    pub fn says(self, who: Who) -> Says {
        let (status, lets_in) = match self {
            Self::Everyone(status) => (status, true),
            Self::Door(status) => (if who.trains() { 303 } else { status }, true),
            Self::Owners(status) => (status, matches!(who, Who::Owner | Who::Second)),
            Self::OwnerAlone(status) => (status, who == Who::Owner),
            Self::Trainers(status) => (status, who.trains()),
            Self::Room(status) => (status, matches!(who, Who::Trainer | Who::Helper | Who::Lead)),
            Self::Holders(status) => (status, matches!(who, Who::Trainer | Who::Lead)),
            Self::Leads(status) => (status, matches!(who, Who::Lead | Who::OtherLead | Who::Admin)),
            Self::LeadHere(status) => (status, matches!(who, Who::Lead | Who::Admin)),
            Self::Named(status) => (status, matches!(who, Who::Trainer | Who::Helper | Who::OtherTrainer | Who::Lead)),
            Self::Admin(status) => (status, who == Who::Admin),
        };
        match self {
            _ if lets_in => Says::Status(status),
            Self::OwnerAlone(_) if who == Who::Second => Says::Status(404),
            _ if !self.is_for_trainers() => Says::OwnersDoor,
            _ if who.trains() => Says::Status(404),
            _ => Says::TrainersDoor,
        }
    }

    /// Whether its forms carry the token of a trainer's session.
    pub fn is_for_trainers(self) -> bool {
        !matches!(self, Self::Everyone(_) | Self::Door(_) | Self::Owners(_) | Self::OwnerAlone(_))
    }

    /// Whether its forms carry the token of an owner's session.
    pub fn is_for_owners(self) -> bool {
        matches!(self, Self::Owners(_) | Self::OwnerAlone(_))
    }
}

/// One line: method, route as written in `src/web.rs`, an address of it, and who it is for. The address of a route below
/// `/plans/{plan}` or `/workshops/{workshop}` is the rest after that; `{seat}`, `{organisation}` and the other names of
/// [`Scene::named`] stand for what is in the scene.
pub type Line = (&'static str, &'static str, &'static str, For);

/// Every route. Signing out comes last: it ends what the others need.
pub fn matrix() -> Vec<Line> {
    let all = [open::LINES, plans::LINES, workshops::LINES, accounts::LINES].concat();
    let (last, mut first): (Vec<Line>, Vec<Line>) = all.into_iter().partition(|line| line.1.ends_with("/sign-out"));
    first.extend(last);
    first
}

/// The lines of forms.
pub fn forms() -> Vec<Line> {
    matrix().into_iter().filter(|line| line.0 == "POST").collect()
}

/// Forms in which an owner types something: sent without a session, they are not answered with the way to the door but
/// with a page that keeps what was typed and asks for the code.
pub const KEPT: [&str; 6] = [
    "/plans/{plan}/choices",
    "/plans/{plan}/{section}/both",
    "/plans/{plan}/tasks/{stop}/suggestions",
    "/plans/{plan}/{section}/{stop}",
    "/plans/{plan}/{section}/{stop}/rows/{row}",
    "/plans/{plan}/{section}/{stop}/rows/{row}/remove",
];

/// Whether what was typed into it is kept for who is not signed in.
pub fn is_kept(line: &Line) -> bool {
    line.0 == "POST" && KEPT.contains(&line.1)
}

/// The address of a line in a scene.
pub fn address(line: &Line, scene: &Scene) -> String {
    let base = ["/plans/{plan}", "/workshops/{workshop}"].into_iter().find(|base| line.1.starts_with(base));
    let mut address = format!("{}{}", base.unwrap_or_default(), line.2);
    for (name, value) in scene.named() {
        address = address.replace(&format!("{{{name}}}"), value);
    }
    address
}
