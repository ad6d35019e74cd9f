//! Addresses of a plan: those of its owner and of the second person who writes in it.

use super::For::Owners;
use super::Line;

/// One line a route and method.
pub const LINES: &[Line] = &[
    ("GET", "/plans/{plan}", "", Owners(200)),
    ("GET", "/plans/{plan}/code", "/code", Owners(200)),
    ("POST", "/plans/{plan}/code", "/code", Owners(303)),
    ("GET", "/plans/{plan}/check", "/check", Owners(200)),
    ("GET", "/plans/{plan}/print", "/print", Owners(200)),
    ("POST", "/plans/{plan}/print", "/print", Owners(303)),
    ("GET", "/plans/{plan}/print-view", "/print-view", Owners(200)),
    ("GET", "/plans/{plan}/wall.pdf", "/wall.pdf", Owners(200)),
    ("GET", "/plans/{plan}/plan.pdf", "/plan.pdf", Owners(200)),
    ("GET", "/plans/{plan}/card.pdf", "/card.pdf", Owners(200)),
    ("GET", "/plans/{plan}/by-hand.pdf", "/by-hand.pdf", Owners(200)),
    ("GET", "/plans/{plan}/wall-1.png", "/wall-1.png", Owners(200)),
    ("GET", "/plans/{plan}/wall-2.png", "/wall-2.png", Owners(200)),
    ("GET", "/plans/{plan}/card.png", "/card.png", Owners(200)),
    ("GET", "/plans/{plan}/versions/{version}", "/versions/none", Owners(404)),
    ("GET", "/plans/{plan}/choices", "/choices", Owners(200)),
    ("POST", "/plans/{plan}/choices", "/choices", Owners(303)),
    ("POST", "/plans/{plan}/rounds", "/rounds", Owners(303)),
    ("GET", "/plans/{plan}/plan.json", "/plan.json", Owners(200)),
    ("GET", "/plans/{plan}/reminders.ics", "/reminders.ics", Owners(200)),
    ("GET", "/plans/{plan}/contacts.vcf", "/contacts.vcf", Owners(200)),
    ("GET", "/plans/{plan}/sms", "/sms", Owners(200)),
    ("GET", "/plans/{plan}/phone.html", "/phone.html", Owners(200)),
    ("GET", "/plans/{plan}/delete", "/delete", Owners(200)),
    ("POST", "/plans/{plan}/delete", "/delete", Owners(422)),
    ("POST", "/plans/{plan}/depth", "/depth", Owners(303)),
    ("GET", "/plans/{plan}/{section}/history", "/activities/history", Owners(200)),
    ("POST", "/plans/{plan}/{section}/history", "/activities/history", Owners(303)),
    ("POST", "/plans/{plan}/{section}/both", "/business/both", Owners(303)),
    ("POST", "/plans/{plan}/tasks/{stop}/suggestions", "/tasks/list/suggestions", Owners(303)),
    ("GET", "/plans/{plan}/{section}/{stop}", "/business/you", Owners(200)),
    ("POST", "/plans/{plan}/{section}/{stop}", "/business/you", Owners(303)),
    ("GET", "/plans/{plan}/{section}/{stop}/rows/{row}", "/activities/products/rows/r1", Owners(200)),
    ("POST", "/plans/{plan}/{section}/{stop}/rows/{row}", "/activities/products/rows/r1", Owners(303)),
    ("POST", "/plans/{plan}/{section}/{stop}/rows/{row}/remove", "/activities/products/rows/r1/remove", Owners(303)),
    ("POST", "/plans/{plan}/sign-out", "/sign-out", Owners(303)),
];
