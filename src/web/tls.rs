//! HTTPS from certificate files: read once at the start, and what is wrong with them told in one line.

use std::path::Path;
use std::sync::Arc;

use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::pem::{Error as PemError, PemObject};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::settings::Tls;

/// What a server needs to speak HTTPS.
///
/// # Errors
/// One line that names the file at fault.
pub fn config(files: &Tls) -> Result<ServerConfig, String> {
    let (cert, key) = (files.cert.display(), files.key.display());
    let chain = CertificateDer::pem_file_iter(&files.cert)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|error| fault(&files.cert, "certificate", &error))?;
    if chain.is_empty() {
        return Err(format!("tls: {cert} holds no certificate in PEM form"));
    }
    let private = PrivateKeyDer::from_pem_file(&files.key).map_err(|error| fault(&files.key, "private key", &error))?;
    ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .and_then(|builder| builder.with_no_client_auth().with_single_cert(chain, private))
        .map_err(|error| format!("tls: {cert} and {key} do not go together: {error}"))
}

fn fault(file: &Path, what: &str, error: &PemError) -> String {
    let file = file.display();
    match error {
        PemError::NoItemsFound => format!("tls: {file} holds no {what} in PEM form"),
        PemError::Io(error) => format!("tls: cannot read {file}: {error}"),
        _ => format!("tls: {file} is no {what} in PEM form: {error}"),
    }
}
