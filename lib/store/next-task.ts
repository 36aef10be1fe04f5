/** Lets others have their turn: what comes after it is no part of the same task. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
