/** What a formula's element is called. */
export const FORMULA_CLASS = 'formula';

/** Out of sight, but in its line: out of its place it would be selected as a line of its own. */
const UNSEEN = { fontSize: '0', whiteSpace: 'nowrap' };

/**
 * Shows a formula as MathML in an element that holds it as text, and goes on to hold it: the MathML stands beside the
 * text in a shadow tree, so that the page's text stays what is stored, letter by letter, and the renderer never meets
 * foreign nodes. The text is out of sight, but is what is selected and what the browser's own search finds.
 * The library is loaded when the first formula comes. Where it cannot be, or refuses, the text simply stays in sight.
 */
export async function typesetFormula(element: HTMLElement, tex: string): Promise<void> {
  try {
    const { default: temml } = await import('temml');
    const box = document.createElement('span');
    // Nodes, never markup: the library writes no HTML here. Without macros there is nothing to expand.
    temml.render(tex, box, { throwOnError: true, maxExpand: 10 });
    if (box.firstElementChild?.localName !== 'math' || !element.isConnected) return;
    // For screen readers that know no MathML.
    box.firstElementChild.setAttribute('aria-label', element.textContent);
    box.style.userSelect = 'none';
    const text = document.createElement('span');
    Object.assign(text.style, UNSEEN);
    text.setAttribute('aria-hidden', 'true');
    text.append(document.createElement('slot'));
    element.attachShadow({ mode: 'closed' }).append(text, box);
    document.addEventListener('copy', copyText);
  } catch {
    // Not typeset is still readable.
  }
}

/** Chromium would begin a new line after each formula. Added as often as one likes, a listener is there once. */
function copyText(event: ClipboardEvent): void {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return;
  const formulas = [...document.querySelectorAll(`.${FORMULA_CLASS}`)];
  if (!formulas.some((formula) => selection.containsNode(formula, true))) return;
  event.clipboardData?.setData('text/plain', selection.toString());
  event.preventDefault();
}
