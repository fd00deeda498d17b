import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.amqp.ProtonAmqpMessageFactory;
import io.cloudevents.core.format.EventFormat;
import io.cloudevents.core.message.MessageWriter;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.qpid.proton.message.Message;

/** Messages, as the SDK reads and writes them without a network. */
final class Bindings {
  private static final ObjectMapper JSON = new ObjectMapper();

  static CloudEvent read(JsonNode message) throws IOException {
    byte[] body = message.get("body").isNull() ? null : message.get("body").binaryValue();
    JsonNode headers = message.get("headers");
    switch (message.get("binding").asText()) {
      case "http":
        Map<String, String> fields = new LinkedHashMap<>();
        headers.forEach(header -> fields.put(header.get(0).asText(), header.get(1).asText()));
        return HttpMessageFactory.createReader(fields, body).toEvent();
      case "kafka":
        RecordHeaders record = new RecordHeaders();
        headers.forEach(header -> record.add(header.get(0).asText(), utf8(header.get(1).asText())));
        return KafkaMessageFactory.createReader(record, body).toEvent();
      case "amqp":
        return ProtonAmqpMessageFactory.createReader(Amqp.message(headers, body)).toEvent();
      default:
        throw new IllegalArgumentException("no such binding: " + message.get("binding"));
    }
  }

  static ObjectNode write(JsonNode request) throws IOException {
    CloudEvent event = Events.toSdk(request.get("events").get(0));
    String binding = request.get("binding").asText();
    EventFormat format =
        request.has("format") ? EventFormatProvider.getInstance().resolveFormat(request.get("format").asText()) : null;
    ObjectNode message = JSON.createObjectNode().put("binding", binding);
    ArrayNode headers = message.putArray("headers");
    message.putNull("body");
    switch (binding) {
      case "http" ->
          write(
              HttpMessageFactory.createWriter(
                  (name, value) -> headers.addArray().add(name).add(value), body -> message.put("body", body)),
              event,
              format);
      case "kafka" -> {
        ProducerRecord<Void, byte[]> record = write(KafkaMessageFactory.createWriter("topic"), event, format);
        for (Header header : record.headers()) {
          headers.addArray().add(header.key()).add(new String(header.value(), StandardCharsets.UTF_8));
        }
        message.put("body", record.value());
      }
      case "amqp" -> {
        Message sent = write(ProtonAmqpMessageFactory.createWriter(), event, format);
        Amqp.putHeaders(headers, sent);
        message.put("body", Amqp.body(sent));
      }
      default -> throw new IllegalArgumentException("no such binding: " + binding);
    }
    return message;
  }

  private static <Result> Result write(MessageWriter<?, Result> writer, CloudEvent event, EventFormat format) {
    return format == null ? writer.writeBinary(event) : writer.writeStructured(event, format);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
