//! Every setting: read here from flags and environment, nowhere else.

use std::env;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use clap::Args;

/// Settings as given on the command line; each can come from the environment too.
#[derive(Debug, Clone, Args, Default)]
pub struct Flags {
    /// Address to listen on (`STANAP_LISTEN`).
    #[arg(long, global = true, value_name = "ADDRESS:PORT")]
    pub listen: Option<String>,
    /// Port to listen on, where only the port is to be another (8080).
    #[arg(long, global = true, value_name = "PORT", conflicts_with = "listen")]
    pub port: Option<u16>,
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
    /// Serve HTTPS with this certificate and those that vouch for it, a PEM file (`STANAP_TLS_CERT`).
    #[arg(long, global = true, value_name = "FILE")]
    pub tls_cert: Option<PathBuf>,
    /// The certificate's private key, a PEM file (`STANAP_TLS_KEY`).
    #[arg(long, global = true, value_name = "FILE")]
    pub tls_key: Option<PathBuf>,
    /// Addresses of the reverse proxies whose X-Forwarded headers are believed (`STANAP_TRUSTED_PROXY`).
    #[arg(long, global = true, value_name = "ADDRESS[,ADDRESS]")]
    pub trusted_proxy: Option<String>,
    /// Do not open the browser on the first run (`STANAP_NO_BROWSER`).
    #[arg(long, global = true)]
    pub no_browser: bool,
    /// With `--lan`: let trainers sign in from other machines too, not on this one only.
    #[arg(long, global = true)]
    pub trainers_anywhere: bool,
}

impl Flags {
    /// Whether the browser may be opened: not in tests and not where somebody said no.
    pub fn allow_browser(&self) -> bool {
        !self.no_browser && ["STANAP_NO_BROWSER", "CI"].iter().all(|name| env::var_os(name).is_none())
    }
}

/// The files that HTTPS is served with.
#[derive(Debug, Clone)]
pub struct Tls {
    /// The certificate and those that vouch for it, PEM.
    pub cert: PathBuf,
    /// Its private key, PEM.
    pub key: PathBuf,
}

/// Checked settings.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a yes or no of its own")]
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
    /// Whether somebody said where to listen.
    pub listen_chosen: bool,
    /// Whether all interfaces are listened on.
    pub lan: bool,
    /// Whether trainers' pages answer the whole hall.
    pub trainers_anywhere: bool,
    /// Language tags that are tests of translation, offered too (`STANAP_PSEUDO=1`).
    pub pseudo: bool,
    /// What HTTPS is served with; nothing for plain HTTP.
    pub tls: Option<Tls>,
    /// Peers whose word is taken for where a request came from.
    pub trusted_proxies: Vec<IpAddr>,
}

/// Port used unless another is named.
const PORT: u16 = 8080;

impl Settings {
    /// Whether nobody said how this server is reached: a trainer's laptop, who decides that on her pages.
    pub fn is_laptop(&self) -> bool {
        !self.lan && !self.listen_chosen && self.public_address.is_none()
    }
    /// Reads flags, then environment, then defaults.
    ///
    /// # Errors
    /// All problems at once, one a line.
    pub fn read(flags: &Flags) -> Result<Self, Vec<String>> {
        Self::from_parts(flags, |name| env::var(name).ok().filter(|value| !value.is_empty()))
    }

    fn from_parts(flags: &Flags, var: impl Fn(&str) -> Option<String>) -> Result<Self, Vec<String>> {
        let mut problems = Vec::new();
        let port = flags.port.unwrap_or(PORT);
        let default = if flags.lan { format!("0.0.0.0:{port}") } else { format!("127.0.0.1:{port}") };
        let chosen = flags.listen.clone().or_else(|| var("STANAP_LISTEN").filter(|_| flags.port.is_none()));
        let listen_chosen = chosen.is_some();
        let listen = chosen.unwrap_or(default);
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
        let tls = tls(flags, &var, &mut problems);
        let trusted_proxies = trusted_proxies(flags, &var, &mut problems);
        match (listen, problems.is_empty()) {
            (Ok(listen), true) => Ok(Self {
                listen,
                data,
                database_url,
                content: flags.content.clone().or_else(|| var("STANAP_CONTENT").map(PathBuf::from)),
                public_address: public_address.map(|address| address.trim_end_matches('/').to_owned()),
                listen_chosen,
                lan: flags.lan,
                trainers_anywhere: flags.trainers_anywhere,
                pseudo: var("STANAP_PSEUDO").is_some(),
                tls,
                trusted_proxies,
            }),
            _ => Err(problems),
        }
    }
}

