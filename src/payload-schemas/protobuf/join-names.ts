/** The full name of something that is declared within something else. */
export function joinNames(scope: string, name: string): string {
  return scope === "" ? name : `${scope}.${name}`;
}
