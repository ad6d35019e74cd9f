//! The tests that see Stanap from outside: one binary, one file for each thing it can do.

mod architecture;
mod browser_journeys;
mod browsing;
mod cases;
mod databases;
mod durability;
mod licences;
mod papers;
mod quick_plan;
mod screens;
#[cfg(test)]
mod support;
mod surviving;
mod visiting;
mod writing_a_plan;
