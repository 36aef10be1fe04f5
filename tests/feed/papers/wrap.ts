/** Breaks a text into lines of at most `width` characters, at spaces only. A longer word stands alone. */
export function wrapLines(text: string, width: number, lineBreak: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line].join(lineBreak);
}
