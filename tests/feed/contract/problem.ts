import type { Answer } from './message.ts';

/** The forms in which the provider's own clients know error text: in the header alone, or in one of four bodies. */
export const PROBLEM_SHAPES = ['error', 'error-list', 'error-description', 'errors', 'header'] as const;
export type ProblemShape = (typeof PROBLEM_SHAPES)[number];

function shapeBody(shape: ProblemShape, message: string): unknown {
  switch (shape) {
    case 'error':
      return { error: message };
    case 'error-list':
      return { error: [message, 'See the documentation of this endpoint.'] };
    case 'error-description':
      return { error: 'invalid_request', error_description: message };
    case 'errors':
      return { errors: [{ message }] };
    case 'header':
      return undefined;
  }
}

/** An error answer. In the shape `header` the body is empty and the words stand in `X-Error-Message`, on one line. */
export function answerProblem(status: number, message: string, shape: ProblemShape = 'error', code?: string): Answer {
  const body = shapeBody(shape, message);
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(shape === 'header' && { 'x-error-message': message.replace(/[^\x21-\x7e]+/gu, ' ').trim() }),
      ...(code !== undefined && { 'x-error-code': code }),
    },
    body: body === undefined ? '' : JSON.stringify(body),
  };
}
