//! What a password must be: long, and not one of those that are tried first.

use std::collections::BTreeSet;

/// Fewest characters.
const SHORTEST: usize = 12;
/// Most bytes that are hashed.
pub const LONGEST: usize = 256;
/// Characters that must be left beside her own name, and beside a word that everyone tries.
const LEFT: usize = 8;
/// Fewest different characters.
const DIFFERENT: usize = 5;

/// Words that long common passwords are made of, once digits and signs around them are gone and look-alikes are letters.
const COMMON: &[&str] = &[
    "abcdefgh",
    "administrator",
    "adminadmin",
    "business",
    "changeit",
    "changeme",
    "computer",
    "correcthorsebatterystaple",
    "cyclone",
    "default",
    "dragon",
    "facebook",
    "football",
    "helloworld",
    "iloveyou",
    "jesuschrist",
    "letmein",
    "letmeinplease",
    "liverpool",
    "manchester",
    "mypassword",
    "ninja",
    "password",
    "passwordpassword",
    "pacific",
    "princess",
    "qazwsxedc",
    "qwerty",
    "secret",
    "stanap",
    "sunshine",
    "superman",
    "thepassword",
    "thisismypassword",
    "trainer",
    "trustno",
    "welcome",
    "workshop",
];

/// Rows of keys and of the alphabet that hands run along.
const RUNS: &[&str] = &[
    "01234567890123456789012345678901234567890",
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnmqwertyuiopasdfghjklzxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1q2w3e4r5t6y7u8i9o0p",
];

/// Why a password cannot be taken, as a code: `short`, `long`, `common`, or `own` where it is mostly her name.
pub fn weakness(password: &str, own: &[&str]) -> Option<&'static str> {
    let small = password.to_lowercase();
    match () {
        () if password.chars().count() < SHORTEST => Some("short"),
        () if password.len() > LONGEST => Some("long"),
        () if is_common(&small) => Some("common"),
        () if is_own(&small, own) => Some("own"),
        () => None,
    }
}

fn is_common(small: &str) -> bool {
    let chars: Vec<char> = small.chars().collect();
    let different = chars.iter().collect::<BTreeSet<_>>().len();
    let repeats = (1..=chars.len() / 2).any(|by| (by..chars.len()).all(|at| chars[at] == chars[at - by]));
    different < DIFFERENT || repeats || is_a_run(small) || is_a_common_word(small)
}

fn is_a_run(small: &str) -> bool {
    let plain: String = small.chars().filter(char::is_ascii_alphanumeric).collect();
    let back: String = plain.chars().rev().collect();
    RUNS.iter().any(|run| run.contains(&plain) || run.contains(&back))
}

/// "P@ssw0rd!2027" is "password" with things around it.
fn is_a_common_word(small: &str) -> bool {
    let letters = |text: &str| -> String { text.chars().map(alike).filter(|c| c.is_alphabetic()).collect() };
    let bare = small.trim_matches(|c: char| !c.is_alphabetic() && c != '@' && c != '$');
    let all: String = small.chars().filter(|c| c.is_alphabetic()).collect();
    [letters(bare), letters(small), all].iter().any(|word| COMMON.contains(&word.as_str()))
}

fn alike(sign: char) -> char {
    match sign {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    }
}

fn is_own(small: &str, own: &[&str]) -> bool {
    let words = own.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let words = words.map(str::to_lowercase).filter(|word| word.chars().count() >= 3);
    let left = words.fold(small.to_owned(), |left, word| left.replace(&word, ""));
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    left != small && letters(&left) < LEFT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_tried_first_is_refused() {
        for password in [
            "password1234",
            "P@ssw0rd!2027",
            "passwordpassword",
            "123456789012",
            "210987654321",
            "abcdefghijklm",
            "qwertyuiop[asdf",
            "aaaaaaaaaaaaaa",
            "abcabcabcabc",
            "mangomango mangomango ",
            "Welcome2027!!",
            "1q2w3e4r5t6y",
        ] {
            assert_eq!(weakness(password, &[]), Some("common"), "{password}");
        }
    }

    #[test]
    fn her_own_name_with_a_year_is_refused() {
        for password in ["MereTaufa2027", "mere@chamber.example", "taufa-mere-taufa"] {
            assert_eq!(weakness(password, &["mere@chamber.example", "Mere Taufa"]), Some("own"), "{password}");
        }
        assert_eq!(weakness("mere eats breadfruit", &["mere", "Mere Taufa"]), None);
    }

    #[test]
    fn too_short_and_too_long_are_told_apart() {
        assert_eq!(weakness("kai vunivalu", &[]), None);
        assert_eq!(weakness("kai vunival", &[]), Some("short"));
        assert_eq!(weakness("ʻokina ʻokina", &[]), None, "letters are counted, not bytes");
        assert_eq!(weakness(&"breadfruit under the house ".repeat(10), &[]), Some("long"));
    }
}
