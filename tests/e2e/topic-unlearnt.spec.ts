import type { StoredPaper } from '../../lib/store/rows.ts';
import { readTable } from '../browser/table.ts';
import { createGeneratedStore } from '../feed/generated.ts';
import { expect, test } from './fixtures.ts';
import { readShownIds } from './marks.ts';
import { deliverEnough, findPlainWord } from './meaning.ts';
import { makeTopic, openTopic, readTotal } from './topic-editor.ts';

test.describe('with a handful of papers', () => {
  const few = createGeneratedStore(1, { papersPerDay: 2 });
  test.use({ feedOptions: { store: few }, browserOptions: { timeZone: 'UTC' } });

  test('a topic by meaning says that nothing is learnt yet, and has what says its words until then', async ({
    delivered,
    feed,
  }) => {
    const papers = await readTable<StoredPaper>(delivered, 'papers');
    const word = findPlainWord(papers);
    const options = await makeTopic(delivered, { about: word });
    await expect(options.getByTestId('border-total')).toHaveText(
      'Not by meaning yet: Paperboy is still learning from the stored papers; it needs at least 20. Until then a topic has the papers that say all of its words.',
    );
    const saying = papers.filter((paper) => JSON.stringify(paper).toLowerCase().includes(word));
    await expect(options.getByTestId('topic-preview')).toContainText(`${saying.length} paper`);
    const page = await openTopic(delivered);
    await expect(page.getByTestId('topic-note')).toContainText('Until then a topic has the papers that say all');
    await expect.poll(async () => (await readShownIds(page)).toSorted()).toEqual(saying.map(({ id }) => id).toSorted());

    await deliverEnough(delivered, feed, few);
    await expect(page.getByTestId('topic-note')).toHaveText('What fits best comes first.');
    await expect.poll(() => readTotal(options)).toBeGreaterThan(0);
    const total = (await readTotal(options)) ?? 0;
    await expect(page.getByTestId('status')).toHaveText(total === 1 ? '1 paper' : `${total} papers`);
  });
});