fn tls(flags: &Flags, var: impl Fn(&str) -> Option<String>, problems: &mut Vec<String>) -> Option<Tls> {
    let file = |flag: &Option<PathBuf>, name| flag.clone().or_else(|| var(name).map(PathBuf::from));
    match (file(&flags.tls_cert, "STANAP_TLS_CERT"), file(&flags.tls_key, "STANAP_TLS_KEY")) {
        (Some(cert), Some(key)) => Some(Tls { cert, key }),
        (None, None) => None,
        (Some(_), None) => {
            problems.push("tls: a certificate needs its key; name it with --tls-key".to_owned());
            None
        }
        (None, Some(_)) => {
            problems.push("tls: a key needs its certificate; name it with --tls-cert".to_owned());
            None
        }
    }
}

fn trusted_proxies(flags: &Flags, var: impl Fn(&str) -> Option<String>, problems: &mut Vec<String>) -> Vec<IpAddr> {
    let told = flags.trusted_proxy.clone().or_else(|| var("STANAP_TRUSTED_PROXY")).unwrap_or_default();
    let names = told.split(',').map(str::trim).filter(|name| !name.is_empty());
    let read = names.filter_map(|name| {
        let address = name.parse::<IpAddr>();
        address
            .map(|address| address.to_canonical())
            .map_err(|_| {
                problems
                    .push(format!("trusted proxy: `{name}` is not an address, like 127.0.0.1 or 10.0.0.2,10.0.0.3"));
            })
            .ok()
    });
    read.collect()
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
    fn another_port_is_no_other_place() {
        let flags = Flags { port: Some(90), ..Flags::default() };
        let settings = Settings::from_parts(&flags, |_| None).unwrap();
        assert_eq!((settings.listen.to_string().as_str(), settings.is_laptop()), ("127.0.0.1:90", true));
        let settings = Settings::from_parts(&Flags { lan: true, ..flags }, |_| None).unwrap();
        assert_eq!((settings.listen.to_string().as_str(), settings.is_laptop()), ("0.0.0.0:90", false));
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

    #[test]
    fn a_certificate_and_its_key_go_together() {
        let cert = Flags { tls_cert: Some("cert.pem".into()), ..Flags::default() };
        assert!(Settings::from_parts(&cert, |_| None).unwrap_err()[0].contains("--tls-key"));
        let key = |name: &str| (name == "STANAP_TLS_KEY").then(|| "key.pem".into());
        assert!(Settings::from_parts(&Flags::default(), key).unwrap_err()[0].contains("--tls-cert"));
        assert!(Settings::from_parts(&Flags::default(), |_| None).unwrap().tls.is_none());
        let tls = Settings::from_parts(&cert, key).unwrap().tls.unwrap();
        assert_eq!((tls.cert, tls.key), ("cert.pem".into(), "key.pem".into()));
    }

    #[test]
    fn trusted_proxies_are_addresses() {
        let flags = |told: &str| Flags { trusted_proxy: Some(told.to_owned()), ..Flags::default() };
        let settings = Settings::from_parts(&flags("10.0.0.2, ::1,::ffff:10.0.0.3"), |_| None).unwrap();
        assert_eq!(
            settings.trusted_proxies,
            ["10.0.0.2", "::1", "10.0.0.3"].map(|name| name.parse::<IpAddr>().unwrap())
        );
        let told = Settings::from_parts(&flags("proxy.local,10.0.0.0/8"), |_| None).unwrap_err();
        assert!(told.len() == 2 && told[0].contains("`proxy.local`") && told[1].contains("`10.0.0.0/8`"), "{told:?}");
    }
}
