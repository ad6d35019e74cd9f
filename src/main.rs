//! The `stanap` binary: reads the command and calls the library.
fn main() {}
