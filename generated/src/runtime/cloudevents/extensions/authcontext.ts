// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { attributesOf, type Extension, type ExtensionTypes, nonEmpty, withAttributes } from "./extension.js";

/**
 * Who triggered the occurrence. It informs, and secures nothing.
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/authcontext.md
 */
export interface AuthContext {
  /** The kind of principal; others than those named are allowed. */
  readonly authtype:
    | "app_user"
    | "user"
    | "service_account"
    | "api_key"
    | "system"
    | "unauthenticated"
    | "unknown"
    | (string & {});
  /** The principal. Should not be personal data: attributes are logged (CORE-27). */
  readonly authid?: string;
  /** Claims about the principal, as JSON text. Must not be enough to impersonate it. */
  readonly authclaims?: string;
}

/** The types of the attributes. */
export const authContextTypes: ExtensionTypes<AuthContext> = {
  authtype: "String",
  authid: "String",
  authclaims: "String",
};

const authContext: Extension<AuthContext> = {
  name: "authcontext",
  types: authContextTypes,
  required: ["authtype"],
  rules: { authtype: nonEmpty, authclaims: { expected: "JSON text", test: (value) => isJson(String(value)) } },
};

/**
 * An event with these attributes.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function withAuthContext<T>(event: CloudEvent<T>, values: AuthContext): CloudEvent<T> {
  return withAttributes(event, values, authContext);
}

/**
 * The attributes of an event, or `undefined` if it has none of them.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function authContextOf(event: CloudEvent): AuthContext | undefined {
  return attributesOf(event, authContext);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
