//! The register of a workshop and what is asked of its people: sheets, attendance, surveys, totals, files and follow-up.

pub mod attendance;
pub mod calls;
pub mod files;
mod form;
pub mod gather;
pub mod later;
pub mod list;
pub mod own;
pub mod person;
pub mod results;
mod said;
mod same;
mod seen;
mod sheet;
pub mod survey;
