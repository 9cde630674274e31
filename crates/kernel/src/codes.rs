// SPDX-License-Identifier: EUPL-1.2
//! Closed lists that are stored and shown as a short code.
//!
//! [`codes!`](crate::codes) declares an enum once, with its code; storing, parsing and listing follow from it. There are no
//! integer codes for kinds: the code in the database is the word in the glossary.

/// A code that is not in the list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown {soort}: {code}")]
pub struct OnbekendeCode {
    /// The list that was asked.
    pub soort: &'static str,
    /// The code that it does not hold.
    pub code: String,
}

/// Declares an enum with a stable text code per variant, `ALLE`, `code()`, `Display` and `FromStr`.
#[macro_export]
macro_rules! codes {
    ($(#[$meta:meta])* $vis:vis enum $naam:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $naam { $($(#[$vmeta])* $variant),+ }

        impl $naam {
            /// Every value, in the order of declaration.
            pub const ALLE: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code: stored, in addresses and in text keys.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }

        impl std::fmt::Display for $naam {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl std::str::FromStr for $naam {
            type Err = $crate::OnbekendeCode;

            fn from_str(code: &str) -> ::std::result::Result<Self, Self::Err> {
                match code {
                    $($code => Ok(Self::$variant),)+
                    _ => Err($crate::OnbekendeCode { soort: stringify!($naam), code: code.to_owned() }),
                }
            }
        }
    };
}
