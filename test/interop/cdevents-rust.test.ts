import { exchangeCDEvents } from "./support/exchange-cdevents.js";

// The crate cdevents-sdk.
await exchangeCDEvents("rust", ["0.3", "0.4", "0.5"]);
