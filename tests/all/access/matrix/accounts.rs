//! Doors and accounts of trainers.

use super::For::{Admin, Door, Everyone, LeadHere, Leads, Named, Trainers};
use super::Line;

/// One line a route and method.
pub const LINES: &[Line] = &[
    ("GET", "/sign-in", "/sign-in", Door(200)),
    ("POST", "/sign-in", "/sign-in", Everyone(422)),
    ("POST", "/sign-out", "/sign-out", Trainers(303)),
    // while there is no account this is for whoever sits at the machine; `first_run` tests that
    ("GET", "/setup", "/setup", Everyone(404)),
    ("POST", "/setup", "/setup", Everyone(404)),
    ("GET", "/account", "/account", Trainers(200)),
    ("POST", "/account", "/account", Trainers(422)),
    ("POST", "/account/password", "/account/password", Trainers(422)),
    ("GET", "/people", "/people", Leads(200)),
    ("GET", "/people/invite", "/people/invite", Leads(200)),
    ("POST", "/people/invite", "/people/invite", Leads(422)),
    ("GET", "/people/{account}", "/people/{account}", LeadHere(200)),
    ("POST", "/people/{account}", "/people/{account}", LeadHere(400)),
    ("GET", "/invite/{token}", "/invite/none", Everyone(404)),
    ("POST", "/invite/{token}", "/invite/none", Everyone(404)),
    ("GET", "/organisations", "/organisations", Admin(200)),
    ("POST", "/organisations", "/organisations", Admin(422)),
    ("GET", "/organisations/{organisation}", "/organisations/{organisation}", Admin(200)),
    ("POST", "/organisations/{organisation}", "/organisations/{organisation}", Admin(400)),
    // the token of this form is a part of its own: in a plain form there is none
    ("POST", "/organisations/{organisation}/logo", "/organisations/{organisation}/logo", Admin(403)),
    ("GET", "/organisations/{organisation}/logo.png", "/organisations/{organisation}/logo.png", Admin(404)),
    ("GET", "/happened", "/happened", Leads(200)),
    ("GET", "/codes", "/codes", Trainers(200)),
    // no way is named
    ("POST", "/codes/{keeper}", "/codes/{keeper}", Named(400)),
];
