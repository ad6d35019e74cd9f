//! The few closed lists that stand in columns as short texts.

use std::fmt;

/// A text in the database that is none of the codes of its column.
#[derive(Debug, thiserror::Error)]
#[error("unknown {column} code in the database: {found}")]
pub struct UnknownCode {
    column: &'static str,
    found: String,
}

macro_rules! codes {
    ($(#[$about:meta])* $name:ident for $column:literal { $($(#[$of:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$of])* $variant),+ }

        impl $name {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The text that stands in the database.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl TryFrom<String> for $name {
            type Error = UnknownCode;

            fn try_from(found: String) -> Result<Self, UnknownCode> {
                match found.as_str() {
                    $($text => Ok(Self::$variant),)+
                    _ => Err(UnknownCode { column: $column, found }),
                }
            }
        }
    };
}

codes! {
    /// How much a plan asks.
    Depth for "depth" {
        /// The 20-minute plan.
        Quick = "quick",
        /// The whole plan.
        Full = "full",
    }
}

codes! {
    /// What the owner lets her trainer see.
    Share for "consent_share" {
        /// Nothing.
        No = "no",
        /// The plan without its money.
        WithoutMoney = "without_money",
        /// The plan with its money.
        All = "all",
    }
}

codes! {
    /// How a state of a section came to be.
    Origin for "origin" {
        /// A person saved it.
        Saved = "saved",
        /// An earlier state was taken back.
        Restored = "restored",
        /// Two people's changes were put together.
        Merged = "merged",
        /// The program rewrote it for a newer edition.
        Upgrade = "upgrade",
    }
}

codes! {
    /// What an account may do.
    Rights for "role" {
        /// Runs her own workshops.
        Trainer = "trainer",
        /// Sees all workshops of her organisation and takes them over.
        Lead = "lead",
        /// Looks after the server: organisations, accounts.
        Admin = "admin",
    }
}

codes! {
    /// How long a workshop lasts.
    Agenda for "agenda" {
        /// Half a day: the quick plan.
        Half = "half",
        /// One day: the full plan.
        One = "one",
        /// Two days: the full plan and its test.
        Two = "two",
    }
}
