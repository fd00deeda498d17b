import type { ReleaseModel } from "../model/event-model.js";
import type { Template } from "../print/template.js";
import { header } from "./header.js";

/** Prints the module that the endpoints of a release are imported through. */
export function endpointsModule({ source, endpoints }: ReleaseModel, template: Template): string {
  const protocols = [...new Set(endpoints.map(({ protocol }) => protocol))].sort();
  return template({
    header: header(source),
    endpoints: endpoints.map(({ name }) => ({ camel: name.camel, pascal: name.pascal, kebab: name.kebab })),
    protocols: protocols.map((protocol) => ({
      protocol,
      type: `${protocol.charAt(0).toUpperCase()}${protocol.slice(1)}Endpoint`,
    })),
  });
}
