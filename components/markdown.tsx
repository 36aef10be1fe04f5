import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import type { ComponentChildren } from 'preact';
import { parseWebUrl } from '../lib/paper/links';
import { say } from '../lib/words';
import './markdown.css';

/** Nobody quotes as often; a hostile text must not exhaust the stack. */
const MAX_DEPTH = 20;

/**
 * Markdown (CommonMark with GitHub's additions) as elements. A text becomes nothing but text, and a link one to a web
 * page: HTML is shown as it was typed, an image is a link, since to load it would tell others what is read here.
 */
export function Markdown({ text }: { text: string }) {
  const tokens = readTokens(text);
  return <div class="markdown">{tokens ? renderAll(tokens, 0) : <p class="markdown-raw">{text}</p>}</div>;
}

/** Signs for which the library looks back and forth: with thousands of them it takes seconds, and no note has them. */
const COSTLY_SIGNS = /[*_~!>-]/g;
const MAX_COSTLY_SIGNS = 2000;

/** Undefined for a text that nests more deeply than the library can follow, or would keep it busy for long. */
function readTokens(text: string): Token[] | undefined {
  if ((text.match(COSTLY_SIGNS)?.length ?? 0) > MAX_COSTLY_SIGNS) return undefined;
  try {
    // A line is a line: notes are written like that.
    return lexer(text, { gfm: true, breaks: true });
  } catch {
    return undefined;
  }
}

function renderAll(tokens: Token[], depth: number): ComponentChildren {
  return tokens.map((token) => render(token as MarkedToken, depth));
}

function render(token: MarkedToken, depth: number): ComponentChildren {
  if (depth > MAX_DEPTH) return token.raw;
  const inside = (tokens: Token[]): ComponentChildren => renderAll(tokens, depth + 1);
  switch (token.type) {
    case 'paragraph':
      return <p>{inside(token.tokens)}</p>;
    case 'heading':
      // No heading of the page: what stands above a note is not known here.
      return <p class="markdown-heading">{inside(token.tokens)}</p>;
    case 'blockquote':
      return <blockquote>{inside(token.tokens)}</blockquote>;
    case 'list':
      return <List list={token}>{token.items.map((item) => render(item, depth + 1))}</List>;
    case 'list_item':
      return <li>{inside(token.tokens)}</li>;
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'table':
      return <Table table={token} renderCell={inside} />;
    case 'hr':
      return <hr />;
    case 'strong':
      return <strong>{inside(token.tokens)}</strong>;
    case 'em':
      return <em>{inside(token.tokens)}</em>;
    case 'del':
      return <del>{inside(token.tokens)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'text':
      return token.tokens ? inside(token.tokens) : token.text;
    case 'escape':
      return token.text;
    case 'link':
      return <WebLink link={token}>{inside(token.tokens)}</WebLink>;
    case 'image':
      return <WebLink link={token}>{say('noteImage', token.text || token.href)}</WebLink>;
    case 'html':
      return token.block ? <p>{token.raw.trim()}</p> : token.raw;
    case 'space':
    case 'def':
      return null;
  }
}

/** A link to nowhere on the web is shown as it was typed. */
function WebLink({ link, children }: { link: Tokens.Link | Tokens.Image; children: ComponentChildren }) {
  const url = parseWebUrl(link.href);
  if (url === undefined) return <>{link.raw}</>;
  return (
    <a href={url} title={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function List({ list, children }: { list: Tokens.List; children: ComponentChildren }) {
  if (!list.ordered) return <ul>{children}</ul>;
  return <ol start={list.start === '' ? 1 : list.start}>{children}</ol>;
}

interface TableProps {
  table: Tokens.Table;
  renderCell: (tokens: Token[]) => ComponentChildren;
}

function Table({ table, renderCell }: TableProps) {
  return (
    <table>
      <thead>
        <tr>
          {table.header.map((cell, i) => (
            <th key={i} scope="col">
              {renderCell(cell.tokens)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, i) => (
          <tr key={i}>
            {row.map((cell, j) => (
              <td key={j}>{renderCell(cell.tokens)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
