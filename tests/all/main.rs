//! The tests that see Stanap from outside: one binary, one file for each thing it can do.

mod architecture;
mod browsing;
mod cases;
mod databases;
mod durability;
mod licences;
mod papers;
#[cfg(test)]
mod support;
mod surviving;
mod visiting;
mod writing_a_plan;
