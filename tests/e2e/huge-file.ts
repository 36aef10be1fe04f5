/** Runs in the options page: a file of 200 MB is chosen. None is written: the page only looks at it, and never reads it. */
export function chooseHugeFile(): void {
  const part = new Blob(['x'.repeat(10e6)]);
  const transfer = new DataTransfer();
  transfer.items.add(
    new File(
      Array.from({ length: 20 }, () => part),
      'huge.json',
    ),
  );
  const input = document.querySelector<HTMLInputElement>('[data-testid=backup-file]')!;
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
