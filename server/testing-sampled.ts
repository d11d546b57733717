import type { z } from "zod";

/** What texts of an input are to be: ids, and what stands where a day or a month is wanted. */
export interface Sample {
  readonly id: string;
  readonly time: string;
  /** Whether what may be missing is there. */
  readonly whole: boolean;
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly values?: readonly unknown[];
}

const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as Definition;

/** Some value a schema may take, made from what it says about itself: to call procedures nobody wrote an input for. */
export function sampled(schema: z.ZodType, sample: Sample, name = ""): unknown {
  const { type, shape, innerType, element, options, entries, values, ...pipe } = definitionOf(schema);
  if (shape) return objectOf(shape, sample);
  if (type === "optional" || type === "default" || type === "prefault")
    return sample.whole && innerType ? sampled(innerType, sample, name) : undefined;
  if (type === "nullable") return sample.whole && innerType ? sampled(innerType, sample, name) : null;
  if (innerType) return sampled(innerType, sample, name);
  if (type === "pipe") return pipe.in && sampled(pipe.in, sample, name);
  if (type === "array") return element ? [sampled(element, sample, name)] : [];
  if (options?.[0]) return sampled(options[0], sample, name);
  if (entries) return Object.values(entries)[0];
  if (values) return values[0];
  if (type === "number") return 1;
  if (type === "boolean") return false;
  return isTime(name) ? sample.time : sample.id;
}

const objectOf = (shape: NonNullable<Definition["shape"]>, sample: Sample): object =>
  Object.fromEntries(
    Object.entries(shape)
      .map(([name, schema]) => [name, sampled(schema, sample, name)] as const)
      .filter(([, value]) => value !== undefined),
  );

const isTime = (name: string): boolean => /^(day|from|to|until|month|first|last|date)$/i.test(name);
