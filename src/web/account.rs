//! What an account must be before it is kept: a login, a name, a password that is not easily guessed.

use super::secret;

/// An account as typed.
#[derive(Debug, Clone)]
pub struct Account {
    /// What she types to sign in.
    pub login: String,
    /// Her name.
    pub name: String,
    /// Her password as typed.
    pub password: String,
}

/// An account that may be kept.
#[derive(Debug, Clone)]
pub struct CheckedAccount {
    /// In small letters, without spaces around.
    pub login: String,
    /// Without spaces around.
    pub name: String,
    /// Argon2id.
    pub password_hash: String,
}

/// Fewest characters of a password.
const SHORTEST: usize = 12;
/// Most bytes of a password that is hashed.
const LONGEST: usize = 256;

/// Checks an account; slow, for it hashes the password.
///
/// # Errors
/// What is wrong, in a sentence for the terminal.
pub fn checked(account: &Account) -> Result<CheckedAccount, &'static str> {
    let (login, name) = (account.login.trim().to_lowercase(), account.name.trim().to_owned());
    if login.is_empty() || login.chars().count() > 80 || login.chars().any(char::is_whitespace) {
        return Err("a sign-in name has 1 to 80 characters and no spaces");
    }
    if name.is_empty() || name.chars().count() > 80 {
        return Err("a name has 1 to 80 characters");
    }
    if account.password.chars().count() < SHORTEST || account.password.len() > LONGEST {
        return Err("a password has 12 characters or more");
    }
    let password_hash = secret::hash(&account.password).map_err(|_| "the password cannot be kept")?;
    Ok(CheckedAccount { login, name, password_hash })
}
