import { describe, expect, it } from 'vitest';
import { splitName, writeName } from '../../../lib/export/name';

describe('a full name', () => {
  it.each([
    ['Ada Lovelace', { given: 'Ada', family: 'Lovelace' }],
    ['J. D. Salinger', { given: 'J. D.', family: 'Salinger' }],
    ['Jan van der Berg', { given: 'Jan', particle: 'van der', family: 'Berg' }],
    ['María de la Cruz', { given: 'María', particle: 'de la', family: 'Cruz' }],
    ['Éric de la Clergerie', { given: 'Éric', particle: 'de la', family: 'Clergerie' }],
    ['Henrique Ponde de Oliveira Pinto', { given: 'Henrique Ponde', particle: 'de', family: 'Oliveira Pinto' }],
    ['Luc Van Gool', { given: 'Luc', family: 'Van Gool' }],
    ['Guy Van den Broeck', { given: 'Guy', family: 'Van den Broeck' }],
    ['Fernando De la Torre', { given: 'Fernando', family: 'De la Torre' }],
    ['Blaise Aguera y Arcas', { given: 'Blaise', family: 'Aguera y Arcas' }],
    ['Martin Luther King, Jr.', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
    ['Hal Daumé III', { given: 'Hal', family: 'Daumé', suffix: 'III' }],
    ['Müller, Jürgen', { given: 'Jürgen', family: 'Müller' }],
    ['van Rossum, Guido', { given: 'Guido', particle: 'van', family: 'Rossum' }],
    ['John "Four" Flynn', { given: 'John "Four"', family: 'Flynn' }],
    ["Shin'ichi O'Connor", { given: "Shin'ichi", family: "O'Connor" }],
  ])('%s is split in its parts', (full, parts) => {
    expect(splitName(full)).toEqual(parts);
  });

  // Each was split wrongly by a library for names, which takes Ma and Do for titles and Van for a particle.
  it.each([
    ['Yi Ma', { given: 'Yi', family: 'Ma' }],
    ['Quoc Do', { given: 'Quoc', family: 'Do' }],
    ['Chien Van Nguyen', { given: 'Chien Van', family: 'Nguyen' }],
    ['Di Wu', { given: 'Di', family: 'Wu' }],
    ['Weinan E', { given: 'Weinan', family: 'E' }],
    ['yuelin bai', { given: 'yuelin', family: 'bai' }],
    ['Hao Ai', { given: 'Hao', family: 'Ai' }],
  ])('%s has two parts, although they look like something else', (full, parts) => {
    expect(splitName(full)).toEqual(parts);
  });

  it.each([
    'OpenAI',
    'Qwen Team',
    'LG AI Research',
    'Team Hunyuan3D',
    'Mistral AI',
    'Johnson and Sons',
    '李明',
    '李 明',
    '김민수',
    'A{b} C$d',
    'Kim, A, B',
    ', ,',
    '',
    'and',
  ])('%s stays whole', (full) => {
    expect(splitName(full)).toEqual({ literal: full });
  });

  it('loses the `and` of a list that was split at its commas', () => {
    expect(splitName('and Lei Bai')).toEqual({ given: 'Lei', family: 'Bai' });
  });

  it('reads as before when it is put together again', () => {
    for (const name of ['Jan van der Berg', 'Hal Daumé III', 'Qwen Team', 'Guy Van den Broeck']) {
      expect(writeName(splitName(name))).toBe(name);
    }
  });
});
