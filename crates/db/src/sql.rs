// SPDX-License-Identifier: EUPL-1.2
//! SQL text with its values.

use std::borrow::Cow;

use jiff::civil::Date;
use kernel::{Tijdstip, Veldgroepen};

/// A value that travels to the database beside the text. Absent values keep their kind, which PostgreSQL wants to know.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// BIGINT: numbers, ids, moments, yes and no.
    Int(Option<i64>),
    /// DOUBLE PRECISION.
    Real(Option<f64>),
    /// TEXT: words, codes, days.
    Text(Option<String>),
    /// BYTEA.
    Bytes(Option<Vec<u8>>),
}

/// A statement: literal text and the values of its `$n` parameters.
#[derive(Debug, Clone)]
pub struct Sql {
    pub(crate) text: Cow<'static, str>,
    pub(crate) values: Vec<Value>,
}

impl Sql {
    /// A statement that starts with the literal.
    pub const fn new(text: &'static str) -> Self {
        Self { text: Cow::Borrowed(text), values: Vec::new() }
    }

    /// Adds literal text.
    #[must_use]
    pub fn push(mut self, text: &'static str) -> Self {
        self.text.to_mut().push_str(text);
        self
    }

    /// Adds the next parameter.
    #[must_use]
    pub fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        let mark = format!("${}", self.values.len());
        self.text.to_mut().push_str(&mark);
        self
    }

    /// Adds a value for a parameter that the text already names.
    #[must_use]
    pub fn with(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Adds `(…, …)` with the values; an empty list matches nothing.
    #[must_use]
    pub fn list<V: Into<Value>>(mut self, values: impl IntoIterator<Item = V>) -> Self {
        self = self.push("(");
        let mut first = true;
        for value in values {
            if !first {
                self = self.push(", ");
            }
            first = false;
            self = self.bind(value);
        }
        if first { self.push("NULL)") } else { self.push(")") }
    }

    /// The text, for messages in tests.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// A statement with its parameters: `sql!("SELECT naam FROM organisatie WHERE id = $1", id)`.
#[macro_export]
macro_rules! sql {
    ($text:expr $(, $value:expr)* $(,)?) => {
        $crate::Sql::new($text)$(.with($value))*
    };
}

impl From<i64> for Value {
    fn from(v: i64) -> Self {
        Self::Int(Some(v))
    }
}

impl From<bool> for Value {
    fn from(v: bool) -> Self {
        Self::Int(Some(i64::from(v)))
    }
}

impl From<f64> for Value {
    fn from(v: f64) -> Self {
        Self::Real(Some(v))
    }
}

impl From<&str> for Value {
    fn from(v: &str) -> Self {
        Self::Text(Some(v.to_owned()))
    }
}

impl From<String> for Value {
    fn from(v: String) -> Self {
        Self::Text(Some(v))
    }
}

impl From<&String> for Value {
    fn from(v: &String) -> Self {
        Self::Text(Some(v.clone()))
    }
}

impl From<Vec<u8>> for Value {
    fn from(v: Vec<u8>) -> Self {
        Self::Bytes(Some(v))
    }
}

impl From<&[u8]> for Value {
    fn from(v: &[u8]) -> Self {
        Self::Bytes(Some(v.to_vec()))
    }
}

impl From<Tijdstip> for Value {
    fn from(v: Tijdstip) -> Self {
        Self::Int(Some(v.ms()))
    }
}

impl From<Date> for Value {
    fn from(v: Date) -> Self {
        Self::Text(Some(v.to_string()))
    }
}

impl From<Veldgroepen> for Value {
    fn from(v: Veldgroepen) -> Self {
        Self::Int(Some(v.bits()))
    }
}

/// A kind of value that knows how its absence looks.
trait Kind {
    const ABSENT: Value;
}

macro_rules! kinds {
    ($($t:ty => $absent:expr),+ $(,)?) => {$(
        impl Kind for $t {
            const ABSENT: Value = $absent;
        }
    )+};
}

kinds!(
    i64 => Value::Int(None), bool => Value::Int(None), Tijdstip => Value::Int(None),
    f64 => Value::Real(None), &str => Value::Text(None), String => Value::Text(None),
    &String => Value::Text(None), Date => Value::Text(None), Vec<u8> => Value::Bytes(None),
);

impl<T: Kind + Into<Value>> From<Option<T>> for Value {
    fn from(v: Option<T>) -> Self {
        v.map_or(T::ABSENT, Into::into)
    }
}

macro_rules! ids {
    ($($id:ident),+ $(,)?) => {$(
        impl From<kernel::$id> for Value {
            fn from(v: kernel::$id) -> Self {
                Self::Int(Some(v.waarde()))
            }
        }
        impl Kind for kernel::$id {
            const ABSENT: Value = Value::Int(None);
        }
        impl crate::Column for kernel::$id {
            fn read(row: &crate::Row, column: &str) -> crate::Result<Self> {
                i64::read(row, column).map(Self::van)
            }
        }
        impl crate::Column for Option<kernel::$id> {
            fn read(row: &crate::Row, column: &str) -> crate::Result<Self> {
                Ok(Option::<i64>::read(row, column)?.map(kernel::$id::van))
            }
        }
    )+};
}

ids!(
    ActieId,
    AfspraakId,
    AgendapuntId,
    ApiSleutelId,
    BerichtId,
    BesluitId,
    BewaarplichtId,
    BijlageId,
    DpiamaatregelId,
    FunctieId,
    GebruikerId,
    InvoerId,
    MagditregelId,
    MagditvraagId,
    NavraagId,
    OrganisatieId,
    OverlegId,
    PersoonId,
    RegioId,
    SamenvoegingId,
    SignaalId,
    TafelId,
    TerugkoppelingId,
    VernietigingsvoorstelId,
    VerstrekkingId,
    VerzoekId,
    VerzoekvondstId,
    WeegmodelId,
    WegingId,
    VerwerkingsregelId,
    BeslissingId,
    BevindingId,
    RechtentoetsId,
    NoodtoegangId,
    AdviesvraagId,
    BestuurspuntId,
    GremiumId,
    GremiumproductId,
    PartnerId,
    PartnercontactId,
    SamenwerkingId,
    ZetelId,
    ZorgmeldingId,
    CasusId,
    CasuspersoonId,
    CasuspartijId,
    EindoverzichtId,
    VolwassenheidscheckId,
    StrategieId,
    ToezeggingId,
    InzetId,
    BeeldId,
    BoadienstId,
    InstrumentId,
    RegelversieId,
    HerzieningId,
    HerzieningstaakId,
    TermijngoedkeuringId,
    ProcedureId,
    ProcedurestapId,
    ProcedurebetrokkeneId,
    MandaatId,
);

macro_rules! codes {
    ($($code:ident),+ $(,)?) => {$(
        impl From<kernel::$code> for Value {
            fn from(v: kernel::$code) -> Self {
                Self::Text(Some(v.code().to_owned()))
            }
        }
    )+};
}

codes!(Functiesoort, Organisatiesoort, Herkomst, Veldgroep);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_numbered_in_order() {
        let q = Sql::new("SELECT a FROM b WHERE c = ").bind(1).push(" AND d IN ").list(["x", "y"]);
        assert_eq!(q.text(), "SELECT a FROM b WHERE c = $1 AND d IN ($2, $3)");
        assert_eq!(q.values.len(), 3);
    }

    #[test]
    fn an_empty_list_matches_nothing() {
        let none: [i64; 0] = [];
        assert_eq!(Sql::new("x IN ").list(none).text(), "x IN (NULL)");
    }
}
