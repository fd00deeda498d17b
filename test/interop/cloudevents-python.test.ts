import { exchangeCloudEvents } from "./support/exchange-cloudevents.js";

// The package cloudevents of PyPI.
await exchangeCloudEvents("python", [
  "HTTP binary",
  "HTTP JSON",
  "Kafka binary",
  "Kafka JSON",
  "AMQP binary",
  "AMQP JSON",
]);
