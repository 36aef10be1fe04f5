import fc from 'fast-check';

/** Strings that have done harm somewhere. Each stands where a title, a name or an address is expected. */
export const HOSTILE_STRINGS = [
  '<script>globalThis.paperboyWasHere = 1</script>',
  '<img src=x onerror="globalThis.paperboyWasHere = 1">',
  '"><svg/onload=globalThis.paperboyWasHere=1>',
  "' onmouseover='globalThis.paperboyWasHere=1",
  'javascript:globalThis.paperboyWasHere=1',
  ' jAvAsCrIpT\n:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://user:password@evil.example/',
  'blob:https://huggingface.co/1',
  'file:///etc/passwd',
  '\u202Eelif.exe\u202C turned round',
  '\u2066isolated\u2069 \u200Fmarked\u200E \u061C',
  'zero\u200Bwidth\u2060and\uFEFFmore\u00AD',
  '\uD800 a lone \uDC00 surrogate \uD83D',
  `Z${'\u0336\u0489\u035B'.repeat(300)}algo`,
  '\u3164\u2800\uFFA0',
  '\uFE0F\u0301',
  'null\u0000byte and \u009B31m escape',
  '\u{E0041}\u{E0042}\u{E007F} tags',
  '__proto__',
  'constructor',
  '\\frac{'.repeat(400),
  '{{constructor.constructor("alert(1)")()}}',
  '🏳️‍🌈'.repeat(300),
] as const;

const surrogates = fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 })).map((units) => String.fromCharCode(...units));

/** Any string, the harmful ones above all. */
export const hostileString = fc.oneof(
  fc.constantFrom(...HOSTILE_STRINGS),
  fc.array(fc.constantFrom(...HOSTILE_STRINGS), { maxLength: 3 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  surrogates,
);

const hostileNumber = fc.oneof(
  fc.constantFrom(-1, -0, 0.5, 1e308, Number.MAX_SAFE_INTEGER, 5e-324),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** Anything that JSON can say. */
const hostileValue = fc.oneof(
  { weight: 4, arbitrary: hostileString },
  { weight: 1, arbitrary: hostileNumber },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 1, arbitrary: fc.array(hostileString, { maxLength: 4 }) },
);

const organization = fc.oneof(hostileValue, fc.record({ name: hostileValue, fullname: hostileValue }));

const hostileMoment = fc.oneof(
  hostileValue,
  fc.constantFrom('+275760-09-13', '-271821-04-20', '9999-99-99T00:00Z', '2026-11-20T00:00Z'),
);

/** A paper with every field that is read: the right one at times, something else otherwise. */
export const hostilePaper = fc.record(
  {
    id: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('2611.00007', 'math/0601001v3', 'constructor', '__proto__', '../..') },
      hostileValue,
    ),
    title: fc.oneof({ weight: 5, arbitrary: hostileString }, hostileValue),
    summary: hostileValue,
    upvotes: hostileValue,
    authors: fc.oneof(
      hostileValue,
      fc.array(fc.oneof(hostileValue, fc.record({ name: hostileValue, hidden: hostileValue })), { maxLength: 4 }),
    ),
    publishedAt: hostileMoment,
    submittedOnDailyAt: hostileMoment,
    ai_summary: hostileValue,
    ai_keywords: hostileValue,
    githubRepo: hostileValue,
    githubStars: hostileValue,
    projectPage: hostileValue,
    organization,
  },
  { requiredKeys: ['id', 'title'] },
);

/** An item of a list, in the same way. */
export const hostileItem = fc.record(
  {
    numComments: hostileValue,
    thumbnail: hostileValue,
    mediaUrl: hostileValue,
    organization,
    paper: fc.oneof({ weight: 1, arbitrary: hostileValue }, { weight: 9, arbitrary: hostilePaper }),
  },
  { requiredKeys: ['paper'] },
);

/** One change to an answer's bytes. */
export type ByteChange = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

const concat = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat(parts));
const place = fc.double({ min: 0, max: 1, noNaN: true });

/** Cut off, flipped, written over, doubled, or with other bytes put in. */
export const byteChange: fc.Arbitrary<ByteChange> = fc
  .tuple(fc.constantFrom('cut', 'flip', 'insert', 'drop', 'double'), place, place, fc.uint8Array({ maxLength: 12 }))
  .map(([kind, from, to, more]) => (bytes) => {
    const start = Math.floor(from * bytes.length);
    const end = Math.min(bytes.length, start + Math.floor(to * 40));
    switch (kind) {
      case 'cut':
        return bytes.slice(0, start);
      case 'flip':
        return bytes.map((byte, i) => (i === start ? byte ^ (1 << Math.floor(to * 8)) : byte));
      case 'insert':
        return concat(bytes.subarray(0, start), more, bytes.subarray(start));
      case 'drop':
        return concat(bytes.subarray(0, start), bytes.subarray(end));
      case 'double':
        return concat(bytes.subarray(0, end), bytes.subarray(start));
    }
  });
