//! The `stanap` binary: reads the command and calls the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    stanap::cli::run()
}
