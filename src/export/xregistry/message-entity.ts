import type { AttributeDeclaration, Deprecation, Message } from "../../profiles/xregistry/catalogue.js";
import type { JsonValue } from "../../schema/schema.js";
import type { JsonObject } from "../../schema/schema-document.js";
import { members, membersOrNothing } from "./members.js";
import { messageOptions, protocolName } from "./transport-options.js";

/** Everything that a message says, its base included, under the newest names (catalogues 1.6). */
export function messageEntity(message: Message, dataSchema: JsonObject): JsonObject {
  const { name, description, deprecated, envelope, attributes, mode, format, transport, dataContentType } = message;
  const declaredType = attributes.get("datacontenttype");
  const isDeclared = declaredType?.template === false && declaredType.value === dataContentType;
  return members({
    name,
    description,
    deprecated: deprecated && deprecation(deprecated),
    // Without this, a declared type would make it a CloudEvent.
    envelope: envelope === "cloudevents" ? "CloudEvents/1.0" : attributes.has("type") ? "none" : undefined,
    envelopemetadata: membersOrNothing(
      Object.fromEntries([...attributes].map(([attribute, declaration]) => [attribute, declared(declaration)])),
    ),
    envelopeoptions: membersOrNothing({ mode, format }),
    protocol: transport && protocolName(transport),
    protocoloptions: transport && messageOptions(transport),
    datacontenttype: isDeclared ? undefined : dataContentType,
    ...dataSchema,
  });
}

/** The time that stands for "now" (catalogues 1.7). */
const now = "0000-01-01T00:00:00Z";

function declared({ type, required, value, now: isNow, description }: AttributeDeclaration): JsonObject {
  return members({ description, type, required: required ? true : undefined, value: isNow === true ? now : value });
}

/** That something is deprecated, even if nothing more is said. */
export function deprecation(deprecated: Deprecation): JsonValue {
  return members({ ...deprecated });
}
