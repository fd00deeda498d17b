import { exchangeCloudEvents } from "./support/exchange-cloudevents.js";

// The crate cloudevents-sdk. Its modules for Kafka and NATS need clients that this test has no use for.
await exchangeCloudEvents("rust", ["HTTP binary", "HTTP JSON", "HTTP JSON batch"]);
