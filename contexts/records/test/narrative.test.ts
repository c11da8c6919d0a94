import fc from 'fast-check';
import { expect, test } from 'vitest';
import { narrativeFaults, plainText, toNarrative } from '../domain/narrative.ts';

const wrap = (inner: string): string => `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>`;

test.each([
  wrap('<p>Plain &amp; simple</p>'),
  wrap(
    '<table class="a"><tbody><tr><td colspan="2" style="color: red">x</td></tr></tbody></table>',
  ),
  wrap(
    '<a href="https://example.org/?a=1&amp;b=2">x</a><br/><img src="data:image/png;base64,AA==" alt="x" />',
  ),
  wrap("<p title='it&apos;s'>x</p><!-- said twice -->"),
])('%s is safe', (div) => expect(narrativeFaults(div, 'p')).toEqual([]));

test.each([
  '',
  'text',
  wrap(''),
  wrap('<br/>'),
  wrap('<script>1</script>'),
  wrap('<p onclick="x()">a</p>'),
  wrap('<p ONCLICK="x()">a</p>'),
  wrap('<a href="javascript:alert(1)">a</a>'),
  wrap('<a href=" java&#115;cript:alert(1)">a</a>'),
  wrap('<img src="https://example.org/x.svg" onerror="x"/>a'),
  wrap('<iframe src="https://example.org"/>a'),
  wrap('<svg><p>a</p></svg>'),
  wrap('<style>p{}</style>a'),
  wrap('<p style="background: url(https://example.org/t)">a</p>'),
  wrap('<p style="background: u&#114;l(https://example.org/t)">a</p>'),
  wrap('<p>a'),
  wrap('<p>a</b>'),
  wrap('<P>a</P>'),
  wrap('a < b'),
  wrap('<p>&copy;</p>'),
  wrap('<![CDATA[a]]>'),
  '<?xml version="1.0"?>' + wrap('a'),
  wrap('a') + wrap('b'),
  '<p>a</p>',
  '<div xmlns="urn:other">a</div>',
  wrap('<p class=a>a</p>'),
])('%s is refused', (div) => expect(narrativeFaults(div, 'p')).toHaveLength(1));

test('any text becomes a safe narrative that says the same', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== ''),
      (text) => {
        const div = toNarrative(text);
        expect(narrativeFaults(div, 'p')).toEqual([]);
        expect(plainText(div)).toBe(text.replace(/\s+/g, ' ').trim());
      },
    ),
  );
});

test('long hostile markup is read in linear time', () => {
  const started = performance.now();
  narrativeFaults(wrap('<p '.repeat(100_000)), 'p');
  narrativeFaults(wrap(`<p ${'a="b" '.repeat(50_000)}`), 'p');
  narrativeFaults(wrap('<!--'.repeat(50_000)), 'p');
  narrativeFaults(wrap('&'.repeat(200_000)), 'p');
  expect(performance.now() - started).toBeLessThan(1000);
});
