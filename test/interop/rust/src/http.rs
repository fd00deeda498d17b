//! Messages of HTTP, as the SDK reads and writes them without a network.

use crate::event::{from_sdk, to_sdk};
use crate::{Answer, text};
use base64::prelude::*;
use cloudevents::Event;
use cloudevents::binding::http::{Builder, Serializer, to_event};
use cloudevents::message::{BinaryDeserializer, Result, StructuredDeserializer};
use http::header::{HeaderMap, HeaderName, HeaderValue};
use serde_json::{Value, json};

const BATCH: &str = "application/cloudevents-batch+json";

pub fn read(message: &Value) -> Answer {
    let mut headers = HeaderMap::new();
    for header in message["headers"].as_array().into_iter().flatten() {
        let name: HeaderName = header[0].as_str().unwrap_or_default().parse()?;
        headers.append(name, HeaderValue::from_str(header[1].as_str().unwrap_or_default())?);
    }
    let body = BASE64_STANDARD.decode(text(message, "body"))?;
    let content_type = headers.get("content-type").and_then(|value| value.to_str().ok());
    let events: Vec<Event> = if content_type.is_some_and(|value| value.starts_with(BATCH)) {
        serde_json::from_slice(&body)?
    } else {
        vec![to_event(&headers, body)?]
    };
    Ok(json!({ "events": events.iter().map(from_sdk).collect::<Vec<_>>() }))
}

pub fn write(asked: &Value) -> Answer {
    let events = asked["events"].as_array().into_iter().flatten().map(to_sdk);
    let mut events = events.collect::<std::result::Result<Vec<_>, _>>()?;
    if text(asked, "mode") == "batch" {
        let body = BASE64_STANDARD.encode(serde_json::to_vec(&events)?);
        return Ok(json!({ "message": { "binding": "http", "headers": [["content-type", BATCH]], "body": body } }));
    }
    let event = events.remove(0);
    Ok(json!({ "message": if text(asked, "mode") == "binary" { binary(event)? } else { structured(event)? } }))
}

pub fn binary(event: Event) -> Result<Value> {
    BinaryDeserializer::deserialize_binary(event, Serializer::new(Message::default()))
}

fn structured(event: Event) -> Result<Value> {
    StructuredDeserializer::deserialize_structured(event, Serializer::new(Message::default()))
}

#[derive(Default)]
struct Message {
    headers: Vec<(String, String)>,
}

impl Builder<Value> for Message {
    fn header(&mut self, name: &str, value: HeaderValue) {
        self.headers
            .push((name.into(), String::from_utf8_lossy(value.as_bytes()).into()));
    }

    fn body(&mut self, bytes: Vec<u8>) -> Result<Value> {
        Ok(json!({ "binding": "http", "headers": self.headers, "body": BASE64_STANDARD.encode(bytes) }))
    }

    fn finish(&mut self) -> Result<Value> {
        Ok(json!({ "binding": "http", "headers": self.headers, "body": null }))
    }
}
