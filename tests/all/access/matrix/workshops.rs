//! Addresses of workshops.

use super::For::{Room, Trainers};
use super::Line;

/// One line a route and method.
pub const LINES: &[Line] =
    &[("GET", "/workshops", "/workshops", Trainers(200)), ("GET", "/workshops/{workshop}", "", Room(200))];
