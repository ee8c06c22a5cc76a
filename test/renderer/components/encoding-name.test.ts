import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { encodings, useEncodingName } from '../../../renderer/components/encoding-name.ts';
import { showLanguage, startMessages } from '../../../renderer/messages/messages.ts';

beforeAll(() => startMessages(['en']));

function Names() {
  const nameOf = useEncodingName();
  return createElement('p', null, [...encodings, 'x-unknown'].map(nameOf).join('|'));
}

/** All encodings that are offered, as the page names them, and one that nobody knows. */
async function namesIn(tag: string): Promise<readonly string[]> {
  await showLanguage(tag);
  return renderToStaticMarkup(createElement(Names)).slice(3, -4).split('|');
}

test.each([
  ['en', 'Windows, Western Europe (1252)', 'Mac, Cyrillic', 'ISO 8859-2, Central Europe'],
  ['de', 'Windows, Westeuropa (1252)', 'Mac, Kyrillisch', 'ISO 8859-2, Mitteleuropa'],
  ['fr', 'Windows, Europe occidentale (1252)', 'Mac, cyrillique', 'ISO 8859-2, Europe centrale'],
  ['es', 'Windows, Europa occidental (1252)', 'Mac, cirílico', 'ISO 8859-2, Europa central'],
  ['ja', 'Windows、西ヨーロッパ（1252）', 'Mac、キリル文字', 'ISO 8859-2、中央ヨーロッパ'],
  ['zh', 'Windows，西欧（1252）', 'Mac，西里尔文', 'ISO 8859-2，中欧'],
])('encodings bear names of the page’s language: %s', async (tag, ...some) => {
  const names = await namesIn(tag);
  expect(names).toEqual(expect.arrayContaining(some));
  expect(names.at(-1)).toBe('x-unknown');
  expect(new Set(names).size).toBe(names.length);
  if (tag !== 'en') expect(names.join()).not.toMatch(/Western|Central |Cyrillic|Greek|Turkish|Hebrew|Arabic/);
});
