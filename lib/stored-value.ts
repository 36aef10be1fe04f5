import { browser } from '#imports';

/** One value in the browser's own storage. What comes out of it is as untrusted as a file: whoever reads it checks it. */
export interface StoredValue {
  /** Undefined where it was never written. */
  read(): Promise<unknown>;
  write(value: unknown): Promise<void>;
  /** Calls back with every later value, whoever wrote it, for as long as the page lives. */
  watch(onChange: (value: unknown) => void): void;
}

/** The value of a key: in `sync` it travels between the user's browsers, in `local` it stays. */
export function storedValue(area: 'sync' | 'local', key: string): StoredValue {
  const storage = () => browser.storage[area];
  return {
    read: async () => (await storage().get(key))[key],
    write: (value) => storage().set({ [key]: value }),
    watch: (onChange) =>
      storage().onChanged.addListener((changes: Record<string, { newValue?: unknown }>) => {
        if (Object.hasOwn(changes, key)) onChange(changes[key]?.newValue);
      }),
  };
}
