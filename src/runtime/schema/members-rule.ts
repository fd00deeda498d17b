// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import { hasOwn, isObject, type Members } from "./checks.js";
import { describeType, describeValue } from "./describe.js";
import type { Explain, Path } from "./explain.js";
import { memberNames } from "./members.js";
import { nearest } from "./nearest.js";
import type { RuntimeSchema, RuntimeSchemaObject } from "./runtime-schema.js";

/** The rules about the members of an object: `required`, `properties`, `patternProperties`, `additionalProperties`. */
export function membersRule(
  schema: RuntimeSchemaObject,
  value: unknown,
  path: Path,
  explain: Explain,
): readonly Issue[] {
  if (!isObject(value)) return [];
  const names = memberNames(value);
  const missing = (schema.required ?? []).filter((name) => !names.includes(name));
  return [
    ...missing.map((name) => missingMember(schema, name, names, path)),
    ...names.flatMap((name) => {
      const named = namedSchemas(schema, name);
      if (named.length === 0 && schema.additionalProperties === false)
        return [unknownMember(schema, name, value, path)];
      const schemas = named.length === 0 ? [schema.additionalProperties ?? true] : named;
      return schemas.flatMap((inner) => explain(inner, value[name], [...path, name]));
    }),
  ];
}

/** The schemas that a member has to obey because of its name. */
function namedSchemas(schema: RuntimeSchemaObject, name: string): readonly RuntimeSchema[] {
  const property = propertyOf(schema, name);
  const matching = Object.entries(schema.patternProperties ?? {}).flatMap(([pattern, inner]) =>
    new RegExp(pattern, "u").test(name) ? [inner] : [],
  );
  return property === undefined ? matching : [property, ...matching];
}

function propertyOf({ properties = {} }: RuntimeSchemaObject, name: string): RuntimeSchema | undefined {
  return hasOwn(properties, name) ? properties[name] : undefined;
}

function missingMember(schema: RuntimeSchemaObject, name: string, names: readonly string[], path: Path): Issue {
  const property = propertyOf(schema, name);
  const misspelled = nearest(
    name,
    names.filter((other) => propertyOf(schema, other) === undefined),
  );
  return {
    message: `\`${name}\` is missing`,
    path: [...path, name],
    keyword: "required",
    expected: describeType(typeof property === "object" ? property : {}),
    found: describeValue(undefined),
    ...(misspelled !== undefined && { hint: `is \`${misspelled}\` a misspelling of it?` }),
  };
}

function unknownMember(schema: RuntimeSchemaObject, name: string, value: Members, path: Path): Issue {
  const { properties = {}, "x-renamed": renamed = {} } = schema;
  const rename = hasOwn(renamed, name) ? renamed[name] : undefined;
  const meant = nearest(
    name,
    Object.keys(properties).filter((other) => value[other] === undefined),
  );
  const hint =
    rename !== undefined
      ? `\`${name}\` became \`${rename.name}\` in ${rename.since}`
      : meant !== undefined && `did you mean \`${meant}\`?`;
  return {
    message: `\`${name}\` is not allowed here`,
    path: [...path, name],
    keyword: "additionalProperties",
    found: describeValue(value[name]),
    ...(hint !== false && { hint }),
  };
}
