//! The peer of the Rust SDKs: answers requests of ours, one JSON line each, with what the SDKs read and write.

mod cdevents;
mod event;
mod http;

use serde_json::{Value, json};
use std::error::Error;
use std::io::{BufRead, Write, stdin, stdout};

type Answer = Result<Value, Box<dyn Error>>;

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = stdout().lock();
    for line in stdin().lock().lines() {
        let request: Value = serde_json::from_str(&line?)?;
        let answer = answer_to(&request).unwrap_or_else(|error| json!({ "error": error.to_string() }));
        writeln!(out, "{answer}")?;
    }
    Ok(())
}

fn answer_to(request: &Value) -> Answer {
    if let Some(message) = request.get("read") {
        http::read(message)
    } else if let Some(asked) = request.get("write") {
        http::write(asked)
    } else {
        cdevents::convert(&request["cdevent"])
    }
}

/// The text of a member that is always there.
fn text<'a>(value: &'a Value, member: &str) -> &'a str {
    value[member].as_str().unwrap_or_default()
}
