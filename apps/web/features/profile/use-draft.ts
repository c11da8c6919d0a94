import { useState } from 'react';

/** What is being typed into a form of texts. `field` wires one of them. */
export function useDraft<Draft extends Record<string, string>>(
  initial: Draft,
  onChange: (draft: Draft) => void,
) {
  const [draft, setDraft] = useState(initial);
  const set = <Name extends keyof Draft & string>(name: Name, value: Draft[Name]): void => {
    if (draft[name] === value) return;
    const next = { ...draft, [name]: value };
    setDraft(next);
    onChange(next);
  };
  const field = <Name extends keyof Draft & string>(name: Name) => ({
    name,
    value: draft[name],
    onChange: (value: string) => set(name, value as Draft[Name]),
  });
  return { draft, set, field };
}

/** Texts without space around them, as they are saved. */
export const trimmed = <Draft extends Record<string, string>>(draft: Draft): Draft =>
  Object.fromEntries(Object.entries(draft).map(([name, text]) => [name, text.trim()])) as Draft;
