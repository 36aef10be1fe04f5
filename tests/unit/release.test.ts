import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, buildZips, nameKind, readZip, ROOT, unpack, type Zips } from './release/build';
import { EXPECTED } from './release/expected';

const folder = mkdtempSync(join(tmpdir(), 'paperboy-release-'));
const built = new Map<string, Zips>();

beforeAll(() => {
  for (const browser of BROWSERS) built.set(browser, buildZips(ROOT, browser, join(folder, browser)));
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true }));

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  content_security_policy: Record<string, string>;
  incognito?: string;
}

describe.each(BROWSERS)('the release for %s', (browser) => {
  const readFiles = (): Map<string, string> => readZip(built.get(browser)!.extension);
  const readManifest = (): Manifest => JSON.parse(readFiles().get('manifest.json')!) as Manifest;

  it('asks for these permissions and hosts, and for nothing later', () => {
    const manifest = readManifest();
    const { permissions } = EXPECTED;
    expect(manifest.permissions.toSorted()).toEqual([...permissions.shared, ...permissions[browser]].toSorted());
    expect(manifest.host_permissions).toEqual(EXPECTED.hosts);
    expect(Object.keys(manifest).toSorted()).toEqual(
      [...EXPECTED.manifestKeys.shared, ...EXPECTED.manifestKeys[browser]].toSorted(),
    );
  });

  it('keeps its pages to this policy', () => {
    expect(readManifest().content_security_policy).toEqual({
      extension_pages: EXPECTED.contentSecurityPolicy.join('; '),
    });
  });

  it('runs in private windows only where they share the database', () => {
    expect(readManifest().incognito).toBe(EXPECTED.incognito[browser]);
  });

  it('is made of these files', () => {
    expect([...new Set([...readFiles().keys()].map(nameKind))].toSorted()).toEqual(EXPECTED.files);
  });

  it('is no larger than it may be', () => {
    expect(built.get(browser)!.extension.byteLength).toBeLessThan(300_000);
  });

  it('ranks in the worker, and has no page load what ranks', () => {
    // A property's name: the code that ranks is where it is, and nothing else.
    const ranks = [...readFiles()].filter(([, text]) => text.includes('rowFactors')).map(([name]) => name);
    expect(ranks).toEqual(['background.js']);
  });

  it('refers to nothing remote that would be loaded, and names these origins', () => {
    const files = [...readFiles()].filter(([name]) => /\.(?:html|js|css|json)$/.test(name));
    const text = files.map(([, content]) => content).join('\n');
    expect(text).not.toMatch(/<(?:script|link|img|iframe)[^>]+(?:src|href)="(?:https?:)?\/\//);
    expect(text).not.toMatch(/url\(["']?(?:https?:)?\/\//);
    expect(text).not.toMatch(/\bimport\(?\s*["'`]https?:/);
    expect(text).not.toMatch(/\beval\(|new Function\(|importScripts\(/);
    const origins = text.match(/https?:\/\/[a-z0-9.-]+/gi) ?? [];
    expect([...new Set(origins)].toSorted()).toEqual(EXPECTED.origins.toSorted());
  });
});

describe('the zip of the sources', () => {
  it.each(BROWSERS)(
    'builds the same extension for %s to the byte, elsewhere and later',
    (browser) => {
      const elsewhere = join(folder, `a reviewer’s folder for ${browser}`);
      unpack(built.get('firefox')!.sources!, elsewhere);
      symlinkSync(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'));
      const again = buildZips(elsewhere, browser, join(elsewhere, '.output'));
      expect(Buffer.compare(again.extension, built.get(browser)!.extension)).toBe(0);
    },
    300_000,
  );
});
