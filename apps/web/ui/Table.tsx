import type { ReactNode } from 'react';
import styles from './Table.module.css';

export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The column that names the row; the first one unless told. */
  isRowHeader?: boolean;
  isNumeric?: boolean;
};

type Props<Row> = {
  /** Names the table for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

/** A table; on a phone each row becomes a card whose cells carry their column's name. */
export function Table<Row>({ label, columns, rows, rowKey }: Props<Row>) {
  const nameColumn = columns.find((column) => column.isRowHeader) ?? columns[0];
  return (
    // The roles are said once more because `display: block` on a phone would drop them.
    <table role="table" aria-label={label} className={styles.table}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.id}
              role="columnheader"
              scope="col"
              data-numeric={column.isNumeric || undefined}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) =>
              column === nameColumn ? (
                <th key={column.id} role="rowheader" scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.id}
                  role="cell"
                  data-label={column.header}
                  data-numeric={column.isNumeric || undefined}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
