import { describe, expect, it } from 'vitest';
import { answerProblem, type ProblemShape } from '../../../feed/contract/problem.ts';

const MESSAGE = '✖ Too big\n  → at limit';

describe('an error answer', () => {
  it.each<[ProblemShape, unknown]>([
    ['error', { error: MESSAGE }],
    ['error-list', { error: [MESSAGE, expect.any(String)] }],
    ['error-description', { error: expect.any(String), error_description: MESSAGE }],
    ['errors', { errors: [{ message: MESSAGE }] }],
  ])('says it in the body in the form %s, and not in a header', (shape, body) => {
    const answer = answerProblem(400, MESSAGE, shape);
    expect(answer.status).toBe(400);
    expect(JSON.parse(String(answer.body))).toEqual(body);
    expect(answer.headers).not.toHaveProperty('x-error-message');
  });

  it('says it in a header alone, on one line, in letters that a header can hold', () => {
    const answer = answerProblem(404, MESSAGE, 'header', 'NoSuchThing');
    expect(answer.body).toBe('');
    expect(answer.headers).toMatchObject({ 'x-error-message': 'Too big at limit', 'x-error-code': 'NoSuchThing' });
  });
});
