import type { Answer, FeedRequest } from './contract/message.ts';
import { drawThumbnail } from './thumbnail.ts';

const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);

/** A page that says where one is: enough for a test that follows a link, whatever host the browser was led here for. */
function answerHtml(title: string, text: string): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>${escapeHtml(title)}</title><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></html>\n`,
  };
}

/** Answers everything that is not the API: thumbnails, the page of a paper, and a page that names itself for any other address. */
export function answerPage({ host, path }: FeedRequest): Answer {
  const [, thumbnailId] = /^\/social-thumbnails\/papers\/([^/]+)\.png$/u.exec(path) ?? [];
  if (thumbnailId !== undefined) {
    return {
      status: 200,
      headers: { 'content-type': 'image/png', 'cache-control': 'max-age=3600' },
      body: drawThumbnail(thumbnailId),
    };
  }
  const [, paperId] = /^\/papers\/([^/]+)$/u.exec(path) ?? [];
  return paperId === undefined ? answerHtml(host, path) : answerHtml(`Paper page - ${paperId}`, host + path);
}
