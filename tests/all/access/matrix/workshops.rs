//! Addresses of workshops.

use super::For::{Everyone, Room, Trainers};
use super::Line;

/// One line a route and method.
pub const LINES: &[Line] = &[
    ("GET", "/workshops", "/workshops", Trainers(200)),
    ("POST", "/workshops", "/workshops", Trainers(422)),
    ("GET", "/workshops/new", "/workshops/new", Trainers(200)),
    ("GET", "/workshops/{workshop}", "", Room(200)),
    ("GET", "/workshops/{workshop}/edit", "/edit", Room(200)),
    ("POST", "/workshops/{workshop}/edit", "/edit", Room(422)),
    ("POST", "/workshops/{workshop}/close", "/close", Room(303)),
    ("GET", "/workshops/{workshop}/register", "/register", Room(200)),
    ("GET", "/workshops/{workshop}/register.xlsx", "/register.xlsx", Room(200)),
    ("GET", "/workshops/{workshop}/register.csv", "/register.csv", Room(200)),
    ("GET", "/workshops/{workshop}/register/{seat}", "/register/seat-1", Room(200)),
    ("POST", "/workshops/{workshop}/register/{seat}", "/register/seat-1", Room(422)),
    ("GET", "/workshops/{workshop}/register/{seat}/{moment}", "/register/seat-1/after", Room(200)),
    ("POST", "/workshops/{workshop}/register/{seat}/{moment}", "/register/seat-1/after", Room(403)),
    ("GET", "/workshops/{workshop}/attendance", "/attendance", Room(200)),
    ("POST", "/workshops/{workshop}/attendance", "/attendance", Room(303)),
    ("GET", "/workshops/{workshop}/results", "/results", Room(200)),
    ("GET", "/workshops/{workshop}/results.xlsx", "/results.xlsx", Room(200)),
    ("GET", "/workshops/{workshop}/indicators.txt", "/indicators.txt", Room(200)),
    ("GET", "/workshops/{workshop}/follow-up", "/follow-up", Room(200)),
    ("GET", "/workshops/{workshop}/follow-up.ics", "/follow-up.ics", Room(200)),
    ("GET", "/join", "/join", Everyone(200)),
    ("POST", "/join", "/join", Everyone(422)),
    ("GET", "/join/{code}", "/join/222222", Everyone(404)),
    ("POST", "/join/{code}", "/join/222222", Everyone(404)),
];
