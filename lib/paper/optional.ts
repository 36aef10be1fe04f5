import * as v from 'valibot';

/** A field that may be missing, null or nonsense: the item is worth keeping without it. */
export function tolerant<T extends v.GenericSchema>(schema: T) {
  return v.fallback(v.optional(schema), undefined);
}

/** Every field of a record, each to be thought of: what is not known is undefined. */
export type Complete<T> = { [K in keyof Required<T>]: K extends keyof T ? T[K] | undefined : never };

type Known<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A field that is not known is a key that is not there: IndexedDB and merging tell the two apart. */
export function withoutUndefined<T extends object>(fields: T): Known<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<T>;
}
