// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** A JSON Schema in a generated package. References are functions, so a schema may refer to itself. */
export type RuntimeSchema = boolean | RuntimeSchemaObject;
/** A schema that is not `true` or `false`: the keywords of JSON Schema 2020-12 that are checked. */
export interface RuntimeSchemaObject {
	readonly $ref?: () => RuntimeSchema;
	readonly type?: string | readonly string[];
	readonly enum?: readonly unknown[];
	readonly const?: unknown;
	readonly allOf?: readonly RuntimeSchema[];
	readonly anyOf?: readonly RuntimeSchema[];
	readonly oneOf?: readonly RuntimeSchema[];
	readonly not?: RuntimeSchema;
	readonly if?: RuntimeSchema;
	readonly then?: RuntimeSchema;
	readonly else?: RuntimeSchema;
	readonly properties?: RuntimeSchemas;
	readonly patternProperties?: RuntimeSchemas;
	readonly additionalProperties?: RuntimeSchema;
	readonly unevaluatedProperties?: RuntimeSchema;
	readonly propertyNames?: RuntimeSchema;
	readonly required?: readonly string[];
	readonly dependentRequired?: {
		readonly [name: string]: readonly string[];
	};
	readonly dependentSchemas?: RuntimeSchemas;
	readonly minProperties?: number;
	readonly maxProperties?: number;
	readonly prefixItems?: readonly RuntimeSchema[];
	readonly items?: RuntimeSchema;
	readonly unevaluatedItems?: RuntimeSchema;
	readonly contains?: RuntimeSchema;
	readonly minContains?: number;
	readonly maxContains?: number;
	readonly minItems?: number;
	readonly maxItems?: number;
	readonly uniqueItems?: boolean;
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly pattern?: string;
	readonly format?: string;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly exclusiveMinimum?: number;
	readonly exclusiveMaximum?: number;
	readonly multipleOf?: number;
	/** Hints for unknown properties, by name: what became of them. */
	readonly hints?: {
		readonly [name: string]: string;
	};
	/** Whether the depth of values is limited, because a check could exhaust the stack. */
	readonly "x-shallow"?: boolean;
}
/** Schemas by name. */
export interface RuntimeSchemas {
	readonly [name: string]: RuntimeSchema;
}
