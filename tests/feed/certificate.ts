import { generate } from 'selfsigned';

/** A certificate and its key, PEM. */
export interface Certificate {
  cert: string;
  key: string;
}

/** The names under which the feed may be asked for. A browser that is led here for other hosts is told to ignore certificates. */
const HOST_NAMES = ['huggingface.co', 'cdn-thumbnails.huggingface.co', 'localhost'];

/** A new certificate that nobody but its maker trusts. It is valid for a generation, since tests set their clocks as they like. */
export async function createCertificate(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'huggingface.co' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date('2020-01-01T00:00:00Z'),
    notAfterDate: new Date('2049-12-31T00:00:00Z'),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...HOST_NAMES.map((value) => ({ type: 2 as const, value })), { type: 7, ip: '127.0.0.1' }],
      },
    ],
  });
  return { cert: made.cert, key: made.private };
}
