//! Stanap: a disaster-resilience planning toolkit for micro enterprises.
//!
//! ```text
//!                words (Fluent) · packs (countries, hazards, actions)
//!                      │
//! request → web ─┬→ plan (pure) → store → SQLite | PostgreSQL
//!    ▲           │      │
//!    └── page ◄──┘      ├→ outline → pdf | print page
//!                       ├→ export  ⇄ plan.json, → phone, tables
//!                       └→ tally   → totals of workshops
//! ```
//!
//! Data flows one way. `tests/all/architecture.rs` holds who may know whom.

pub mod cases;
pub mod cli;
pub mod export;
pub mod logo;
pub mod machine;
pub mod outline;
pub mod packs;
pub mod pdf;
pub mod plan;
pub mod settings;
pub mod store;
pub mod tally;
pub mod web;
pub mod words;
