//! Addresses of workshops.

use super::For::{Everyone, Holders, Room, Trainers};
use super::Line;

/// One line a route and method.
pub const LINES: &[Line] = &[
    ("GET", "/workshops", "/workshops", Trainers(200)),
    ("POST", "/workshops", "/workshops", Trainers(422)),
    ("GET", "/workshops/new", "/workshops/new", Trainers(200)),
    ("GET", "/workshops/{workshop}", "", Room(200)),
    ("GET", "/workshops/{workshop}/edit", "/edit", Room(200)),
    ("POST", "/workshops/{workshop}/edit", "/edit", Room(422)),
    ("POST", "/workshops/practice", "/workshops/practice", Trainers(303)),
    ("GET", "/workshops/{workshop}/board", "/board", Room(200)),
    ("GET", "/workshops/{workshop}/projector", "/projector", Room(200)),
    // no move is named
    ("POST", "/workshops/{workshop}/room", "/room", Room(400)),
    ("POST", "/workshops/{workshop}/seats", "/seats", Room(303)),
    ("GET", "/workshops/{workshop}/board/{seat}", "/board/1", Room(200)),
    ("POST", "/workshops/{workshop}/board/{seat}", "/board/1", Room(303)),
    // only a practice room is deleted
    ("POST", "/workshops/{workshop}/close", "/close", Room(303)),
    ("GET", "/workshops/{workshop}/paper", "/paper", Room(200)),
    ("POST", "/workshops/{workshop}/paper", "/paper", Room(422)),
    ("GET", "/workshops/{workshop}/prints", "/prints", Room(200)),
    ("POST", "/workshops/{workshop}/prints", "/prints", Room(400)),
    ("GET", "/workshops/{workshop}/seats/{seat}", "/seats/1", Room(200)),
    ("POST", "/workshops/{workshop}/seats/{seat}/code", "/seats/1/code", Room(400)),
    ("POST", "/workshops/{workshop}/seats/{seat}/typing", "/seats/1/typing", Room(404)),
    ("GET", "/workshops/{workshop}/seats/{seat}/plan", "/seats/1/plan", Room(404)),
    ("POST", "/workshops/{workshop}/seats/{seat}/plan", "/seats/1/plan", Room(404)),
    ("GET", "/workshops/{workshop}/team", "/team", Room(200)),
    ("POST", "/workshops/{workshop}/team", "/team", Holders(400)),
    ("GET", "/workshops/{workshop}/delete", "/delete", Holders(200)),
    ("POST", "/workshops/{workshop}/delete", "/delete", Holders(422)),
    ("GET", "/join", "/join", Everyone(200)),
    ("POST", "/join", "/join", Everyone(422)),
    ("GET", "/join/{code}", "/join/222222", Everyone(404)),
    ("POST", "/join/{code}", "/join/222222", Everyone(404)),
];
