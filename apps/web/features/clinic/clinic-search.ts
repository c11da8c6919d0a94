/** `clinic` names one where a person works in several. */
export type ClinicSearch = { clinic?: string };

/** Reads `?clinic=` of the pages below `/clinic`. */
export function clinicSearch({ clinic }: Record<string, unknown>): ClinicSearch {
  return typeof clinic === 'string' ? { clinic } : {};
}
