//! How a paper is wished: size, place where it hangs, ink. Said in the query of its address.

use actix_web::web;

use crate::pdf::{Inks, Paper};
use crate::web::error::Error;

/// The query of a request.
pub type Query = web::Query<Vec<(String, String)>>;

/// A choice; what is not said stays as it is for most people.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Wish {
    /// Letter paper instead of A4.
    pub letter: bool,
    /// For hanging in public.
    pub stall: bool,
    /// With little ink.
    pub less: bool,
}

impl Wish {
    /// The choice of a query; names that mean nothing here are passed over.
    ///
    /// # Errors
    /// `NotFound` for a value that we do not offer: another paper than the wished one helps nobody.
    pub fn of(query: &Query) -> Result<Self, Error> {
        let mut wish = Self::default();
        for (name, value) in query.iter() {
            match (name.as_str(), value.as_str()) {
                ("paper", "a4") => wish.letter = false,
                ("paper", "letter") => wish.letter = true,
                ("for", "home") => wish.stall = false,
                ("for", "stall") => wish.stall = true,
                ("ink", "full") => wish.less = false,
                ("ink", "less") => wish.less = true,
                ("paper" | "for" | "ink", _) => return Err(Error::NotFound),
                _ => {}
            }
        }
        Ok(wish)
    }

    /// The choice for a paper that has no version to hang in public.
    ///
    /// # Errors
    /// `NotFound` for an unknown value, and where a public version is wished: a private paper must not stand in for it.
    pub fn private(query: &Query) -> Result<Self, Error> {
        Self::of(query).and_then(|wish| if wish.stall { Err(Error::NotFound) } else { Ok(wish) })
    }

    /// The same for a paper that has no public version.
    pub fn at_home(self) -> Self {
        Self { stall: false, ..self }
    }

    /// Size of the paper.
    pub fn paper(self) -> Paper {
        if self.letter { Paper::LETTER } else { Paper::A4 }
    }

    /// Ink.
    pub fn inks(self) -> Inks {
        if self.less { Inks::Less } else { Inks::Full }
    }

    /// What stands behind the address, with its question mark; nothing where nothing is chosen.
    pub fn query(self) -> String {
        let chosen = [(self.letter, "paper=letter"), (self.stall, "for=stall"), (self.less, "ink=less")];
        let parts: Vec<&str> = chosen.into_iter().filter(|(on, _)| *on).map(|(_, part)| part).collect();
        if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(query: &str) -> Result<Wish, Error> {
        Wish::of(&Query::from_query(query).unwrap())
    }

    #[test]
    fn a_wish_is_said_again_as_it_was() {
        for query in ["", "?paper=letter", "?for=stall", "?paper=letter&for=stall&ink=less"] {
            assert_eq!(wish(query.trim_start_matches('?')).unwrap().query(), query);
        }
        assert_eq!(wish("paper=a4&for=home&ink=full&from=mail").unwrap(), Wish::default());
    }

    #[test]
    fn what_we_do_not_offer_is_not_found() {
        for query in ["paper=a5", "for=", "ink=none", "paper=LETTER"] {
            assert!(matches!(wish(query), Err(Error::NotFound)), "{query}");
        }
        assert!(matches!(Wish::private(&Query::from_query("for=stall").unwrap()), Err(Error::NotFound)));
    }
}
