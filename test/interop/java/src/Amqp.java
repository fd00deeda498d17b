import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.amqp.messaging.Data;
import org.apache.qpid.proton.message.Message;

/** Messages of AMQP: the content type and the application properties, whose values have types, as headers. */
final class Amqp {
  static Message message(JsonNode headers, byte[] body) throws IOException {
    Message message = Message.Factory.create();
    Map<String, Object> properties = new LinkedHashMap<>();
    for (JsonNode header : headers) {
      String name = header.get(0).asText();
      if (name.equals("content-type")) {
        message.setContentType(header.get(1).asText());
      } else {
        properties.put(name, fromJson(header.get(1)));
      }
    }
    message.setApplicationProperties(new ApplicationProperties(properties));
    if (body != null) {
      message.setBody(new Data(new Binary(body)));
    }
    return message;
  }

  static void putHeaders(ArrayNode headers, Message message) {
    if (message.getContentType() != null) {
      headers.addArray().add("content-type").add(message.getContentType());
    }
    if (message.getApplicationProperties() != null) {
      message.getApplicationProperties().getValue().forEach((name, value) -> putValue(headers.addArray().add(name), value));
    }
  }

  static byte[] body(Message message) {
    return message.getBody() instanceof Data data ? data.getValue().getArray() : null;
  }

  private static Object fromJson(JsonNode value) throws IOException {
    if (value.has("long")) {
      return value.get("long").asLong();
    }
    if (value.has("timestamp")) {
      return new Date(value.get("timestamp").asLong());
    }
    if (value.has("binary")) {
      return new Binary(value.get("binary").binaryValue());
    }
    return value.isBoolean() ? (Object) value.asBoolean() : value.asText();
  }

  private static void putValue(ArrayNode header, Object value) {
    if (value instanceof Boolean truth) {
      header.add(truth);
    } else if (value instanceof Number number) {
      header.addObject().put("long", number.longValue());
    } else if (value instanceof Date date) {
      header.addObject().put("timestamp", date.getTime());
    } else if (value instanceof Binary binary) {
      header.addObject().put("binary", binary.getArray());
    } else {
      header.add(String.valueOf(value));
    }
  }
}
