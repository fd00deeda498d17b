import type { Draft } from "../definition-table.js";
import type { XmlNode } from "./xml-tree.js";

/** A child element that is allowed, from all particles together. */
export interface Member {
  /** Whether it must occur. */
  readonly required: boolean;
  /** How often it occurs, if it occurs. */
  readonly least: number;
  readonly most: number;
  readonly declarations: readonly XmlNode[];
}

/** A condition on which elements occur together. */
export interface Rule {
  readonly names: ReadonlySet<string>;
  readonly condition: Draft;
}

/** The allowed content of an element. JSON objects are unordered, so the order of elements is lost. */
export interface Content {
  readonly members: ReadonlyMap<string, Member>;
  readonly rules: readonly Rule[];
  /** Whether undeclared elements are allowed. */
  readonly open: boolean;
  /** Whether the content can be empty. */
  readonly emptiable: boolean;
}

/** Empty content. */
export const noContent: Content = { members: new Map(), rules: [], open: false, emptiable: true };

/** Content of any elements. */
export const anyContent: Content = { ...noContent, open: true };

/** Returns content of one element. */
export function oneElement(name: string, declaration: XmlNode): Content {
  const member = { required: true, least: 1, most: 1, declarations: [declaration] };
  return { members: new Map([[name, member]]), rules: [], open: false, emptiable: false };
}

/** Returns the sequence of several contents. Conditions on elements that occur in more than one of them are dropped. */
export function sequence(contents: readonly Content[]): Content {
  const members = new Map<string, Member>();
  const repeated = new Set<string>();
  for (const content of contents) {
    for (const [name, member] of content.members) {
      const known = members.get(name);
      if (known !== undefined) repeated.add(name);
      members.set(name, known === undefined ? member : both(known, member));
    }
  }
  const rules = distinct(contents.flatMap((content) => content.rules));
  return {
    members,
    rules: rules.filter(({ names }) => ![...names].some((name) => repeated.has(name))),
    open: contents.some(({ open }) => open),
    emptiable: contents.every(({ emptiable }) => emptiable),
  };
}

function both(one: Member, other: Member): Member {
  const required = one.required || other.required;
  return {
    required,
    // If neither is required, only one of the two can occur.
    least:
      one.required && other.required
        ? one.least + other.least
        : required
          ? requiredLeast(one, other)
          : Math.min(one.least, other.least),
    most: one.most + other.most,
    declarations: [...new Set([...one.declarations, ...other.declarations])],
  };
}

function requiredLeast(one: Member, other: Member): number {
  return one.required ? one.least : other.least;
}

/** Returns the choice of one of several contents. */
export function choice(branches: readonly Content[]): Content {
  const [only] = branches;
  if (branches.length === 1 && only !== undefined) return only;
  const members = new Map<string, Member>();
  for (const branch of branches) {
    for (const [name, member] of branch.members) members.set(name, either(members.get(name), member));
  }
  for (const [name, member] of members) {
    const always = branches.every((branch) => branch.members.get(name)?.required === true);
    members.set(name, { ...member, required: always });
  }
  const rule = choiceRule(branches, members);
  return {
    members,
    rules: rule === undefined ? [] : [rule],
    open: branches.some(({ open }) => open),
    emptiable: branches.some(({ emptiable }) => emptiable),
  };
}

function either(one: Member | undefined, other: Member): Member {
  if (one === undefined) return other;
  return {
    required: one.required && other.required,
    least: Math.min(one.least, other.least),
    most: Math.max(one.most, other.most),
    declarations: [...new Set([...one.declarations, ...other.declarations])],
  };
}

function choiceRule(branches: readonly Content[], members: ReadonlyMap<string, Member>): Rule | undefined {
  const names = new Set(members.keys());
  // A single optional element needs no condition.
  const filled = branches.filter((branch) => branch.members.size > 0);
  const [first] = filled;
  if (first === undefined) return undefined;
  if (filled.length === 1 && first.members.size === 1 && first.rules.length === 0) return undefined;
  return { names, condition: { anyOf: branches.map((branch) => branchRule(branch, members)) } };
}

function branchRule(branch: Content, members: ReadonlyMap<string, Member>): Draft {
  const rule: Draft = {};
  const required = [...branch.members].filter(([name, { required }]) => required && !members.get(name)?.required);
  if (required.length > 0) rule["required"] = required.map(([name]) => name);
  const foreign = [...members.keys()].filter((name) => !branch.members.has(name));
  const forbidden: Draft = Object.create(null);
  for (const name of foreign) forbidden[name] = false;
  if (foreign.length > 0) rule["properties"] = forbidden;
  if (branch.rules.length > 0) rule["allOf"] = branch.rules.map(({ condition }) => condition);
  return rule;
}

/** Returns repeated content. Elements of different repetitions can no longer be distinguished. */
export function repeat(content: Content, least: number, most: number): Content {
  if (most === 0) return noContent;
  const many = most === 1 ? content : manyTimes(content, Math.max(1, least), most);
  return least === 0 ? optional(many) : many;
}

function manyTimes(content: Content, least: number, most: number): Content {
  const members = new Map(
    [...content.members].map(([name, member]) => [
      name,
      { ...member, least: member.required ? member.least * least : member.least, most: member.most * most },
    ]),
  );
  const names = new Set(members.keys());
  const needsOne = !content.emptiable && !content.open && ![...members.values()].some(({ required }) => required);
  const condition = { anyOf: [...names].map((name) => ({ required: [name] })) };
  return { ...content, members, rules: needsOne && names.size > 0 ? [{ names, condition }] : [] };
}

function optional(content: Content): Content {
  const chosen = content.emptiable ? content : choice([content, noContent]);
  const isList = [...content.members.values()].every(({ most }) => most > 1);
  // No occurrence of a repeated element can also be an empty array.
  const members = [...chosen.members].map(([name, member]): [string, Member] => [
    name,
    { ...member, required: false, least: member.most > 1 ? 0 : member.least },
  ]);
  return { ...chosen, members: new Map(members), rules: isList ? [] : chosen.rules, emptiable: true };
}

function distinct(rules: readonly Rule[]): readonly Rule[] {
  return [...new Set(rules)];
}
