//! The tests that see Stanap from outside: one binary, one file for each thing it can do.

mod access;
mod architecture;
mod bad_input;
mod bad_lines;
mod browser_journeys;
mod browsing;
mod cases;
mod databases;
mod deleting;
mod durability;
mod history;
mod importing;
mod languages;
mod licences;
mod organisations;
mod papers;
mod pictures;
mod properties;
mod quick_plan;
mod reading_level;
mod returning;
mod rounds;
mod screens;
mod script;
mod settings_and_commands;
#[cfg(test)]
mod support;
mod surviving;
mod takeout;
mod throttling;
mod two_editors;
mod visiting;
mod wall_papers;
mod worksheets;
mod workshop_pack;
mod writing_a_plan;
