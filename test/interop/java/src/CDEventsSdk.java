import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cdevents.CDEvents;
import io.cloudevents.http.HttpMessageFactory;

/** CDEvents, which the SDK reads from JSON and writes: as JSON, and in a CloudEvent over HTTP. */
final class CDEventsSdk {
  static String rewrite(String text) {
    if (!CDEvents.validateCDEventJson(text)) {
      throw new IllegalArgumentException("the SDK says that it is not valid");
    }
    return CDEvents.cdEventAsJson(CDEvents.cdEventFromJson(text));
  }

  static ObjectNode envelope(String text) {
    ObjectNode message = new ObjectMapper().createObjectNode().put("binding", "http");
    ArrayNode headers = message.putArray("headers");
    HttpMessageFactory.createWriter(
            (name, value) -> headers.addArray().add(name).add(value), body -> message.put("body", body))
        .writeBinary(CDEvents.cdEventAsCloudEvent(CDEvents.cdEventFromJson(text)));
    return message;
  }
}
