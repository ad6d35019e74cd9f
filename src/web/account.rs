//! What an account must be before it is kept: a login, a name, a password that is not easily guessed.

use std::borrow::Cow;

use validator::{Validate, ValidationError, ValidationErrors};

use super::{password, secret};

/// An account as typed.
#[derive(Debug, Clone, Validate)]
#[validate(schema(function = "hard_to_guess", skip_on_field_errors = false))]
pub struct Account {
    /// What she types to sign in.
    #[validate(custom(function = "a_login"))]
    pub login: String,
    /// Her name.
    #[validate(custom(function = "a_name"))]
    pub name: String,
    /// Her password as typed.
    pub password: String,
}

/// How she is called and reached, as typed.
#[derive(Debug, Clone, Validate)]
pub struct Profile {
    /// Her name.
    #[validate(custom(function = "a_name"))]
    pub name: String,
    /// How participants reach her; empty where she does not say.
    #[validate(length(max = 40, code = "phone"), custom(function = "a_phone"))]
    pub phone: String,
}

/// The name of an organisation, as typed.
#[derive(Debug, Clone, Validate)]
pub struct Named {
    /// Without spaces around.
    #[validate(custom(function = "a_name"))]
    pub name: String,
}

/// What is wrong with one field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The field.
    pub field: &'static str,
    /// Why, as a code: the rest of a message id after `account-fault-`.
    pub code: Cow<'static, str>,
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

/// Longest name, characters.
const LONGEST: usize = 80;

fn a_login(login: &str) -> Result<(), ValidationError> {
    let code = match login.chars().count() {
        0 => "login-empty",
        _ if login.chars().any(char::is_whitespace) => "login-space",
        length if length > LONGEST => "login-long",
        _ => return Ok(()),
    };
    Err(ValidationError::new(code))
}

fn a_name(name: &str) -> Result<(), ValidationError> {
    let code = match name.chars().count() {
        0 => "name-empty",
        length if length > LONGEST => "name-long",
        _ => return Ok(()),
    };
    Err(ValidationError::new(code))
}

fn a_phone(phone: &str) -> Result<(), ValidationError> {
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    let is_one =
        phone.is_empty() || (digits >= 3 && phone.chars().all(|c| c.is_ascii_digit() || " +-()/.".contains(c)));
    if is_one { Ok(()) } else { Err(ValidationError::new("phone")) }
}

fn hard_to_guess(account: &Account) -> Result<(), ValidationError> {
    password::weakness(&account.password, &[&account.login, &account.name])
        .map_or(Ok(()), |code| Err(ValidationError::new(code)))
}

/// What is wrong, by field in the order given; what concerns the whole stands at the password.
pub fn faults(checked: Result<(), ValidationErrors>, fields: &[&'static str]) -> Vec<Fault> {
    let Err(errors) = checked else { return Vec::new() };
    let by_field = errors.field_errors();
    let of = |field: &'static str| {
        let name = if field == "password" { "__all__" } else { field };
        let first = by_field.get(name).and_then(|errors| errors.first())?;
        Some(Fault { field, code: first.code.clone() })
    };
    fields.iter().filter_map(|field| of(field)).collect()
}

/// The account as it would be kept, before it is checked.
pub fn tidied(account: &Account) -> Account {
    Account {
        login: account.login.trim().to_lowercase(),
        name: account.name.trim().to_owned(),
        password: account.password.clone(),
    }
}

/// Checks an account; slow, for it hashes the password.
///
/// # Errors
/// What is wrong, by field.
pub fn checked(account: &Account) -> Result<CheckedAccount, Vec<Fault>> {
    let account = tidied(account);
    let faults = faults(account.validate(), &["login", "name", "password"]);
    if !faults.is_empty() {
        return Err(faults);
    }
    let failed = |_| vec![Fault { field: "password", code: "unkept".into() }];
    let password_hash = secret::hash(&account.password).map_err(failed)?;
    Ok(CheckedAccount { login: account.login, name: account.name, password_hash })
}
