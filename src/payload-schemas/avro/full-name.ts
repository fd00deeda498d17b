/** A name that every Avro library takes (Avro 1.12 "Names"). */
export const avroName: RegExp = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * The full name of a declaration: a name with dots is one already, any other is in the namespace that stands beside it, or
 * else in the one around it (Avro 1.12 "Names").
 */
export function fullNameOf(name: string, namespace: string | undefined, enclosing: string): string {
  if (name.includes(".")) return name.replace(/^\./, "");
  const space = namespace ?? enclosing;
  return space === "" ? name : `${space}.${name}`;
}

/** The namespace of a full name; empty where it has none. */
export function namespaceOf(fullName: string): string {
  return fullName.slice(0, Math.max(0, fullName.lastIndexOf(".")));
}

/** The name without its namespace. */
export function ownNameOf(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf(".") + 1);
}

/**
 * What a name that is used can mean: a full name means itself, any other a type of the namespace around it; where that has
 * none, libraries look among the types without a namespace.
 */
export function candidatesOf(name: string, enclosing: string): readonly string[] {
  if (name.includes(".")) return [name.replace(/^\./, "")];
  return enclosing === "" ? [name] : [`${enclosing}.${name}`, name];
}
