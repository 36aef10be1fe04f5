/**
 * Asks the worker for something, once `restMs` have gone by: who types or slides is not answered for every step. A worker
 * that died before it answered is as one that has learnt nothing. Returns how to give the question up, for another one.
 */
export function askWorker<T>(
  restMs: number,
  ask: () => Promise<T | undefined>,
  onAnswer: (answer: T | undefined) => void,
): () => void {
  let isOver = false;
  const askNow = async (): Promise<void> => {
    const answer = await ask().catch(() => undefined);
    if (!isOver) onAnswer(answer);
  };
  const resting = setTimeout(() => void askNow(), restMs);
  return () => {
    isOver = true;
    clearTimeout(resting);
  };
}
