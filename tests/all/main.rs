//! The tests that see Stanap from outside: one binary, one file for each thing it can do.

mod access;
mod architecture;
mod bad_input;
mod browser_journeys;
mod browsing;
mod cases;
mod databases;
mod deleting;
mod durability;
mod history;
mod languages;
mod licences;
mod organisations;
mod papers;
mod pictures;
mod properties;
mod quick_plan;
mod returning;
mod rounds;
mod screens;
mod settings_and_commands;
#[cfg(test)]
mod support;
mod surviving;
mod throttling;
mod two_editors;
mod visiting;
mod writing_a_plan;
