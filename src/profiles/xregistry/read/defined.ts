/** An object without the members that are `undefined`: what may be, is left out. */
export type Defined<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out the members that are `undefined`. */
export function defined<T extends object>(members: T): Defined<T>;
export function defined(members: object): object {
  const kept: { [name: string]: unknown } = {};
  for (const [name, value] of Object.entries(members)) if (value !== undefined) kept[name] = value;
  return kept;
}
