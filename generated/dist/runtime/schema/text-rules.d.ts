// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Rules } from "./explain.js";
/** The core rules and `pattern`, which takes little more: for custom events above all, whose types match one. */
export declare const textRules: Rules;
