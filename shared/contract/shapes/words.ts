import { z } from 'zod';
import type { IsoDate } from 'shared/calendar/date';
import type { RoleId } from 'shared/organisation/role';
import type { TemplateId } from 'shared/template/template';

/** A shape's type as the project reads it: nobody changes what was answered. */
export type Plain<Type> = Type extends string | number | boolean | null | undefined
  ? Type
  : Type extends readonly (infer Each)[]
    ? readonly Plain<Each>[]
    : { readonly [Key in keyof Type]: Plain<Type[Key]> };

export type Answered<Shape extends z.ZodType> = Plain<z.output<Shape>>;

type Identical<One, Other> =
  (<Type>() => Type extends One ? 1 : 2) extends <Type>() => Type extends Other ? 1 : 2 ? true : false;

/**
 * The shape of a type that a room to the left declares. Compiles only where both say the same, member by member; what
 * that room adds is added to the shape, so that nobody answers what is not described.
 */
export const shapeOf =
  <Type>() =>
  <Shape extends z.ZodType>(
    shape: Identical<Answered<Shape>, Plain<Type>> extends true ? Shape : { readonly differsFrom: Type },
  ): Shape =>
    shape as Shape;

/** Text of a pattern, known by a narrower type. */
const written = <Type extends string>(pattern: RegExp): z.ZodType<Type> =>
  z.string().regex(pattern) as unknown as z.ZodType<Type>;

export const text = z.string();
export const whole = z.int();
export const counted = z.int().min(0);
export const flag = z.boolean();
export const versionNo = z.int().min(1);
/** UTC, ISO 8601. */
export const instant = z.iso.datetime();
/** `YYYY-MM-DD` */
export const day = z.iso.date();
/** The same, where the type says that it was read. */
export const readDay = day as unknown as z.ZodType<IsoDate>;
export const periodKey = z.string().regex(/^[0-9]{4}[0-9QMW-]{0,6}$/);
/** SHA-256, hex. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const template = written<TemplateId>(/^T-[A-Z]{3,5}(-[DP])?$/);
export const role = written<RoleId>(/^R-[A-Z]+(-[A-Z]+)*$/);

export const byName = <Value extends z.ZodType>(value: Value): z.ZodRecord<z.ZodString, Value> =>
  z.record(z.string(), value);

/** Members that are all alike. */
export const each = <const Name extends string, Value extends z.ZodType>(
  names: readonly Name[],
  value: Value,
): { readonly [Key in Name]: Value } =>
  Object.fromEntries(names.map((name) => [name, value])) as { readonly [Key in Name]: Value };

/** Anything shown by a name in either language. */
export const named = z.strictObject({ id: text, zh: text, en: text });

/** An object each of whose members may be absent, and none undefined. */
export const partly = <Shape extends Readonly<Record<string, z.ZodType>>>(shape: Shape) =>
  z.strictObject(
    Object.fromEntries(Object.entries(shape).map(([name, value]) => [name, z.exactOptional(value)])) as {
      readonly [Key in keyof Shape]: z.ZodExactOptional<Shape[Key]>;
    },
  );
