//! The command line: serve, and what a keeper does from a terminal.

mod browser;
mod content;
mod demo;
mod doors;
mod import;
mod keeping;
mod organisation;
mod serve;
mod trainer;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::settings::{Flags, Settings};

/// What a command fails with: a sentence for the person at the terminal.
pub type Told = Result<(), String>;

#[derive(Parser)]
#[command(
    name = "stanap",
    version,
    about = "Disaster-resilience plans for micro enterprises",
    after_help = "Example: stanap serve --listen 0.0.0.0:8080"
)]
struct Line {
    #[command(flatten)]
    flags: Flags,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the pages (also without any command).
    #[command(after_help = "Example: stanap serve --lan")]
    Serve,
    /// Bring the database up to this version and stop.
    #[command(after_help = "Example: STANAP_DATABASE_URL=postgres://… stanap migrate")]
    Migrate,
    /// Copy the SQLite database to a file while it is in use.
    #[command(after_help = "Example: stanap backup stanap-2027-01-31.db")]
    Backup {
        /// File to write; it must not exist.
        file: PathBuf,
    },
    /// Put a backup in place of the SQLite database; the server must be stopped.
    #[command(after_help = "Example: stanap restore stanap-2027-01-31.db")]
    Restore {
        /// Backup to read.
        file: PathBuf,
    },
    /// Write every plan as plan.json into a folder.
    #[command(after_help = "Example: stanap export plans/")]
    Export {
        /// Folder to write into.
        folder: PathBuf,
    },
    /// Make a new plan of each plan.json, and print the new codes.
    #[command(
        after_help = "Example: stanap import plan.json\nEach plan gets a new code. It is kept until its owner says \
                            otherwise; no other consent is taken from the file. All files are read first: one that is \
                            not in order stops the command before anything is stored."
    )]
    Import {
        /// Files to read.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Print every question of the catalogue: number, key, kind, depth, class.
    #[command(after_help = "Example: stanap questions")]
    Questions,
    /// List the texts that a language still lacks.
    #[command(after_help = "Example: stanap words fr")]
    Words {
        /// Language code.
        language: String,
    },
    /// List the questions that nobody has recorded in a language yet, with the words to read out.
    #[command(
        after_help = "Example: stanap --content content audio bi\nPut each recording into the content folder as \
                            audio/bi/business-name.opus (or .ogg, .m4a, .mp3), at most 512 KiB."
    )]
    Audio {
        /// Language code.
        language: String,
    },
    /// Check packs and actions in a folder, with the safety rules.
    #[command(after_help = "Example: stanap check-pack content/")]
    CheckPack {
        /// Folder with `packs/*.toml` and `actions.csv`.
        folder: PathBuf,
    },
    /// Set whose name and logo stand on the plans of this server.
    #[command(after_help = "Example: stanap organisation set \"Market Women\" --logo logo.png --default")]
    Organisation {
        /// What to do.
        #[command(subcommand)]
        order: organisation::Order,
    },
    /// Accounts of trainers.
    #[command(after_help = "Example: stanap trainer add mere@chamber.example --name \"Mere T.\"")]
    Trainer {
        /// What to do.
        #[command(subcommand)]
        order: trainer::Order,
    },
    /// Load the three sample plans and print their codes.
    #[command(after_help = "Example: stanap --data demo-data demo")]
    Demo,
}

/// Runs the command given.
pub fn run() -> ExitCode {
    let line = Line::parse();
    match run_line(line) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            tell(&format!("stanap: {why}"));
            ExitCode::FAILURE
        }
    }
}

fn run_line(line: Line) -> Told {
    let settings = Settings::read(&line.flags).map_err(|problems| problems.join("\n"))?;
    let Some(command) = line.command else {
        return serve::serve(settings, line.flags.allow_browser() && browser::is_wanted());
    };
    match command {
        Command::Serve => serve::serve(settings, false),
        Command::Migrate => keeping::migrate(&settings),
        Command::Backup { file } => keeping::backup(&settings, &file),
        Command::Restore { file } => keeping::restore(&settings, &file),
        Command::Export { folder } => keeping::export(&settings, &folder),
        Command::Import { files } => import::import(&settings, &files),
        Command::Questions => {
            content::questions();
            Ok(())
        }
        Command::Words { language } => content::words(&settings, &language),
        Command::Audio { language } => content::audio(&settings, &language),
        Command::CheckPack { folder } => content::check_pack(&folder),
        Command::Organisation { order } => organisation::run(&settings, order),
        Command::Trainer { order } => trainer::run(&settings, order),
        Command::Demo => demo::demo(&settings),
    }
}

/// A line for the person at the terminal.
#[expect(clippy::print_stderr, reason = "the command line speaks to a person")]
fn tell(text: &str) {
    eprintln!("{text}");
}

/// A line of a command's result.
#[expect(clippy::print_stdout, reason = "the command line prints its result")]
fn print(text: &str) {
    println!("{text}");
}
