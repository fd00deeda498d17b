import type * as Newest from "../../generated/lib/0.5/index.js";

/** What every release of a generated package exports, seen without the types of its events. */
export interface GeneratedRelease {
  readonly parse: (input: unknown) => WireEvent;
  readonly safeParse: typeof Newest.safeParse;
  readonly isCDEvent: (value: unknown) => boolean;
  readonly toCloudEvent: (event: WireEvent) => Readonly<Record<string, unknown>>;
  readonly fromCloudEvent: (cloudEvent: unknown, options?: { lenient?: boolean }) => WireEvent;
  /** The definitions, by event type. */
  readonly definitions: ReadonlyMap<string, (input: unknown) => WireEvent>;
  /** The definition of the events that no other definition has the type of; CDEvents 0.3.0 has none. */
  readonly customEvent?: (input: unknown) => WireEvent;
  readonly examples: Readonly<Record<string, { readonly minimal: WireEvent; readonly maximal: WireEvent }>>;
}

/** An event, as far as every release agrees. */
export interface WireEvent {
  context: { id: string; source: string; type: string; timestamp: string; [member: string]: unknown };
  subject: { id: string; [member: string]: unknown };
  customData?: unknown;
  customDataContentType?: string;
}

/** Loads a release of the package in `generated`, which these tests hold to what they know from elsewhere. */
export async function loadRelease(subpath: string): Promise<GeneratedRelease> {
  const folder = new URL(`../../generated/lib/${subpath}/`, import.meta.url);
  const index: Record<string, unknown> = await import(/* @vite-ignore */ new URL("index.js", folder).href);
  const { examples } = await import(/* @vite-ignore */ new URL("examples.js", folder).href);
  const definitions = Object.values(index).flatMap((value) =>
    typeof value === "function" && "type" in value ? [[value.type, value] as const] : [],
  );
  return { ...index, examples, definitions: new Map(definitions) } as unknown as GeneratedRelease;
}

/** What an author would have given to get an event: everything is said, so that nothing is filled in. */
export function inputOf({ context, ...rest }: WireEvent): unknown {
  return { ...context, ...rest };
}
