"""The peer of the Python SDK: answers requests of ours, one JSON line each, with what the SDK reads and writes."""

import json
import sys
from base64 import b64decode, b64encode

from cloudevents.core.bindings import amqp, http, kafka
from cloudevents.core.formats.json import JSONFormat

from events import from_sdk, to_sdk

JSON = JSONFormat()


def read(message):
    body = b64decode(message["body"] or "")
    headers = dict(message["headers"])
    if message["binding"] == "http":
        return http.from_http(http.HTTPMessage(headers, body), JSON)
    if message["binding"] == "kafka":
        headers = {name: value.encode() for name, value in headers.items()}
        return kafka.from_kafka(kafka.KafkaMessage(headers, None, body), JSON)
    properties = {"content-type": headers.pop("content-type")} if "content-type" in headers else {}
    application = {name: from_amqp(value) for name, value in headers.items()}
    return amqp.from_amqp(amqp.AMQPMessage(properties, application, body), JSON)


def write(binding, mode, events, **_):
    event = to_sdk(events[0])
    module = {"http": http, "kafka": kafka, "amqp": amqp}[binding]
    message = (module.to_structured if mode == "structured" else module.to_binary)(event, JSON)
    if binding == "http":
        headers, body = message.headers, message.body
    elif binding == "kafka":
        headers, body = {name: value.decode() for name, value in message.headers.items()}, message.value
    else:
        application = {name: to_amqp(value) for name, value in message.application_properties.items()}
        headers, body = message.properties | application, message.application_data
    return {"binding": binding, "headers": list(headers.items()), "body": b64encode(body).decode()}


def from_amqp(value):
    """The value of a property as clients of AMQP hand it out: integers and times are numbers alike."""
    if not isinstance(value, dict):
        return value
    return b64decode(value["binary"]) if "binary" in value else value.get("long", value.get("timestamp"))


def to_amqp(value):
    if isinstance(value, bytes):
        return {"binary": b64encode(value).decode()}
    return {"long": value} if isinstance(value, int) and not isinstance(value, bool) else value


def answer_to(request):
    try:
        if "read" in request:
            return {"events": [from_sdk(read(request["read"]))]}
        return {"message": write(**request["write"])}
    except Exception as error:  # Whatever the SDK raises is its answer.
        return {"error": f"{type(error).__name__}: {error}"}


for line in sys.stdin.buffer:
    print(json.dumps(answer_to(json.loads(line))))
