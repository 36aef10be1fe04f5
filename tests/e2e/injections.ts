/** Runs in a page: hands strings to what makes markup or code of them. Says of each whether the browser took it. */
export function tryInjections(): string[] {
  type Scope = { trustedTypes: { createPolicy(name: string, rules: object): void } };
  const attempts: (() => void)[] = [
    () => (document.body.innerHTML = '<b>text</b>'),
    () => document.createElement('iframe').setAttribute('srcdoc', '<b>text</b>'),
    () => document.createElement('script').setAttribute('src', 'popup.js'),
    () => void new DOMParser().parseFromString('<b>text</b>', 'text/html'),
    () => (globalThis as unknown as Scope).trustedTypes.createPolicy('mine', {}),
  ];
  return attempts.map((attempt) => {
    try {
      attempt();
      return 'taken';
    } catch (error) {
      // Not by its class: what drives Firefox runs this in a world of its own.
      const text = String(error);
      return text.startsWith('TypeError') ? 'refused' : text;
    }
  });
}

/** What a page under our policy answers. */
export const ALL_REFUSED = Array.from({ length: 5 }, () => 'refused');
