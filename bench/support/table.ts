import { describeTarget, reached } from './figure.ts';
import type { Figure } from './figure.ts';

const number = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toPrecision(4);

/** Prints the figures beside their floors and targets; returns how many miss their target. */
export function printTable(figures: Record<string, Figure>): number {
  const rows = Object.entries(figures).map(([name, figure]) => {
    const verdict = reached(name, figure);
    return [
      name,
      `${number(figure.value)} ${figure.unit}`,
      figure.floor === undefined ? '' : number(figure.floor),
      figure.floor === undefined ? '' : (figure.value / figure.floor).toFixed(2),
      describeTarget(name),
      verdict === undefined ? '' : verdict ? 'reached' : 'MISSED',
    ];
  });
  const table = [['figure', 'value', 'floor', 'ratio', 'target', ''], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  for (const row of table)
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd()}\n`,
    );
  return Object.entries(figures).filter(([name, figure]) => reached(name, figure) === false).length;
}
