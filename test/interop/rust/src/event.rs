//! Events as all peers and we tell each other about them: every attribute with its type and its canonical string.

use crate::text;
use base64::prelude::*;
use cloudevents::event::{AttributeValue, Data, ExtensionValue};
use cloudevents::{Event, EventBuilder, EventBuilderV10};
use serde_json::{Value, json};
use std::error::Error;

pub fn to_sdk(from: &Value) -> Result<Event, Box<dyn Error>> {
    let mut builder = EventBuilderV10::new();
    let mut extensions = Vec::new();
    let mut content_type = None;
    let mut schema = None;
    for attribute in from["attributes"].as_array().into_iter().flatten() {
        let value = text(attribute, "value");
        builder = match text(attribute, "name") {
            "specversion" => builder,
            "id" => builder.id(value),
            "source" => builder.source(value),
            "type" => builder.ty(value),
            "subject" => builder.subject(value),
            "time" => builder.time(value),
            "datacontenttype" => {
                content_type = Some(value);
                builder
            }
            "dataschema" => {
                schema = Some(value.parse::<url::Url>()?);
                builder
            }
            name => {
                extensions.push((name, to_extension(text(attribute, "type"), value)?));
                builder
            }
        };
    }
    let mut event = builder.build()?;
    cloudevents::AttributesWriter::set_datacontenttype(&mut event, content_type);
    cloudevents::AttributesWriter::set_dataschema(&mut event, schema);
    for (name, value) in extensions {
        event.set_extension(name, value);
    }
    if let Some(data) = from.get("data") {
        event.set_data_unchecked(to_data(data)?);
    }
    Ok(event)
}

/// The SDK has three types of extensions: the others are their canonical strings.
fn to_extension(kind: &str, value: &str) -> Result<ExtensionValue, Box<dyn Error>> {
    Ok(match kind {
        "Boolean" => ExtensionValue::Boolean(value.parse()?),
        "Integer" => ExtensionValue::Integer(value.parse()?),
        _ => ExtensionValue::String(value.into()),
    })
}

fn to_data(from: &Value) -> Result<Data, Box<dyn Error>> {
    if let Some(text) = from.get("text").and_then(Value::as_str) {
        Ok(Data::String(text.into()))
    } else if let Some(bytes) = from.get("base64").and_then(Value::as_str) {
        Ok(Data::Binary(BASE64_STANDARD.decode(bytes)?))
    } else {
        Ok(Data::Json(from["json"].clone()))
    }
}

pub fn from_sdk(from: &Event) -> Value {
    let attributes: Vec<Value> = from
        .iter()
        .map(|(name, value)| json!({ "name": name, "type": type_of(&value), "value": value_of(&value) }))
        .collect();
    match from.data() {
        None => json!({ "attributes": attributes }),
        Some(data) => json!({ "attributes": attributes, "data": from_data(data) }),
    }
}

fn type_of(value: &AttributeValue) -> &'static str {
    match value {
        AttributeValue::Boolean(_) => "Boolean",
        AttributeValue::Integer(_) => "Integer",
        AttributeValue::String(_) | AttributeValue::SpecVersion(_) => "String",
        AttributeValue::Binary(_) => "Binary",
        AttributeValue::URI(_) => "URI",
        AttributeValue::URIRef(_) => "URI-reference",
        AttributeValue::Time(_) => "Timestamp",
    }
}

fn value_of(value: &AttributeValue) -> String {
    match value {
        // Its Display cannot write these two into a String.
        AttributeValue::Boolean(value) => value.to_string(),
        AttributeValue::Integer(value) => value.to_string(),
        other => other.to_string(),
    }
}

fn from_data(from: &Data) -> Value {
    match from {
        Data::Json(value) => json!({ "json": value }),
        Data::String(text) => json!({ "text": text }),
        Data::Binary(bytes) => json!({ "base64": BASE64_STANDARD.encode(bytes) }),
    }
}
