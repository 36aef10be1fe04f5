import { describe, expect, it } from 'vitest';
import { readAllowance } from '../../../lib/sources/rate-limit';

const POLICY = '"fixed window";"api";q=500;w=300';
const read = (limit: string, policy = POLICY) =>
  readAllowance(new Headers({ RateLimit: limit, 'RateLimit-Policy': policy }));

describe('what a source allows', () => {
  it('is read from its two headers', () => {
    expect(read('"api";r=489;t=189')).toEqual({ quota: 500, remaining: 489, windowSeconds: 300, resetSeconds: 189 });
    expect(read('"api"; t=1; r=0')).toMatchObject({ remaining: 0, resetSeconds: 1 });
  });

  it('is unknown where they are missing, do not parse or allow nothing at all', () => {
    expect(readAllowance(new Headers())).toBeUndefined();
    expect(read('"api";r=many;t=soon')).toBeUndefined();
    expect(read('"api";r=489;t=189', 'q=;w=300')).toBeUndefined();
    expect(read('"api";r=489;t=189', '"api";q=0;w=300')).toBeUndefined();
  });

  it('asks for no more patience than is believed', () => {
    expect(read('"api";r=0;t=999999999')).toMatchObject({ resetSeconds: 6 * 3600 });
  });
});
