import { type DiagnosticCode, diagnosticKinds } from "../../diagnostics/codes.js";
import type { Report } from "../data-schema.js";
import { DefinitionTable, type Draft } from "../definition-table.js";
import type { XmlNode } from "./xml-tree.js";
import type { AttributeUses } from "./xsd-attributes.js";
import type { ComplexType } from "./xsd-complex-content.js";
import type { Components, NamedElement } from "./xsd-components.js";
import type { Content } from "./xsd-content.js";
import type { TypeUse } from "./xsd-references.js";
import type { SimpleType } from "./xsd-simple-type.js";

/** The deepest nesting of types and groups, each level of which is on the call stack. */
const maximumDepth = 200;

/** Limits the members of types whose groups contain each other many times. */
const mostMembers = 500_000;

/** The functions that lower nested types and elements. */
export interface XsdLowering {
  readonly typeUse: (use: TypeUse, context: XsdContext) => Draft;
  readonly elementUse: (node: XmlNode, context: XsdContext) => Draft;
}

/** XsdContext for lowering one document. */
export class XsdContext {
  readonly table = new DefinitionTable();
  readonly components: Components;
  /** The properties of types and groups that were already read. */
  readonly simpleTypes = new Map<XmlNode, SimpleType>();
  readonly contents = new Map<XmlNode, Content>();
  readonly attributes = new Map<XmlNode, AttributeUses>();
  readonly complexTypes = new Map<XmlNode, ComplexType>();
  /**
   * The types derived from each type, and the elements that substitute for each element. They are collected on first
   * use.
   */
  derivedTypes: ReadonlyMap<string, readonly string[]> | undefined;
  substitutionGroups: ReadonlyMap<string, readonly NamedElement[]> | undefined;
  /** The names of the elements and types around the current one, outermost first. */
  readonly path: string[] = [];
  readonly #lowering: XsdLowering;
  readonly #report: Report;
  readonly #open = new Map<object, Set<XmlNode>>();
  #depth = 0;
  #hasErrors = false;
  #membersLeft = mostMembers;

  constructor(components: Components, lowering: XsdLowering, report: Report) {
    this.components = components;
    this.#lowering = lowering;
    this.#report = report;
  }

  /** Whether an error was reported. */
  get hasErrors(): boolean {
    return this.#hasErrors;
  }

  /** Lowers a type where it is used. */
  lowerTypeUse(use: TypeUse): Draft {
    return this.#lowering.typeUse(use, this);
  }

  /** Lowers an element where it is used. */
  lowerElementUse(node: XmlNode): Draft {
    return this.#lowering.elementUse(node, this);
  }

  /** Reports a finding at an element of the document. */
  report(code: DiagnosticCode, message: string, { offset }: Pick<XmlNode, "offset">, fix?: string): void {
    if (diagnosticKinds[code].severity === "error") this.#hasErrors = true;
    this.#report(code, message, { pointer: "", offset }, fix);
  }

  /** Reads a component once. A component that contains itself is reported. */
  once<T>(node: XmlNode, known: Map<XmlNode, T>, otherwise: T, read: () => T): T {
    const found = known.get(node);
    if (found !== undefined) return found;
    const open = this.#open.get(known) ?? new Set();
    this.#open.set(known, open);
    if (open.has(node)) {
      const name = node.attributes.get("name");
      const message = name === undefined ? "the component contains itself" : `"${name}" contains itself`;
      this.report("endless-data-type", message, node);
      return otherwise;
    }
    open.add(node);
    const seen = this.deeper(node, otherwise, read);
    open.delete(node);
    known.set(node, seen);
    return seen;
  }

  /** Reads a nested component, unless it is nested too deeply for the call stack. */
  deeper<T>(node: XmlNode, otherwise: T, read: () => T): T {
    if (this.#depth >= maximumDepth) {
      this.report("too-deep", `types and groups are nested more than ${maximumDepth} levels deep`, node);
      return otherwise;
    }
    this.#depth++;
    const seen = read();
    this.#depth--;
    return seen;
  }

  /** Whether more members are allowed. Exceeding the limit is reported once. */
  allows(members: number, node: XmlNode): boolean {
    if (this.#membersLeft < 0) return false;
    this.#membersLeft -= members;
    if (this.#membersLeft >= 0) return true;
    this.report("too-deep", `groups contain each other so often that they have more than ${mostMembers} members`, node);
    return false;
  }
}
