import { exchangeCDEvents } from "./support/exchange-cdevents.js";

// dev.cdevents, of which version 0.3.1 has been published last. There is no SDK for Python on PyPI.
await exchangeCDEvents("java", ["0.3"]);
