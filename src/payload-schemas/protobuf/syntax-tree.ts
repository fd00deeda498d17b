/** A Protobuf file, as far as the JSON of its messages depends on it. */
export interface ProtoFile {
  readonly imports: readonly Import[];
  /** By full name, in the order of the file; nested ones come after those around them. */
  readonly messages: ReadonlyMap<string, Message>;
  readonly enums: ReadonlyMap<string, Enum>;
}

/** Another file that is made use of. */
export interface Import {
  readonly path: string;
  readonly offset: number;
}

interface Declared {
  /** With the package, and the messages around it. */
  readonly fullName: string;
  readonly offset: number;
  readonly doc?: string;
  readonly deprecated: boolean;
}

/** A message type. */
export interface Message extends Declared {
  /** Whether it stands in the file itself, and not in another message. */
  readonly isOuter: boolean;
  readonly fields: readonly Field[];
  /** The names of the fields of each oneof that has several. */
  readonly choices: readonly (readonly Field[])[];
  /** Whether other files may add fields: it has `extensions`. */
  readonly isExtensible: boolean;
}

/** One field of a message. */
export interface Field {
  /** As it is called in JSON. */
  readonly name: string;
  readonly type: FieldType;
  readonly isRepeated: boolean;
  readonly isRequired: boolean;
  readonly doc?: string;
  readonly deprecated: boolean;
  readonly default?: Constant;
  readonly offset: number;
}

/** The type of a field, or of what it repeats. */
export type FieldType = TypeName | MapType;

/** The name of a type, as it is written. */
export interface TypeName {
  readonly is: "name";
  readonly name: string;
  /** The message it is used in, where the search for it begins. */
  readonly scope: string;
  readonly offset: number;
}

/** Values by key. */
export interface MapType {
  readonly is: "map";
  readonly key: TypeName;
  readonly value: TypeName;
}

/** An enum type. */
export interface Enum extends Declared {
  readonly values: readonly EnumValue[];
}

/** One value of an enum. */
export interface EnumValue {
  readonly name: string;
  readonly doc?: string;
}

/** The value of an option: a name such as `true`, a number or a text; lists and messages are only passed over. */
export interface Constant {
  readonly kind: "word" | "number" | "text" | "other";
  readonly text: string;
}
