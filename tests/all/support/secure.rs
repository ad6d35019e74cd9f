//! HTTPS for the tests: a certificate made for one test, and a client that trusts it and nothing else.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use stanap::settings::Tls;
use tempfile::TempDir;

/// Long enough for a debug build on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// A certificate for this machine, in two files, until dropped.
pub struct Certificate {
    der: CertificateDer<'static>,
    folder: TempDir,
}

impl Certificate {
    /// A fresh one, signed by itself.
    pub fn fresh() -> Self {
        let names = ["localhost", "127.0.0.1"].map(str::to_owned);
        let made = rcgen::generate_simple_self_signed(names).expect("a certificate can be made");
        let folder = tempfile::tempdir().expect("a folder for the certificate");
        std::fs::write(folder.path().join("cert.pem"), made.cert.pem()).expect("a file");
        std::fs::write(folder.path().join("key.pem"), made.signing_key.serialize_pem()).expect("a file");
        Self { der: made.cert.der().clone(), folder }
    }

    /// One of its files: `cert.pem` or `key.pem`.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The files as a setting.
    pub fn setting(&self) -> Tls {
        Tls { cert: self.file("cert.pem"), key: self.file("key.pem") }
    }

    /// Asks a server such as `https://127.0.0.1:8443` with whole request bytes and gives all that it answers; nothing
    /// when the handshake fails.
    pub fn ask(&self, base: &str, request: &[u8]) -> Option<String> {
        let mut roots = RootCertStore::empty();
        roots.add(self.der.clone()).expect("a certificate");
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("ring knows them")
            .with_root_certificates(roots)
            .with_no_client_auth();
        let name = ServerName::try_from("127.0.0.1").expect("an address");
        let line = ClientConnection::new(Arc::new(config), name).expect("a client");
        let tcp = TcpStream::connect(base.trim_start_matches("https://")).expect("a server");
        tcp.set_read_timeout(Some(PATIENCE)).expect("a time limit");
        let mut stream = StreamOwned::new(line, tcp);
        stream.write_all(request).ok()?;
        let mut answer = Vec::new();
        // Some servers hang up without a farewell; what came is what counts.
        drop(stream.read_to_end(&mut answer));
        Some(String::from_utf8_lossy(&answer).into_owned())
    }
}
