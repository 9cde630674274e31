// SPDX-License-Identifier: EUPL-1.2
//! Schemas of single values, as OpenAPI writes them.

use serde_json::{Value, json};

/// The text of an id: thirteen characters of the id alphabet.
pub const ID: &str = "^[0-9a-hjkmnp-tv-z]{13}$";

/// A text in an answer.
pub fn tekst() -> Value {
    json!({ "type": "string" })
}

/// A text in a body, with its least and most characters; spaces alone are no text.
pub fn tekst_van(min: usize, max: usize) -> Value {
    json!({ "type": "string", "minLength": min, "maxLength": max, "pattern": "\\S" })
}

/// An optional text in a body, with its most characters.
pub fn tekst_tot(max: usize) -> Value {
    json!({ "type": "string", "maxLength": max })
}

/// A moment in UTC.
pub fn tijdstip() -> Value {
    json!({ "type": "string", "format": "date-time", "example": "2026-11-21T20:00:00Z" })
}

/// A day.
pub fn datum() -> Value {
    json!({ "type": "string", "format": "date", "example": "2026-11-21" })
}

/// A whole number.
pub fn getal() -> Value {
    json!({ "type": "integer", "format": "int64" })
}

/// A whole number within bounds.
pub fn getal_van(min: i64, max: i64) -> Value {
    json!({ "type": "integer", "minimum": min, "maximum": max })
}

/// A coordinate in degrees.
pub fn graden(min: i32, max: i32) -> Value {
    json!({ "type": "number", "format": "double", "minimum": min, "maximum": max })
}

/// Yes or no.
pub fn ja_nee() -> Value {
    json!({ "type": "boolean" })
}

/// An id.
pub fn id() -> Value {
    json!({ "type": "string", "pattern": ID, "example": "1mzc9q40078rk" })
}

/// The address of a resource of this API.
pub fn adres() -> Value {
    json!({ "type": "string", "format": "uri-reference" })
}

/// One of a closed list.
pub fn code<T: std::fmt::Display>(codes: impl IntoIterator<Item = T>) -> Value {
    let codes: Vec<String> = codes.into_iter().map(|c| c.to_string()).collect();
    json!({ "type": "string", "enum": codes })
}

/// Any number of these.
pub fn rij(van: &Value) -> Value {
    json!({ "type": "array", "items": van })
}
