import type { Locale } from '@hub/contracts/locale.ts';
import type { Block, Letter } from './letter.ts';
import type { Frame } from './frame.ts';

/** Mail clients drop style sheets, so each element carries its own style; only the dark colours need a sheet. */
const FONT = "font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const STYLE = {
  page: `margin:0;padding:24px 12px;background:#EEEEEE;color:#12211F;${FONT}`,
  column: 'width:100%;max-width:560px;margin:0 auto;border-collapse:separate',
  brand: 'padding:0 8px 16px;font-size:16px;font-weight:600',
  card: 'padding:32px 24px;background:#FFFFFF;border-radius:12px',
  heading: 'margin:0 0 16px;font-size:22px;line-height:1.3',
  text: 'margin:0 0 16px;font-size:16px;line-height:1.5;white-space:pre-line',
  code: 'margin:0 0 16px;padding:16px;background:#EEEEEE;border-radius:8px;font-size:28px;font-weight:600;letter-spacing:6px;text-align:center',
  button:
    'display:inline-block;padding:12px 20px;background:#4DB6AC;color:#12211F;border-radius:8px;font-size:16px;font-weight:600;text-decoration:none',
  url: 'margin:0 0 16px;font-size:14px;line-height:1.5;color:#556160',
  anchor: 'color:#00695C;word-break:break-all',
  name: 'padding:4px 16px 4px 0;font-size:16px;line-height:1.5;text-align:left;vertical-align:top;font-weight:400;color:#556160',
  value: 'padding:4px 0;font-size:16px;line-height:1.5;vertical-align:top',
  table: 'margin:0 0 16px;border-collapse:collapse',
  foot: 'padding:16px 8px 0;font-size:14px;line-height:1.5;color:#556160',
  footText: 'margin:0 0 8px',
} as const;

const DARK = `@media (prefers-color-scheme:dark){.page{background:#121A19!important;color:#E6EDEC!important}.card{background:#1B2625!important}.code{background:#121A19!important}.quiet{color:#A9B6B4!important}.anchor{color:#4DB6AC!important}}`;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign]!);

/** The HTML part. All texts are escaped; nothing is fetched from anywhere, so opening it tells nobody. */
export function htmlOf(letter: Letter, frame: Frame, locale: Locale): string {
  const sender = frame.clinic ?? frame.product;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(letter.subject)}</title>
<style>${DARK}</style>
</head>
<body class="page" style="${STYLE.page}">
<table role="presentation" class="column" style="${STYLE.column}">
<tr><td style="${STYLE.brand}">${escape(sender)}</td></tr>
<tr><td class="card" style="${STYLE.card}">
<h1 style="${STYLE.heading}">${escape(letter.heading)}</h1>
${letter.blocks.map((block) => blockOf(block, frame)).join('\n')}
</td></tr>
<tr><td class="quiet" style="${STYLE.foot}">
<p style="${STYLE.footText}">${escape(letter.reason)}</p>
<p style="${STYLE.footText}">${escape(frame.automatic)}</p>
</td></tr>
</table>
</body>
</html>
`;
}

function blockOf(block: Block, frame: Frame): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="${STYLE.text}">${escape(block.text)}</p>`;
    case 'code':
      return `<p class="code" style="${STYLE.code}">${escape(block.code)}</p>`;
    case 'facts':
      return `<table style="${STYLE.table}">${block.rows
        .map(
          ([name, value]) =>
            `<tr><th scope="row" class="quiet" style="${STYLE.name}">${escape(name)}</th><td style="${STYLE.value}">${escape(value)}</td></tr>`,
        )
        .join('')}</table>`;
    case 'link': {
      const url = escape(webAddress(block.url));
      return `<p style="${STYLE.text}"><a href="${url}" style="${STYLE.button}">${escape(block.label)}</a></p>
<p class="quiet" style="${STYLE.url}">${escape(frame.orCopy)}<br><a href="${url}" class="anchor" style="${STYLE.anchor}">${url}</a></p>`;
    }
  }
}

/** Only a web address may stand behind a button. Throws on any other, such as `javascript:`. */
function webAddress(url: string): string {
  const { protocol } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:')
    throw new Error('A mail leads to web pages only');
  return url;
}

/** Every style in the page, for a content security policy that names them by their hash. */
export function stylesOf(html: string): { sheets: string[]; attributes: string[] } {
  return {
    sheets: [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(([, sheet]) => sheet!),
    attributes: [...new Set([...html.matchAll(/ style="([^"]*)"/g)].map(([, style]) => style!))],
  };
}
