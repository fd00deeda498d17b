import { exchangeCDEvents } from "./support/exchange-cdevents.js";

// github.com/cdevents/sdk-go.
await exchangeCDEvents("go", ["0.3", "0.4", "0.5"]);
