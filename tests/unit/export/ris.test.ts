import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { writeRis } from '../../../lib/export/ris';
import { makePaper, oddItems } from './papers';

describe('a RIS file', () => {
  it('has a record a paper, a field a line', () => {
    const paper = makePaper({ authors: ['Jan van der Berg', 'Hal Daumé III', 'Kimi Team, Inc.'] });
    expect(writeRis([{ paper, note: 'one\ntwo', tags: ['todo'] }]).split('\r\n')).toEqual([
      'TY  - UNPB',
      'ID  - berg2025attention-2501.12345',
      'TI  - Attention Is Not All You Need',
      'AU  - van der Berg, Jan',
      'AU  - Daumé, Hal, III',
      'AU  - Kimi Team Inc.,',
      'PY  - 2025',
      'DA  - 2025/01/24',
      'AB  - We show that it is not.',
      'KW  - todo',
      'KW  - attention',
      'KW  - transformers',
      'PB  - arXiv',
      'AN  - arXiv:2501.12345',
      'DO  - 10.48550/arXiv.2501.12345',
      'UR  - https://arxiv.org/abs/2501.12345',
      'N1  - one',
      'N1  - two',
      'ER  - ',
      '',
    ]);
  });

  it('gets no record and no field from what stands in a text', () => {
    const lines = writeRis(oddItems)
      .split('\r\n')
      .filter((line) => line !== '');
    expect(lines.filter((line) => !/^[A-Z][A-Z\d] {2}- [^\r\n\p{Cc}\p{Cs}]*$/u.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('TY')).length).toBe(oddItems.length);
    expect(lines.filter((line) => line.startsWith('ER')).length).toBe(oddItems.length);
  });

  it('is read by citation-js, with the same titles', () => {
    const items = [{ paper: makePaper() }, { paper: makePaper({ title: 'É: $x_1$ {b} 漢字 😀' }) }];
    expect(new Cite(writeRis(items)).data.map((work) => work['title'])).toEqual(items.map(({ paper }) => paper.title));
  });
});
