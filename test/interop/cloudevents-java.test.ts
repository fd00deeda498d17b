import { exchangeCloudEvents } from "./support/exchange-cloudevents.js";

// io.cloudevents. Its module for XML is not to be had from every mirror of Maven Central, and that for AMQP only in an older version.
await exchangeCloudEvents("java", [
  "HTTP binary",
  "HTTP JSON",
  "HTTP Protobuf",
  "Kafka binary",
  "Kafka JSON",
  "AMQP binary",
  "AMQP JSON",
]);
