import { type DiagnosticCode, diagnosticKinds } from "../../diagnostics/codes.js";
import { similarName } from "../../diagnostics/similar-name.js";
import { maximumDepth } from "../../load/depth.js";
import { pointerToken } from "../../schema/pointer.js";
import type { JsonValue } from "../../schema/schema.js";
import type { JsonObject } from "../../schema/schema-document.js";
import type { Report } from "../data-schema.js";
import { DefinitionTable, type Draft } from "../definition-table.js";
import type { AddIn } from "./add-ins.js";

/** A value of the document, and the JSON Pointer to it. */
export interface At<T extends JsonValue = JsonValue> {
  readonly value: T;
  readonly pointer: string;
}

/** A member or item of a value of the document. */
export function below<T extends JsonValue>(at: At, step: string | number, value: T): At<T> {
  return { value, pointer: at.pointer + pointerToken(step) };
}

/** More would not be read. */
const mostSuggestions = 20;

/** What lowering one document needs to remember. */
export class Context {
  readonly book = new DefinitionTable();
  /** The members of objects, by place: those of a base type stand in every type that extends it, but are lowered once. */
  readonly members = new Map<string, Draft>();
  readonly root: JsonObject;
  /** Where the type of the data itself stands. */
  rootPointer = "";
  /** What the document offers for its types, once somebody has asked. */
  addIns: ReadonlyMap<string, readonly AddIn[]> | undefined;
  readonly #report: Report;
  #hasErrors = false;
  #depth = 0;
  #suggestions = mostSuggestions;

  constructor(root: JsonObject, report: Report) {
    this.root = root;
    this.#report = report;
  }

  /** Whether something was found that leaves open what the schema means. */
  get hasErrors(): boolean {
    return this.#hasErrors;
  }

  /** Tells of a finding. */
  readonly report: Report = (code, message, at, fix) => {
    if (diagnosticKinds[code].severity === "error") this.#hasErrors = true;
    this.#report(code, message, at, fix);
  };

  /** A sentence for what may have been meant; for the first findings only, since looking for it takes its time. */
  didYouMean(name: string, candidates: () => Iterable<string>): string | undefined {
    if (this.#suggestions-- <= 0) return undefined;
    const near = similarName(name, candidates());
    return near === undefined ? undefined : `Did you mean ${JSON.stringify(near)}?`;
  }

  /** Tells of a finding, and gives a schema to go on with, which nobody will see. */
  refuse(code: DiagnosticCode, message: string, { pointer }: Pick<At, "pointer">, fix?: string): Draft {
    this.report(code, message, { pointer }, fix);
    return {};
  }

  /** Lowers something one level down, unless that is deeper than any schema for people is. */
  deeper(at: At, lower: () => Draft): Draft {
    if (this.#depth >= maximumDepth) {
      return this.refuse("too-deep", `types are nested more than ${maximumDepth} levels deep`, at);
    }
    this.#depth++;
    const draft = lower();
    this.#depth--;
    return draft;
  }
}
