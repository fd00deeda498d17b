import { styleText } from "node:util";

/** The part of an output stream that tells whether it can show colours. */
interface Stream {
  readonly isTTY?: boolean;
  readonly hasColors?: () => boolean;
}

/** Tells whether to colour the text that is written to a stream. `NO_COLOR` and `FORCE_COLOR` are respected. */
export function supportsColour(stream: Stream, env: NodeJS.ProcessEnv): boolean {
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  if (env["FORCE_COLOR"] !== undefined) return env["FORCE_COLOR"] !== "0" && env["FORCE_COLOR"] !== "false";
  return stream.isTTY === true && stream.hasColors?.() === true;
}

/** Colours the severities and the carets of a report. */
export function colourise(report: string): string {
  return report
    .replace(/^((?:\S.*? {2})?)(error|warning|note)(?= [a-z-]+: )/gm, (_match, place: string, severity: string) => {
      const colour = severity === "error" ? "red" : severity === "warning" ? "yellow" : "cyan";
      return place + style(colour, style("bold", severity));
    })
    .replace(/^( +\| +)(\^+)$/gm, (_match, gutter: string, carets: string) => gutter + style("red", carets));
}

/** Styles a string, whether stdout is a terminal or not: reports go to stderr. */
function style(format: "red" | "yellow" | "cyan" | "bold", text: string): string {
  return styleText(format, text, { validateStream: false });
}
