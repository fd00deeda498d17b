"""Events as all peers and we tell each other about them: every attribute with its type and its canonical string."""

from base64 import b64decode, b64encode
from datetime import datetime

from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent
from dateutil.parser import isoparse

NATIVE = {
    "Boolean": lambda text: text == "true",
    "Integer": int,
    "Binary": b64decode,
    "Timestamp": isoparse,
}


def to_sdk(event):
    attributes = {each["name"]: NATIVE.get(each["type"], str)(each["value"]) for each in event["attributes"]}
    data = event.get("data", {})
    if "base64" in data:
        return CloudEvent(attributes, b64decode(data["base64"]))
    return CloudEvent(attributes, data.get("json", data.get("text")))


def from_sdk(event):
    attributes = [{"name": name} | typed(value) for name, value in event.get_attributes().items()]
    data = event.get_data()
    if data is None:
        return {"attributes": attributes}
    if isinstance(data, bytes):
        return {"attributes": attributes, "data": {"base64": b64encode(data).decode()}}
    # Its readers make a str of text and of a JSON string alike.
    is_text = isinstance(data, str) and not JSONFormat.JSON_CONTENT_TYPE_PATTERN.match(
        event.get_datacontenttype() or JSONFormat.DEFAULT_CONTENT_TYPE
    )
    return {"attributes": attributes, "data": {"text" if is_text else "json": data}}


def typed(value):
    if isinstance(value, bool):
        return {"type": "Boolean", "value": "true" if value else "false"}
    if isinstance(value, int):
        return {"type": "Integer", "value": str(value)}
    if isinstance(value, bytes):
        return {"type": "Binary", "value": b64encode(value).decode()}
    if isinstance(value, datetime):
        return {"type": "Timestamp", "value": value.isoformat()}
    return {"type": "String", "value": str(value)}
