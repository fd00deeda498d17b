import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The peer of the Java SDKs: answers requests of ours, one JSON line each, with what the SDKs read and write. */
final class Peer {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    System.setOut(System.err); // Libraries that print must not get between the answers.
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(answerTo(JSON.readTree(line)));
    }
    out.flush();
  }

  private static JsonNode answerTo(JsonNode request) {
    ObjectNode answer = JSON.createObjectNode();
    try {
      if (request.has("read")) {
        answer.putArray("events").add(Events.fromSdk(Bindings.read(request.get("read"))));
      } else if (request.has("write")) {
        answer.set("message", Bindings.write(request.get("write")));
      } else {
        String text = request.get("cdevent").get("text").asText();
        answer.put("cdevent", CDEventsSdk.rewrite(text));
        answer.set("message", CDEventsSdk.envelope(text));
      }
      return answer;
    } catch (Throwable error) { // Also errors of linking, as a peer with other versions would have them.
      return JSON.createObjectNode().put("error", String.valueOf(error));
    }
  }
}
