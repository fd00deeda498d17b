import { exchangeCloudEvents } from "./support/exchange-cloudevents.js";

// github.com/cloudevents/sdk-go. Its modules for AMQP and MQTT are not to be had from every module proxy.
await exchangeCloudEvents("go", [
  "HTTP binary",
  "HTTP JSON",
  "HTTP JSON batch",
  "HTTP Protobuf",
  "Kafka binary",
  "Kafka JSON",
  "NATS binary",
  "NATS JSON",
  "NATS JSON without headers",
]);
