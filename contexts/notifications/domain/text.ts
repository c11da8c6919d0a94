import type { Frame } from './frame.ts';
import type { Block, Letter } from './letter.ts';

/** The text part: every word of the HTML part, in the same order. */
export function textOf(letter: Letter, frame: Frame): string {
  return [
    frame.clinic ?? frame.product,
    letter.heading,
    ...letter.blocks.map((block) => blockOf(block, frame)),
    // RFC 3676, 4.3: what follows is a signature, which readers may fold away.
    `-- \n${letter.reason}\n${frame.automatic}`,
  ].join('\n\n');
}

function blockOf(block: Block, frame: Frame): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'code':
      return block.code;
    case 'facts':
      return block.rows.map(([name, value]) => `${name}${frame.colon} ${value}`).join('\n');
    case 'link':
      return `${block.label}\n${frame.orCopy}\n${block.url}`;
  }
}
