//! Every setting: read here from flags and environment, nowhere else.

use std::env;
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;

/// Settings as given on the command line; each can come from the environment too.
#[derive(Debug, Clone, Args, Default)]
pub struct Flags {
    /// Address to listen on (`STANAP_LISTEN`).
    #[arg(long, global = true, value_name = "ADDRESS:PORT")]
    pub listen: Option<String>,
    /// Folder for the database (`STANAP_DATA`).
    #[arg(long, global = true, value_name = "FOLDER")]
    pub data: Option<PathBuf>,
    /// Folder with words, packs and actions that override the built-in ones (`STANAP_CONTENT`).
    #[arg(long, global = true, value_name = "FOLDER")]
    pub content: Option<PathBuf>,
    /// Address that people type, printed on cards: `https://stanap.example` (`STANAP_PUBLIC_ADDRESS`).
    #[arg(long, global = true, value_name = "URL")]
    pub public_address: Option<String>,
    /// Listen on all interfaces of this machine and show the address with a QR code.
    #[arg(long, global = true)]
    pub lan: bool,
    /// With `--lan`: let trainers sign in from other machines too, not on this one only.
    #[arg(long, global = true)]
    pub trainers_anywhere: bool,
}

/// Checked settings.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Folder for the database file.
    pub data: PathBuf,
    /// `sqlite:…` or `postgres://…`.
    pub database_url: String,
    /// Content that overrides what is built in.
    pub content: Option<PathBuf>,
    /// Address that people type; cookies are sent over HTTPS only where it begins with `https://`.
    pub public_address: Option<String>,
    /// Whether all interfaces are listened on.
    pub lan: bool,
    /// Whether trainers' pages answer the whole hall.
    pub trainers_anywhere: bool,
    /// Language tags that are tests of translation, offered too (`STANAP_PSEUDO=1`).
    pub pseudo: bool,
}

/// Port used unless another is named.
const PORT: u16 = 8080;

impl Settings {
    /// Reads flags, then environment, then defaults.
    ///
    /// # Errors
    /// All problems at once, one a line.
    pub fn read(flags: &Flags) -> Result<Self, Vec<String>> {
        Self::from_parts(flags, |name| env::var(name).ok().filter(|value| !value.is_empty()))
    }

    fn from_parts(flags: &Flags, var: impl Fn(&str) -> Option<String>) -> Result<Self, Vec<String>> {
        let mut problems = Vec::new();
        let default = if flags.lan { format!("0.0.0.0:{PORT}") } else { format!("127.0.0.1:{PORT}") };
        let listen = flags.listen.clone().or_else(|| var("STANAP_LISTEN")).unwrap_or(default);
        let listen = listen.parse::<SocketAddr>().map_err(|_| {
            problems.push(format!("listen: `{listen}` is not an address with a port, like 127.0.0.1:8080"));
        });
        let data = flags
            .data
            .clone()
            .or_else(|| var("STANAP_DATA").map(PathBuf::from))
            .unwrap_or_else(|| "stanap-data".into());
        let database_url =
            var("STANAP_DATABASE_URL").unwrap_or_else(|| format!("sqlite:{}", data.join("stanap.db").display()));
        let public_address = flags.public_address.clone().or_else(|| var("STANAP_PUBLIC_ADDRESS"));
        if let Some(address) = &public_address
            && !(address.starts_with("http://") || address.starts_with("https://"))
        {
            problems.push(format!("public address: `{address}` must begin with http:// or https://"));
        }
        match (listen, problems.is_empty()) {
            (Ok(listen), true) => Ok(Self {
                listen,
                data,
                database_url,
                content: flags.content.clone().or_else(|| var("STANAP_CONTENT").map(PathBuf::from)),
                public_address: public_address.map(|address| address.trim_end_matches('/').to_owned()),
                lan: flags.lan,
                trainers_anywhere: flags.trainers_anywhere,
                pseudo: var("STANAP_PSEUDO").is_some(),
            }),
            _ => Err(problems),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_given_listens_on_this_machine_only() {
        let settings = Settings::from_parts(&Flags::default(), |_| None).unwrap();
        assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
        assert!(settings.database_url.starts_with("sqlite:stanap-data"));
    }

    #[test]
    fn all_problems_are_told_at_once() {
        let flags =
            Flags { listen: Some("here".into()), public_address: Some("stanap.example".into()), ..Flags::default() };
        assert_eq!(Settings::from_parts(&flags, |_| None).unwrap_err().len(), 2);
    }

    #[test]
    fn the_environment_is_read_where_no_flag_is_given() {
        let settings =
            Settings::from_parts(&Flags::default(), |name| (name == "STANAP_LISTEN").then(|| "0.0.0.0:90".into()))
                .unwrap();
        assert_eq!(settings.listen.port(), 90);
    }
}
