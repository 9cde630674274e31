// SPDX-License-Identifier: EUPL-1.2
//! The form of an answer: each property with its schema, its meaning and how it is read, in one place.
//!
//! A property that the reader may not see is absent from the answer, not empty: [`Shape::maybe`].

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::api::soort;

/// Named schemas of the document.
pub type Schemas = BTreeMap<&'static str, Value>;

type Read<T> = Box<dyn Fn(&T) -> Option<Value> + Send + Sync>;

struct Field<T> {
    name: &'static str,
    schema: Value,
    always: bool,
    read: Read<T>,
}

/// The form of an answer made from a `T`.
pub struct Shape<T> {
    name: &'static str,
    description: &'static str,
    fields: Vec<Field<T>>,
    parts: Schemas,
}

impl<T: 'static> Shape<T> {
    /// A shape without properties; `name` is its name in the document.
    pub fn new(name: &'static str, description: &'static str) -> Self {
        Self { name, description, fields: vec![], parts: Schemas::new() }
    }

    /// A property that is always there.
    #[must_use]
    pub fn field<V: Into<Value>>(
        self,
        name: &'static str,
        schema: Value,
        description: &str,
        read: impl Fn(&T) -> V + Send + Sync + 'static,
    ) -> Self {
        self.add(name, described(schema, description), true, Box::new(move |t| Some(read(t).into())))
    }

    /// A property that is absent when there is nothing, or nothing that this reader may see.
    #[must_use]
    pub fn maybe<V: Into<Value>>(
        self,
        name: &'static str,
        schema: Value,
        description: &str,
        read: impl Fn(&T) -> Option<V> + Send + Sync + 'static,
    ) -> Self {
        self.add(name, described(schema, description), false, Box::new(move |t| read(t).map(Into::into)))
    }

    /// An object within, absent when there is none.
    #[must_use]
    pub fn part<U: 'static>(
        mut self,
        name: &'static str,
        shape: &'static Shape<U>,
        read: impl for<'a> Fn(&'a T) -> Option<&'a U> + Send + Sync + 'static,
    ) -> Self {
        self.parts.extend(shape.schemas());
        self.add(name, shape.reference(), false, Box::new(move |t| read(t).map(|u| shape.json(u))))
    }

    /// A list of objects within, always there.
    #[must_use]
    pub fn list<U: 'static>(
        mut self,
        name: &'static str,
        shape: &'static Shape<U>,
        read: impl for<'a> Fn(&'a T) -> &'a [U] + Send + Sync + 'static,
    ) -> Self {
        self.parts.extend(shape.schemas());
        let read: Read<T> = Box::new(move |t| Some(read(t).iter().map(|u| shape.json(u)).collect()));
        self.add(name, soort::rij(&shape.reference()), true, read)
    }

    /// A list of objects within, absent when this reader may not see it.
    #[must_use]
    pub fn parts<U: 'static>(
        mut self,
        name: &'static str,
        shape: &'static Shape<U>,
        read: impl for<'a> Fn(&'a T) -> Option<&'a [U]> + Send + Sync + 'static,
    ) -> Self {
        self.parts.extend(shape.schemas());
        let read: Read<T> = Box::new(move |t| read(t).map(|rij| rij.iter().map(|u| shape.json(u)).collect()));
        self.add(name, soort::rij(&shape.reference()), false, read)
    }

    /// All properties of another shape, at this level.
    #[must_use]
    pub fn with<U: 'static>(
        mut self,
        shape: &'static Shape<U>,
        project: impl for<'a> Fn(&'a T) -> &'a U + Copy + Send + Sync + 'static,
    ) -> Self {
        self.parts.extend(shape.parts.clone());
        shape.fields.iter().fold(self, |this, field| {
            let read: Read<T> = Box::new(move |t| (field.read)(project(t)));
            this.add(field.name, field.schema.clone(), field.always, read)
        })
    }

    /// What this shape shows of a value.
    pub fn json(&self, value: &T) -> Value {
        let shown = self.fields.iter().filter_map(|f| Some((f.name.to_owned(), (f.read)(value)?)));
        Value::Object(shown.collect::<Map<_, _>>())
    }

    /// Its name in the document.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Its own schema and those of its parts.
    pub fn schemas(&self) -> Schemas {
        let mut all = self.parts.clone();
        all.insert(self.name, self.schema());
        all
    }

    fn reference(&self) -> Value {
        json!({ "$ref": format!("#/components/schemas/{}", self.name) })
    }

    fn schema(&self) -> Value {
        let properties: Map<_, _> =
            self.fields.iter().map(|f| (f.name.to_owned(), f.schema.clone())).collect();
        let required: Vec<_> = self.fields.iter().filter(|f| f.always).map(|f| f.name).collect();
        let mut schema =
            json!({ "type": "object", "description": self.description, "properties": properties });
        if let (Some(object), false) = (schema.as_object_mut(), required.is_empty()) {
            object.insert("required".to_owned(), json!(required));
        }
        schema
    }

    fn add(mut self, name: &'static str, schema: Value, always: bool, read: Read<T>) -> Self {
        self.fields.push(Field { name, schema, always, read });
        self
    }
}

/// The schema with what it means.
pub(super) fn described(mut schema: Value, description: &str) -> Value {
    if let Some(object) = schema.as_object_mut() {
        object.insert("description".to_owned(), Value::from(description));
    }
    schema
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;

    struct Punt(i64);
    struct Lijn {
        naam: Option<&'static str>,
        begin: Punt,
        rest: Vec<Punt>,
    }

    static PUNT: LazyLock<Shape<Punt>> =
        LazyLock::new(|| Shape::new("Punt", "een punt").field("x", soort::getal(), "plek", |p: &Punt| p.0));

    fn lijn() -> Shape<Lijn> {
        Shape::new("Lijn", "een lijn")
            .maybe("naam", soort::tekst(), "naam", |l: &Lijn| l.naam)
            .with(&PUNT, |l| &l.begin)
            .parts("rest", &PUNT, |l| Some(&l.rest))
    }

    #[test]
    fn what_is_not_there_is_absent_and_the_rest_is_as_the_schema_says() {
        let shape = lijn();
        let waarde = Lijn { naam: None, begin: Punt(1), rest: vec![Punt(2)] };
        assert_eq!(shape.json(&waarde), json!({ "x": 1, "rest": [{ "x": 2 }] }));
        let schemas = shape.schemas();
        assert_eq!(schemas.keys().copied().collect::<Vec<_>>(), ["Lijn", "Punt"]);
        assert_eq!(schemas["Lijn"]["required"], json!(["x"]));
        assert_eq!(schemas["Lijn"]["properties"]["rest"]["items"]["$ref"], "#/components/schemas/Punt");
    }
}
