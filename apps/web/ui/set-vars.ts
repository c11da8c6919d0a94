/** A ref that gives an element its own values of custom properties, for places that only data knows. */
export const setVars =
  (vars: Readonly<Record<`--${string}`, string | number>>) =>
  (element: HTMLElement | null): void => {
    for (const [name, value] of Object.entries(vars))
      element?.style.setProperty(name, String(value));
  };
