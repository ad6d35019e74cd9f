//! Addresses of workshops.

use super::For::{Holders, Room, Trainers};
use super::Line;

/// One line a route and method.
pub const LINES: &[Line] = &[
    ("GET", "/workshops", "/workshops", Trainers(200)),
    ("GET", "/workshops/{workshop}", "", Room(200))("GET", "/workshops/{workshop}/team", "/team", Room(200)),
    ("POST", "/workshops/{workshop}/team", "/team", Holders(400)),
    ("GET", "/workshops/{workshop}/delete", "/delete", Holders(200)),
    ("POST", "/workshops/{workshop}/delete", "/delete", Holders(422)),
];
