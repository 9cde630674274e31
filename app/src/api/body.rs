// SPDX-License-Identifier: EUPL-1.2
//! The form of what a program sends: its schema, and the judgement of a body by that same schema.
//!
//! Only kinds, names and closed lists are judged here, all errors at once; lengths, dates and the rules of the field are
//! read from the `Form` by the slice, as on its page. A misspelled name is an error: a restriction that silently does not
//! arrive is worse than a refusal.

use serde_json::{Map, Value, json};
use web::{Form, FoutCode};

use crate::api::shape::described;

/// Something else than the kind that the schema names.
const SOORT: FoutCode = FoutCode::Regel("fout-api-soort");
/// A name that the schema does not hold.
const ONBEKEND: FoutCode = FoutCode::Regel("fout-api-onbekend");

/// The form of a body.
#[derive(Debug, Clone)]
pub struct Body {
    name: &'static str,
    schema: Value,
}

impl Body {
    /// A body without properties; `name` is its name in the document.
    pub fn new(name: &'static str, description: &'static str) -> Self {
        Self {
            name,
            schema: json!({
                "type": "object", "description": description, "properties": {}, "additionalProperties": false
            }),
        }
    }

    /// A property that must be there.
    #[must_use]
    pub fn required(mut self, name: &'static str, schema: Value, description: &str) -> Self {
        if let Some(object) = self.schema.as_object_mut() {
            let names = object.entry("required").or_insert_with(|| json!([]));
            if let Some(names) = names.as_array_mut() {
                names.push(Value::from(name));
            }
        }
        self.optional(name, schema, description)
    }

    /// A property that may stay away.
    #[must_use]
    pub fn optional(mut self, name: &'static str, schema: Value, description: &str) -> Self {
        if let Some(properties) = self.schema.get_mut("properties").and_then(Value::as_object_mut) {
            properties.insert(name.to_owned(), described(schema, description));
        }
        self
    }

    /// A body that passes, for the document and for who tries.
    #[must_use]
    pub fn example(mut self, example: Value) -> Self {
        if let Some(object) = self.schema.as_object_mut() {
            object.insert("example".to_owned(), example);
        }
        self
    }

    /// Its name in the document.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Its schema.
    pub fn schema(&self) -> &Value {
        &self.schema
    }

    /// Records in the form everything in which the body is not what the schema says.
    pub fn judge(&self, body: &Value, form: &mut Form) {
        judge(&self.schema, body, "", form);
    }
}

fn judge(schema: &Value, value: &Value, at: &str, form: &mut Form) {
    let kind = schema.get("type").and_then(Value::as_str).unwrap_or_default();
    match (kind, value) {
        ("object", Value::Object(properties)) => judge_object(schema, properties, at, form),
        ("array", Value::Array(items)) => {
            let of = schema.get("items").unwrap_or(&Value::Null);
            for (number, item) in items.iter().enumerate() {
                // Plain values of a list share the name of the list, as in the form.
                let at = if item.is_object() { format!("{at}.{number}") } else { at.to_owned() };
                judge(of, item, &at, form);
            }
        }
        ("string", Value::String(text)) => {
            let allowed = schema.get("enum").and_then(Value::as_array);
            if allowed.is_some_and(|codes| !codes.iter().any(|c| c == text)) {
                form.meld_fout(at, FoutCode::Keuze, vec![]);
            }
        }
        ("boolean", Value::Bool(_)) | ("number", Value::Number(_)) => {}
        ("integer", Value::Number(number)) if number.is_i64() => {}
        _ => form.meld_fout(at, SOORT, vec![]),
    }
}

fn judge_object(schema: &Value, properties: &Map<String, Value>, at: &str, form: &mut Form) {
    let known = schema.get("properties").and_then(Value::as_object);
    let others = schema.get("additionalProperties").filter(|s| s.is_object());
    for (name, value) in properties {
        let field = path(at, name);
        match known.and_then(|k| k.get(name)).or(others) {
            Some(schema) => judge(schema, value, &field, form),
            None => form.meld_fout(&field, ONBEKEND, vec![]),
        }
    }
    for name in schema.get("required").and_then(Value::as_array).into_iter().flatten() {
        if let Some(name) = name.as_str().filter(|n| !properties.contains_key(*n)) {
            form.meld_fout(&path(at, name), FoutCode::Verplicht, vec![]);
        }
    }
}

/// The name of a property as the form calls it.
fn path(at: &str, name: &str) -> String {
    let name = web::form::naar_snake(name);
    if at.is_empty() { name } else { format!("{at}.{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::soort;

    fn fouten(body: &Value) -> Vec<(String, &'static str)> {
        let vorm = Body::new("Proef", "")
            .required("hoeBekend", soort::code(["a", "b"]), "")
            .required("wat", soort::tekst(), "")
            .optional("lat", soort::graden(-90, 90), "")
            .optional("aantal", soort::getal(), "")
            .optional("groepen", soort::rij(&soort::code(["x"])), "")
            .optional("antwoorden", json!({ "type": "object", "additionalProperties": soort::ja_nee() }), "");
        let mut form = Form::from_value(body);
        vorm.judge(body, &mut form);
        form.fouten().iter().map(|f| (f.veld.clone(), f.code.sleutel())).collect()
    }

    #[test]
    fn a_body_as_documented_passes() {
        let body = json!({ "hoeBekend": "a", "wat": "iets", "lat": 50, "aantal": 3, "groepen": ["x"],
            "antwoorden": { "c1": true } });
        assert_eq!(fouten(&body), []);
    }

    #[test]
    fn everything_that_differs_is_named_at_once() {
        let body = json!({ "hoeBekend": "z", "lat": "50", "aantal": 1.5, "groepen": ["y"], "extra": 1,
            "antwoorden": { "c1": "ja" } });
        let mut gevonden = fouten(&body);
        gevonden.sort();
        let verwacht = [
            ("aantal", "fout-api-soort"),
            ("antwoorden.c1", "fout-api-soort"),
            ("extra", "fout-api-onbekend"),
            ("groepen", "fout-keuze"),
            ("hoe_bekend", "fout-keuze"),
            ("lat", "fout-api-soort"),
            ("wat", "fout-verplicht"),
        ];
        assert_eq!(gevonden, verwacht.map(|(veld, code)| (veld.to_owned(), code)));
    }
}
