/** A topic that a frequent keyword suggests: several words are a phrase, what has a meaning in filters is left out. */
export function suggestTopic(keyword: string): { name: string; filter: string } {
  const words = keyword.replace(/["“”„():]/g, ' ').trim();
  return {
    name: keyword.charAt(0).toUpperCase() + keyword.slice(1),
    filter: words.includes(' ') ? `"${words}"` : words,
  };
}
