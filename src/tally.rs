//! What workshops brought about, in numbers: who was trained, who finished, who still works with a plan half a year on.
//! Pure and exact. `published` says which of the numbers may leave the house.

pub mod about;
pub mod plans;
pub mod published;
pub mod survey;
#[cfg(test)]
mod tests;
pub mod totals;

pub use about::{Ability, About};
pub use published::{Row, Shown, Table, View, tables};
pub use survey::{Moment, Survey};
pub use totals::{Part, Totals};
