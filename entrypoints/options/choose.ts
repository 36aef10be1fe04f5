/** What a list of choices answers is a text; only one of the choices is taken. */
export function choose<T extends string>(
  choices: [value: T, label: string][],
  text: string,
  take: (value: T) => void,
): void {
  const chosen = choices.find(([value]) => value === text);
  if (chosen) take(chosen[0]);
}
