import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup } from '../../../lib/backup/read-backup';
import { read, envelope, mark } from './reading';

describe('a hostile backup', () => {
  it('loses its bad items, counted, and keeps the good ones beside them', () => {
    const bad = [
      null,
      [],
      'x',
      { ...mark, paperId: '../../x' },
      { ...mark, paperId: '2611.00001\n2611.00002' },
      { ...mark, paperId: 'x'.repeat(1000) },
      { ...mark, updatedAt: -1 },
      { ...mark, updatedAt: 1.5 },
      { ...mark, updatedAt: '6' },
      { ...mark, updatedAt: undefined },
      { ...mark, starredAt: 'yes' },
      { ...mark, note: 'x'.repeat(200_001) },
      { ...mark, tags: 'x' },
    ];
    const { backup, droppedCount } = read({ ...envelope, marks: [...bad, mark] });
    expect([backup.marks, droppedCount]).toEqual([[mark], bad.length]);
  });

  it('has clean and bounded texts, and web addresses only', () => {
    const paper = {
      id: '2611.00001',
      source: 'hf',
      title: `  <img src=x onerror=alert(1)>\u202E\u0000 ${'t'.repeat(2000)}`,
      abstract: 'a'.repeat(100_000),
      authors: ['Ada\u200B', 7, '', 'x'.repeat(10_000)],
      keywords: ['FLOW', 'flow', {}],
      listedOn: '2026-11-20',
      upvotes: 1e300,
      codeUrl: 'javascript:alert(1)',
      projectUrl: 'https://user:word@example.org',
      thumbnailUrl: 'data:text/html,x',
      edition: '2026-11-24',
      number: 3,
      extra: 'x',
    };
    const { backup } = read({
      ...envelope,
      papers: [paper, { ...paper, listedOn: '2026-02-31' }, { ...paper, title: ' ' }],
    });
    expect(backup.papers).toHaveLength(1);
    const [kept] = backup.papers;
    expect(Object.keys(kept!).toSorted()).toEqual(
      ['abstract', 'authors', 'id', 'keywords', 'listedOn', 'source', 'title', 'upvotes'].toSorted(),
    );
    expect(kept!.title).toHaveLength(500);
    for (const unseen of ['\u202E', '\u0000']) expect(kept!.title).not.toContain(unseen);
    expect(kept).toMatchObject({ upvotes: 0, keywords: ['flow'], authors: ['Ada', expect.any(String)] });
    expect(kept!.abstract).toHaveLength(20_000);
  });

  it('keeps a topic whose meaning is none, without it, and cleans one that can be read', () => {
    const topic = { id: 'a', name: 'A', colour: 'teal', filter: '', notifies: true, isPaused: false, updatedAt: 5 };
    const meaning = { phrase: 'implicit distributions', likeIds: ['2611.00001', 'hf:tool'], reach: 4 };
    const bad = [
      null,
      'implicit',
      [],
      { ...meaning, phrase: 7 },
      { ...meaning, phrase: 'x'.repeat(601) },
      { ...meaning, likeIds: '2611.00001' },
      { ...meaning, likeIds: Array(101).fill('2611.00001') },
      ...[-1, 5, 1.5, '2', null].map((reach) => ({ ...meaning, reach })),
    ];
    const { backup, droppedCount } = read({
      ...envelope,
      topics: [{ ...topic, meaning }, ...bad.map((one, i) => ({ ...topic, id: `b${i}`, meaning: one }))],
    });
    expect(droppedCount).toBe(0);
    expect(backup.topics[0]).toEqual({ ...topic, meaning, order: 0 });
    expect(backup.topics.slice(1).map((one) => 'meaning' in one)).toEqual(bad.map(() => false));

    const likeIds = [
      '../x',
      7,
      '2611.00001',
      '2611.00001',
      ...Array.from({ length: 30 }, (_, i) => `2611.1${1000 + i}`),
    ];
    const hostile = { phrase: `flow\u202E\u0000 ${'y'.repeat(400)}`, likeIds, reach: 0, more: 1 };
    const [cleaned] = read({ ...envelope, topics: [{ ...topic, meaning: hostile }] }).backup.topics;
    expect(Object.keys(cleaned!.meaning!).toSorted()).toEqual(['likeIds', 'phrase', 'reach']);
    expect(cleaned!.meaning!.phrase).toMatch(/^flow y{295}$/);
    expect(cleaned!.meaning!.likeIds).toHaveLength(20);
    expect(cleaned!.meaning!.likeIds.slice(0, 2)).toEqual(['2611.00001', '2611.11000']);
  });

  it('has a topic whose name and phrase are cut beside an emoji, never through it', () => {
    const topic = { id: 'a', colour: 'teal', filter: '', notifies: true, isPaused: false, updatedAt: 5 };
    const meaning = { phrase: `x${'🙂'.repeat(200)}`, likeIds: [], reach: 0 };
    const [kept] = read({ ...envelope, topics: [{ ...topic, name: `x${'🙂'.repeat(150)}`, meaning }] }).backup.topics;
    expect([kept!.name, kept!.meaning!.phrase]).toEqual([`x${'🙂'.repeat(99)}`, `x${'🙂'.repeat(149)}`]);
  });

  it('has no topic under a name that every object has', () => {
    const topic = { name: 'A', colour: 'teal', filter: '', notifies: true, isPaused: false, updatedAt: 5 };
    const ids = ['__proto__', 'constructor', 'prototype', 'toString', 'constructors'];
    const { backup, droppedCount } = read({ ...envelope, topics: ids.map((id) => ({ ...topic, id })) });
    expect([backup.topics.map(({ id }) => id), droppedCount]).toEqual([['toString', 'constructors'], 3]);
    for (const paperId of ids) expect(read({ ...envelope, marks: [{ ...mark, paperId }] }).backup.marks).toEqual([]);
  });

  it('of a clock that is far ahead is kept, with moments that can be written and read again', () => {
    const late = { paperId: '2611.00001', starredAt: 8.64e15 + 1, updatedAt: 1e300 };
    const { backup, droppedCount } = read({ ...envelope, createdAt: 8.64e15, marks: [late] });
    const at = Date.UTC(2100, 0);
    expect([backup.createdAt, backup.marks, droppedCount]).toEqual([
      at,
      [{ ...mark, starredAt: at, updatedAt: at }],
      0,
    ]);
  });

  it('has few marks of one paper, which are merged one by one', () => {
    const marks = Array.from({ length: 3_000 }, (_, i) => ({ ...mark, note: `note ${i}` }));
    const { backup, droppedCount } = read({ ...envelope, marks: [...marks, { ...mark, paperId: 'hf:x' }] });
    expect([backup.marks.length, backup.marks.at(-1)?.paperId, droppedCount]).toEqual([11, 'hf:x', 2_990]);
  });

  it('has more topics read than there can be, so that what has no room is counted as such', () => {
    const topic = { name: 'A', colour: 'teal', filter: '', notifies: true, isPaused: false, updatedAt: 5 };
    const topics = Array.from({ length: 102 }, (_, i) => ({ ...topic, id: `t${i}` }));
    expect(read({ ...envelope, topics })).toMatchObject({ backup: { topics: { length: 102 } }, droppedCount: 0 });
  });

  it('keeps all tags that computers have brought together', () => {
    const tags = Array.from({ length: 300 }, (_, i) => `tag ${i}`);
    expect(read({ ...envelope, marks: [{ ...mark, tags }] }).backup.marks).toEqual([{ ...mark, tags }]);
  });

  it('changes no setting that it cannot name rightly, and no prototype', () => {
    const text = `{"format":"paperboy-backup","version":1,"settings":{"time":"99:99","theme":"dark","__proto__":{"keeps":"days90"},"other":1},"__proto__":{"polluted":1}}`;
    const reading = readBackup(text);
    expect(reading).toMatchObject({ backup: { settings: { theme: 'dark' } } });
    expect('backup' in reading && Object.keys(reading.backup.settings)).toEqual(['theme']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('of any shape is read or refused, and never throws', () => {
    const shapes = fc.record(
      {
        format: fc.constant('paperboy-backup'),
        version: fc.constant(1),
        createdAt: fc.jsonValue(),
        settings: fc.jsonValue(),
        topics: fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()),
        marks: fc.oneof(fc.array(fc.oneof(fc.jsonValue(), fc.record({ ...fcMark }))), fc.jsonValue()),
        papers: fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()),
      },
      { requiredKeys: ['format', 'version'] },
    );
    fc.assert(
      fc.property(shapes, (shape) => {
        const { backup, droppedCount } = read(shape);
        expect(droppedCount).toBeGreaterThanOrEqual(0);
        // What was read is read again as it is.
        const again = read({ ...envelope, ...backup });
        expect(again).toEqual({ backup, droppedCount: 0 });
      }),
      { numRuns: 300 },
    );
  });

  it('nested without end is no JSON or no backup', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(readBackup(deep)).toHaveProperty('fault');
    expect(readBackup(`{"format":"paperboy-backup","version":1,"marks":${deep}}`)).not.toHaveProperty('backup.marks.0');
  });
});

const fcMark = {
  paperId: fc.constantFrom('2611.00001', 'hf:x', 'x'),
  updatedAt: fc.oneof(fc.nat(), fc.double()),
  note: fc.string({ unit: 'binary' }),
  tags: fc.array(fc.string({ unit: 'binary' })),
};
