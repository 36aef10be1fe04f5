/** Offers a text as a file, as a download does. */
export function saveFile(name: string, mediaType: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the content by then; a task later it needs the address no more.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
