//! Doors and accounts of trainers.

use super::For::{Door, Everyone, Trainers};
use super::Line;

/// One line a route and method.
pub const LINES: &[Line] = &[
    ("GET", "/sign-in", "/sign-in", Door(200)),
    ("POST", "/sign-in", "/sign-in", Everyone(422)),
    ("POST", "/sign-out", "/sign-out", Trainers(303)),
];
