import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import { runProgram } from "./run-program.js";
import type { Language } from "./toolchains.js";

/*
 * What we and the programs of the other languages tell each other: one JSON text a line, a request in, an answer out.
 */

/** A message, as all peers can take it apart: headers (record headers, application properties) and a body. */
export interface PeerMessage {
  readonly binding: "http" | "kafka" | "amqp" | "nats";
  readonly headers: readonly (readonly [name: string, value: PeerValue])[];
  /** In base64; `null` for none. */
  readonly body: string | null;
}

/** The value of a header; of AMQP only, one that is not text. */
export type PeerValue =
  | string
  | boolean
  | { readonly long: number }
  | { readonly timestamp: number }
  | { readonly binary: string };

/** An event as a peer understands it: every attribute with its type and its canonical string. */
export interface PeerEvent {
  readonly attributes: readonly { readonly name: string; readonly type: string; readonly value: string }[];
  /** Absent for no data. */
  readonly data?: { readonly json: unknown } | { readonly text: string } | { readonly base64: string };
}

/** How a message is to be written. */
export interface PeerWriting {
  readonly binding: PeerMessage["binding"];
  readonly mode: "binary" | "structured" | "batch";
  /** The media type of the event format, in structured mode. */
  readonly format?: string;
}

/** What a peer is asked: to read a message, to write one, or to read a CDEvent and to write it again. */
export type PeerRequest =
  | { readonly read: PeerMessage }
  | { readonly write: PeerWriting & { readonly events: readonly PeerEvent[] } }
  | { readonly cdevent: { readonly release: string; readonly text: string } };

/** What a peer answers: one of the first three, or the error of its SDK. */
export interface PeerAnswer {
  readonly events?: readonly PeerEvent[];
  readonly message?: PeerMessage;
  /** The JSON text of a CDEvent. */
  readonly cdevent?: string;
  readonly error?: string;
}

/** Why the peers of a language are not there, or `undefined` if they are: the name of a test that is skipped. */
export function missingPeer(language: Language): string | undefined {
  const peer = inject("peers")[language];
  return "missing" in peer ? peer.missing : undefined;
}

/**
 * Asks the peers of a language many things at once.
 *
 * @throws Error if the program could not be built, or does not answer every request
 */
export async function askPeer(language: Language, requests: readonly PeerRequest[]): Promise<readonly PeerAnswer[]> {
  const peer = inject("peers")[language];
  if (!("run" in peer)) throw new Error("broken" in peer ? peer.broken : peer.missing);
  const folder = fileURLToPath(new URL(`../${language}/`, import.meta.url));
  const lines = requests.map((request) => `${JSON.stringify(request)}\n`);
  const { exitCode, stdout, stderr } = await runProgram(peer.run, { cwd: folder, stdin: lines.join("") });
  const answers = stdout.split("\n").filter((line) => line !== "");
  if (exitCode !== 0 || answers.length !== requests.length) {
    throw new Error(`${peer.run[0]} gave ${answers.length} answers to ${requests.length} requests:\n${stderr}`);
  }
  return answers.map((line): PeerAnswer => JSON.parse(line));
}
