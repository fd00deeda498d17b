// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type Rules } from "./explain.js";
/** The rules of every keyword and format that is checked. */
export declare const allRules: Rules;
