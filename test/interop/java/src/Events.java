import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.jackson.JsonCloudEventData;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/** Events as all peers and we tell each other about them: every attribute with its type and its canonical string. */
final class Events {
  private static final ObjectMapper JSON = new ObjectMapper();

  static CloudEvent toSdk(JsonNode event) throws IOException {
    CloudEventBuilder builder = CloudEventBuilder.v1();
    for (JsonNode attribute : event.get("attributes")) {
      setAttribute(builder, attribute.get("name").asText(), attribute.get("type").asText(), attribute.get("value").asText());
    }
    JsonNode data = event.get("data");
    if (data == null) {
      return builder.build();
    }
    if (data.has("json")) {
      return builder.withData(JsonCloudEventData.wrap(data.get("json"))).build();
    }
    byte[] bytes = data.has("text") ? data.get("text").asText().getBytes(StandardCharsets.UTF_8) : data.get("base64").binaryValue();
    return builder.withData(BytesCloudEventData.wrap(bytes)).build();
  }

  private static void setAttribute(CloudEventBuilder builder, String name, String type, String value) {
    switch (name) {
      case "specversion" -> {}
      case "id" -> builder.withId(value);
      case "source" -> builder.withSource(URI.create(value));
      case "type" -> builder.withType(value);
      case "subject" -> builder.withSubject(value);
      case "dataschema" -> builder.withDataSchema(URI.create(value));
      case "datacontenttype" -> builder.withDataContentType(value);
      case "time" -> builder.withTime(OffsetDateTime.parse(value));
      default -> setExtension(builder, name, type, value);
    }
  }

  private static void setExtension(CloudEventBuilder builder, String name, String type, String value) {
    switch (type) {
      case "Boolean" -> builder.withExtension(name, Boolean.valueOf(value));
      case "Integer" -> builder.withExtension(name, Integer.valueOf(value));
      case "Binary" -> builder.withExtension(name, Base64.getDecoder().decode(value));
      case "URI", "URI-reference" -> builder.withExtension(name, URI.create(value));
      case "Timestamp" -> builder.withExtension(name, OffsetDateTime.parse(value));
      default -> builder.withExtension(name, value);
    }
  }

  static ObjectNode fromSdk(CloudEvent event) {
    ObjectNode result = JSON.createObjectNode();
    ArrayNode attributes = result.putArray("attributes");
    for (String name : event.getAttributeNames()) {
      put(attributes, name, event.getAttribute(name));
    }
    for (String name : event.getExtensionNames()) {
      put(attributes, name, event.getExtension(name));
    }
    if (event.getData() != null) {
      result.putObject("data").put("base64", event.getData().toBytes());
    }
    return result;
  }

  private static void put(ArrayNode attributes, String name, Object value) {
    if (value == null) {
      return;
    }
    ObjectNode attribute = attributes.addObject().put("name", name);
    if (value instanceof Boolean) {
      attribute.put("type", "Boolean").put("value", value.toString());
    } else if (value instanceof Number) {
      attribute.put("type", "Integer").put("value", value.toString());
    } else if (value instanceof byte[] bytes) {
      attribute.put("type", "Binary").put("value", Base64.getEncoder().encodeToString(bytes));
    } else if (value instanceof URI) {
      attribute.put("type", "URI").put("value", value.toString());
    } else if (value instanceof OffsetDateTime time) {
      attribute.put("type", "Timestamp").put("value", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    } else {
      attribute.put("type", "String").put("value", value.toString());
    }
  }
}
