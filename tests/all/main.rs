//! The tests that see Stanap from outside: one binary, one file for each thing it can do.

mod access;
mod accessible;
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
mod old_phones;
mod papers;
mod properties;
mod quick_plan;
mod reading_level;
mod returning;
mod rounds;
mod screens;
mod settings_and_commands;
#[cfg(test)]
mod support;
mod surviving;
mod text_browser;
mod throttling;
mod two_editors;
mod valid_html;
mod visiting;
mod workshop_pack;
mod writing_a_plan;
