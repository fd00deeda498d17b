import { type DiagnosticCode, diagnosticKinds } from "../../diagnostics/codes.js";
import type { Report } from "../data-schema.js";
import { DefinitionTable } from "../definition-table.js";
import type { AttributeUses } from "./attributes.js";
import type { ComplexType } from "./complex-content.js";
import type { Components } from "./components.js";
import type { Content } from "./content.js";
import type { SimpleType } from "./simple-type.js";
import type { NamedElement } from "./substitution.js";
import type { XmlNode } from "./xml-tree.js";

/** More levels than anybody nests, each of which takes its place on the call stack. */
const maximumDepth = 200;

/** More members than this are only made of groups that contain each other many times over. */
const mostMembers = 500_000;

/** What lowering one document needs to remember. */
export class Context {
  readonly book = new DefinitionTable();
  readonly components: Components;
  /** What was found out about types and groups, each once. */
  readonly simpleTypes = new Map<XmlNode, SimpleType>();
  readonly contents = new Map<XmlNode, Content>();
  readonly attributes = new Map<XmlNode, AttributeUses>();
  readonly complexTypes = new Map<XmlNode, ComplexType>();
  /** The types that are derived from each, and the elements that substitute for each, once somebody has asked. */
  derivedTypes: ReadonlyMap<string, readonly string[]> | undefined;
  substitutionGroups: ReadonlyMap<string, readonly NamedElement[]> | undefined;
  /** The names of the elements and the type that are being lowered, outermost first. */
  readonly path: string[] = [];
  readonly #report: Report;
  readonly #open = new Map<object, Set<XmlNode>>();
  #depth = 0;
  #hasErrors = false;
  #membersLeft = mostMembers;

  constructor(components: Components, report: Report) {
    this.components = components;
    this.#report = report;
  }

  /** Whether something was found that leaves open what the schema means. */
  get hasErrors(): boolean {
    return this.#hasErrors;
  }

  /** Tells of a finding about an element of the document. */
  report(code: DiagnosticCode, message: string, { offset }: Pick<XmlNode, "offset">, fix?: string): void {
    if (diagnosticKinds[code].severity === "error") this.#hasErrors = true;
    this.#report(code, message, { pointer: "", offset }, fix);
  }

  /**
   * Looks at something that may refer to itself, once, and remembers what was found; says so where it does, or where it is
   * deeper than any schema for people is.
   */
  once<T>(node: XmlNode, known: Map<XmlNode, T>, otherwise: T, look: () => T): T {
    const found = known.get(node);
    if (found !== undefined) return found;
    const open = this.#open.get(known) ?? new Set();
    this.#open.set(known, open);
    if (open.has(node)) {
      const name = node.attributes.get("name");
      const message = name === undefined ? "it is made of itself" : `"${name}" is made of itself`;
      this.report("endless-data-type", message, node);
      return otherwise;
    }
    open.add(node);
    const seen = this.deeper(node, otherwise, look);
    open.delete(node);
    known.set(node, seen);
    return seen;
  }

  /** Looks at something one level down, unless that is deeper than any schema for people is. */
  deeper<T>(node: XmlNode, otherwise: T, look: () => T): T {
    if (this.#depth >= maximumDepth) {
      this.report("too-deep", `types and groups are nested more than ${maximumDepth} levels deep`, node);
      return otherwise;
    }
    this.#depth++;
    const seen = look();
    this.#depth--;
    return seen;
  }

  /** Whether there is room for more members; says so when there is none any more. */
  allows(members: number, node: XmlNode): boolean {
    if (this.#membersLeft < 0) return false;
    this.#membersLeft -= members;
    if (this.#membersLeft >= 0) return true;
    this.report("too-deep", `groups contain each other so often that more than ${mostMembers} members result`, node);
    return false;
  }
}
