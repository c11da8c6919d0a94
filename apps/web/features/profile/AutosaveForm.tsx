import { type FocusEvent, type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components/Form';
import type { Autosave, SaveState } from '../../app/autosave.ts';
import styles from './Profile.module.css';
import { SaveLine } from './SaveLine.tsx';

type Props = {
  autosave: Pick<Autosave<never>, 'flush'> & { now: SaveState };
  /** What is wrong with each field, in words; shown once the person has left it. */
  faults: Readonly<Record<string, string | undefined>>;
  /** Whether there is something typed that cannot be saved yet. */
  isIncomplete: boolean;
  onReload: () => void;
  children: ReactNode;
};

/** A form without a button: saved after a pause in typing and when a field is left. */
export function AutosaveForm({ autosave, faults, isIncomplete, onReload, children }: Props) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  function leave({ target }: FocusEvent) {
    const name = target.closest<HTMLElement>('[data-field]')?.dataset.field;
    if (name) setLeft((names) => new Set(names).add(name));
    autosave.flush();
  }
  return (
    <Form
      validationBehavior="aria"
      validationErrors={Object.fromEntries(
        Object.entries(faults).flatMap(([name, fault]) =>
          fault !== undefined && left.has(name) ? [[name, fault]] : [],
        ),
      )}
      onSubmit={(event) => {
        event.preventDefault();
        autosave.flush();
      }}
    >
      <div className={styles.form} onBlur={leave}>
        {children}
        <SaveLine
          state={isIncomplete ? { status: 'waiting' } : autosave.now}
          onRetry={autosave.flush}
          onReload={onReload}
        />
      </div>
    </Form>
  );
}
