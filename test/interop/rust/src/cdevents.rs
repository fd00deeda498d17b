//! CDEvents, which the SDK reads from JSON and writes: as JSON, and in a CloudEvent over HTTP.

use crate::{Answer, http, text};
use cdevents_sdk::CDEvent;
use cloudevents::Event;
use serde_json::json;

pub fn convert(from: &serde_json::Value) -> Answer {
    let event: CDEvent = serde_json::from_str(text(from, "text"))?;
    let written = serde_json::to_string(&event)?;
    let message = http::binary(Event::try_from(event)?)?;
    Ok(json!({ "cdevent": written, "message": message }))
}
