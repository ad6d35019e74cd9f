//! What the tests see and touch the product with: people on phones, a real browser, papers and databases.

pub mod app;
pub mod browser;
pub mod cable;
pub mod checkers;
pub mod every_page;
pub mod form;
pub mod grade;
pub mod line;
pub mod owner;
pub mod page;
pub mod pages;
pub mod pdf;
pub mod postgres;
pub mod program;
pub mod proxy;
pub mod reading;
pub mod routes;
pub mod screens;
pub mod seat;
pub mod secure;
pub mod site;
pub mod terminal;
pub mod trainer;
pub mod vendor;
pub mod visitor;
pub mod wire;
