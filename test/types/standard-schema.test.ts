import type { StandardSchemaV1 } from "@standard-schema/spec";
import { describe, expect, expectTypeOf, it } from "vitest";
import { type PipelineRunFinished, pipelineRunFinished } from "../../generated/lib/0.5/index.js";

/** The constraint that Inngest puts on the schema of the data of an event. */
function inngestEvent<Schema extends StandardSchemaV1<Record<string, unknown>>>(
  schema: Schema,
): StandardSchemaV1.InferOutput<Schema> | undefined {
  const result = schema["~standard"].validate({});
  return result instanceof Promise || result.issues ? undefined : (result.value as never);
}

/** The constraint of libraries that accept any Standard Schema and infer its type, such as Hono and tRPC. */
function validator<Input, Output>(schema: StandardSchemaV1<Input, Output>): (value: Input) => Output | undefined {
  return (value) => {
    const result = schema["~standard"].validate(value);
    return result instanceof Promise || result.issues ? undefined : result.value;
  };
}

describe("a definition as a Standard Schema", () => {
  it("is accepted where the value has to be a record", () => {
    const event = inngestEvent(pipelineRunFinished);
    expectTypeOf(event).toEqualTypeOf<PipelineRunFinished | undefined>();
    expect(event).toBeUndefined();
  });

  it("is inferred where any schema is accepted", () => {
    const validate = validator(pipelineRunFinished);
    expectTypeOf(validate).returns.toEqualTypeOf<PipelineRunFinished | undefined>();
    const event = pipelineRunFinished({ source: "/ci", subject: { id: "1" } });
    expect(validate(event)).toBe(event);
  });

  it("has events that can be passed on as records", () => {
    expectTypeOf<PipelineRunFinished>().toExtend<Record<string, unknown>>();
  });
});

describe("a definition", () => {
  it("has the name that it is exported under", () => {
    expect(pipelineRunFinished.name).toBe("pipelineRunFinished");
  });
});
