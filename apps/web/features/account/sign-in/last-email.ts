let email = '';

/** The address typed last, on its way from one step to another; it never stands in an address of the app. */
export const lastEmail = {
  get: (): string => email,
  set(next: string): void {
    email = next;
  },
};
