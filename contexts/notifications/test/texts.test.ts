import { describe, expect, test } from 'vitest';
import { LOCALES } from '@hub/contracts/locale.ts';
import { mailTemplates } from '@hub/contracts/mail.ts';
import type { MailParams, MailTemplate } from '@hub/contracts/mail.ts';
import { composeMail } from '../domain/compose-mail.ts';
import { stylesOf } from '../domain/html.ts';
import { cases, samples } from './samples.ts';

/** What a reader of the HTML part sees, word by word. */
const wordsOf = (html: string): string[] =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .split(/\s+/u)
    .filter(Boolean);

test('there are samples of every template', () => {
  expect(Object.keys(samples).toSorted()).toEqual(Object.keys(mailTemplates).toSorted());
});

describe.each(LOCALES)('in %s', (locale) => {
  test.each(cases)('$template says all it must, in both parts', ({ template, params }) => {
    const mail = composeMail(template, params, locale);
    expect(mail.subject.length).toBeGreaterThan(5);
    expect(mail.subject.length).toBeLessThan(79);
    for (const part of [mail.subject, mail.html, mail.text])
      expect(part).not.toMatch(/undefined|\bnull\b|\[object|NaN|Invalid/);
    expect(mail.html).toContain(`<html lang="${locale}">`);
    const words = new Set(mail.text.replaceAll(/[:\n]/g, ' ').split(/\s+/u));
    const missing = wordsOf(mail.html).filter(
      (word) => !words.has(word.replaceAll(':', '')) && !mail.text.includes(word),
    );
    expect(missing).toEqual([]);
    for (const value of Object.values(params))
      if (typeof value === 'string' && /[:@#& ]/.test(value) && !/^\d{4}-/.test(value))
        expect(mail.text).toContain(value);
  });

  test.each(cases)('$template fetches nothing and runs nothing', ({ template, params }) => {
    const { html } = composeMail(template, params, locale);
    expect(html).not.toMatch(
      /<(img|script|link|iframe|object|form)\b|\ssrc=|url\(|@import|\son\w+=/i,
    );
  });

  test('every language has words of its own', () => {
    for (const other of LOCALES.filter((each) => each !== locale))
      for (const { template, params } of cases) {
        const here = composeMail(template, params, locale);
        expect(here.text).not.toBe(composeMail(template, params, other).text);
      }
  });
});

test('a moment is named with its zone, also in the hour that the clocks change', () => {
  const until = '2026-03-29T01:30:00.000Z';
  const { text } = composeMail('guardian-invitation', { link: 'https://a.example', until }, 'de');
  expect(text).toContain('29. März 2026');
  expect(text).toContain('03:30');
  expect(text).toMatch(/MESZ|UTC\+2|GMT\+2/);
});

test('the clinic stands on top where there is one, and the product below', () => {
  const params = samples.invitation[0]!;
  const { text, html } = composeMail('invitation', params, 'fr');
  expect(text.startsWith('Praxis Hügel & Söhne\n')).toBe(true);
  expect(html).toContain('Praxis Hügel &amp; Söhne</td>');
  expect(text).toContain('Telehealth Hub');
});

describe('what people typed stays text', () => {
  const attack =
    '"><script>alert(1)</script><img src=x onerror=alert(2)>\r\nBcc: all@example.org\'&amp;';
  const attacked = <Template extends MailTemplate>(params: MailParams<Template>) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => {
        const isFree = ['displayName', 'clinicName', 'reason', 'device'].includes(name);
        return [name, isFree && value !== null ? attack : value];
      }),
    ) as MailParams<Template>;

  test.each(cases)('in $template', ({ template, params }) => {
    const plain = composeMail(template, params, 'en');
    const mail = composeMail(template, attacked(params), 'en');
    const tags = (html: string) => [...html.matchAll(/<\/?[a-z][^\s>]*/gi)].map(([tag]) => tag);
    expect(tags(mail.html)).toEqual(tags(plain.html));
    expect(stylesOf(mail.html)).toEqual(stylesOf(plain.html));
    expect(mail.subject).not.toMatch(/[\r\n]/);
  });

  test('a link with signs of HTML stays an attribute', () => {
    const { html } = composeMail(
      'reset-password',
      { link: 'https://a.example/?q=%22"onclick="x()' },
      'en',
    );
    expect(html).toContain('href="https://a.example/?q=%22&quot;onclick=&quot;x()"');
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])(
    'a button never leads to %s',
    (link) => {
      expect(() => composeMail('reset-password', { link }, 'de')).toThrow('web pages');
    },
  );
});
