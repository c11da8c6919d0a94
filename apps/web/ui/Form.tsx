import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Form as AriaForm } from 'react-aria-components/Form';
import { ApiProblem } from '../app/problem.ts';
import { cx } from './cx.ts';
import styles from './Form.module.css';
import { FormSummary, type SummaryItem } from './FormSummary.tsx';
import { useServerFaultText } from './fault-text.ts';
import { useProblemText } from './problem-text.ts';

type Props = {
  /** Called with the form's values when every field is valid. */
  onSubmit: (values: FormData) => void;
  /** What the last attempt failed with; a 422's faults land beside their fields. */
  problem?: unknown;
  /** The screen's own words for codes of the API. */
  problemTexts?: Readonly<Record<string, string>>;
  children: ReactNode;
  className?: string;
};

/**
 * A form in one column. Faults stand beside their fields and in a summary on top that takes focus;
 * each of its lines leads to its field.
 */
export function Form({ onSubmit, problem, problemTexts, children, className }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const collecting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [attempt, setAttempt] = useState(0);
  const [items, setItems] = useState<SummaryItem[]>([]);
  const problemText = useProblemText();
  const faultText = useServerFaultText();
  const errors = problem instanceof ApiProblem && problem.status === 422 ? problem.errors : [];
  const general = problem ? problemText(problem, problemTexts) : undefined;

  // After drawing, so that the faults beside the fields can be read off the page.
  useEffect(() => {
    if (form.current && (attempt > 0 || problem)) setItems(faultsOnPage(form.current));
  }, [attempt, problem]);

  // The browser reports each field by an event of its own: the summary waits for the last one.
  function collect() {
    clearTimeout(collecting.current);
    collecting.current = setTimeout(() => setAttempt((count) => count + 1));
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setItems([]);
    onSubmit(new FormData(event.currentTarget));
  }

  return (
    <AriaForm
      ref={form}
      className={cx(styles.form, className)}
      validationBehavior="native"
      validationErrors={Object.fromEntries(errors.map(({ path, code }) => [path, faultText(code)]))}
      onSubmit={submit}
      onInvalid={(event) => {
        // The summary takes focus instead of the first field.
        event.preventDefault();
        collect();
      }}
    >
      <FormSummary
        items={items}
        general={items.length === 0 ? general : undefined}
        attempt={problem ?? attempt}
      />
      {children}
    </AriaForm>
  );
}

function faultsOnPage(form: HTMLFormElement): SummaryItem[] {
  return [...form.querySelectorAll<HTMLElement>('[data-field-fault]')].flatMap((fault) => {
    const field = fault.closest('[data-field]');
    const label = field?.querySelector<HTMLElement>('[data-field-label]')?.dataset.fieldLabel;
    const control = field?.querySelector<HTMLElement>(
      'input:not([hidden], [type="hidden"]), textarea, button, [tabindex]',
    );
    return control
      ? [{ label: label ?? '', message: fault.textContent, focus: () => control.focus() }]
      : [];
  });
}
