//! Random codes and tokens, and their hashes.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// 27 symbols without vowels and look-alikes: no words come out, nothing is misread.
const SYMBOLS: &[u8; 27] = b"23456789BCDFGHJKMNPQRSTVWXZ";
/// Length of a plan code.
const CODE: usize = 12;
/// Symbols of the code that look it up; the rest is the secret.
pub const PUBLIC: usize = 4;

/// A plan code as typed or shown, without spaces.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// A new random code.
    pub fn new() -> Self {
        Self(random(CODE))
    }
    /// Reads what was typed: case, spaces and dashes do not matter.
    pub fn parse(typed: &str) -> Option<Self> {
        symbols(typed, CODE).map(Self)
    }
    /// The part that looks the plan up.
    pub fn public(&self) -> &str {
        self.0.get(..PUBLIC).unwrap_or_default()
    }
    /// The secret part.
    pub fn secret(&self) -> &str {
        self.0.get(PUBLIC..).unwrap_or_default()
    }
    /// The three groups of four as shown on a card.
    pub fn groups(&self) -> [&str; 3] {
        [0, 4, 8].map(|at| self.0.get(at..at + 4).unwrap_or_default())
    }
}

impl Default for Code {
    fn default() -> Self {
        Self::new()
    }
}

/// Symbols of the code of a workshop.
const JOIN: usize = 6;

/// A new random code to join a workshop with.
pub fn join_code() -> String {
    random(JOIN)
}

/// Reads a workshop's code as typed: case, spaces and dashes do not matter.
pub fn parse_join(typed: &str) -> Option<String> {
    symbols(typed, JOIN)
}

/// Symbols of the code of a certificate.
const CERTIFICATE: usize = 10;

/// A new random code for a certificate: 47 bits.
pub fn certificate_code() -> String {
    random(CERTIFICATE)
}

/// Reads a certificate's code as typed: case, spaces and dashes do not matter.
pub fn parse_certificate(typed: &str) -> Option<String> {
    symbols(typed, CERTIFICATE)
}

fn random(length: usize) -> String {
    // 27 * 9 = 243: values from 243 up would favour some symbols and are thrown away.
    let mut code = String::with_capacity(length);
    while code.len() < length {
        let symbols = bytes::<32>().into_iter().filter(|byte| *byte < 243).map(|byte| SYMBOLS[usize::from(byte % 27)]);
        code.extend(symbols.take(length - code.len()).map(char::from));
    }
    code
}

fn symbols(typed: &str, length: usize) -> Option<String> {
    let code: String =
        typed.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_uppercase()).collect();
    let valid = code.len() == length && code.bytes().all(|byte| SYMBOLS.contains(&byte));
    valid.then_some(code)
}

/// Random bytes from the system.
///
/// # Panics
/// When the system has no randomness: nothing safe can be done without.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut buffer = [0; N];
    getrandom::fill(&mut buffer).expect("the system gives random bytes");
    buffer
}

/// A 256-bit token for a cookie or a form.
pub fn token() -> String {
    URL_SAFE_NO_PAD.encode(bytes::<32>())
}

/// A 128-bit token for a QR code.
pub fn qr_token() -> String {
    URL_SAFE_NO_PAD.encode(bytes::<16>())
}

/// A short id for a row or a post.
pub fn short() -> String {
    hex(&bytes::<8>())
}

/// A number that a person can quote and the log can be searched for.
pub fn reference() -> String {
    hex(&bytes::<4>())
}

/// Bytes as lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|half| char::from(DIGITS[usize::from(half)])).collect()
}

/// SHA-256 in hex: what is stored of a random token.
pub fn digest(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

/// Argon2id of a secret; slow on purpose, run it off the async threads.
///
/// # Errors
/// When the hash cannot be made.
pub fn hash(secret: &str) -> Result<String, String> {
    Argon2::default().hash_password(secret.as_bytes()).map(|hash| hash.to_string()).map_err(|error| error.to_string())
}

/// Whether a secret matches its stored hash; slow on purpose.
pub fn matches(secret: &str, stored: &str) -> bool {
    PasswordHash::new(stored).is_ok_and(|hash| Argon2::default().verify_password(secret.as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back_however_it_is_typed() {
        let code = Code::new();
        let typed = code.groups().join(" - ").to_lowercase();
        assert!(Code::parse(&typed) == Some(code));
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for typed in ["", "KT7R 4MWX 9HN", "KT7R 4MWX 9HNA", "KT7R 4MWX 9HND 2", "ʻʻʻʻʻʻʻʻʻʻʻʻ"] {
            assert!(Code::parse(typed).is_none(), "{typed}");
        }
    }

    #[test]
    fn only_the_right_secret_matches() {
        let stored = hash("4MWX9HND").unwrap();
        assert!(matches("4MWX9HND", &stored));
        assert!(!matches("4MWX9HNC", &stored));
        assert!(!matches("4MWX9HND", "not a hash"));
    }
}
