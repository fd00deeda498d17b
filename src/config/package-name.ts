const namePattern = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;
const reservedNames: readonly string[] = ["node_modules", "favicon.ico"];
const maxLength = 214;

/**
 * Tells whether a name is a valid npm package name.
 *
 * @see https://docs.npmjs.com/cli/configuring-npm/package-json#name
 */
export function isPackageName(name: string): boolean {
  return namePattern.test(name) && name.length <= maxLength && !reservedNames.includes(name);
}
