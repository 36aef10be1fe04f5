/**
 * Invisible characters: controls, lone surrogates, bidirectional overrides, embeddings and isolates, everything of no
 * width, tags. They can turn what is read into something else than what is stored, and they break search.
 */
const UNSEEN =
  /[[\p{Cc}--[\s\u0085]]\p{Cs}\p{Noncharacter_Code_Point}\u034F\u17B4\u17B5\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gv;

/** What separates words, and letters that are drawn as nothing: a title of these alone would be an empty row. */
const BLANKS = /[\s\u0085\u115F\u1160\u2800\u3164\uFFA0]+/g;

/** Marks heaped on one letter run across the lines above and below. No script needs more than this many. */
const HEAPED_MARKS = /([\p{Mn}\p{Me}]{6})[\p{Mn}\p{Me}]+/gu;

/** Where a joiner is spelling. In emoji it is glue; elsewhere nobody typed it. */
const JOINING_SCRIPTS = 'Arab Beng Deva Gujr Guru Khmr Knda Mlym Mong Mymr Nkoo Orya Sinh Syrc Taml Telu Tibt'
  .split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const STRAY_JOINER = new RegExp(
  String.raw`(?<![${JOINING_SCRIPTS}])(?:\u200C|\u200D(?!(?<=[\p{ExtPict}\p{EMod}\uFE0F]\u200D)\p{ExtPict}))`,
  'gu',
);

/** A text as one line in which everything can be seen: no control, no lone surrogate, white space as single blanks. */
export function removeUnseen(text: string): string {
  return text.replace(UNSEEN, '').replace(STRAY_JOINER, '').replace(HEAPED_MARKS, '$1').replace(BLANKS, ' ').trim();
}
