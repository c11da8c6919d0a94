/** One thing that is wrong with a resource; `path` is FHIRPath-like: `Composition.section[0].text`. */
export interface Fault {
  path: string;
  message: string;
  /** FHIR issue type (http://hl7.org/fhir/issue-type). */
  code: 'structure' | 'required' | 'value' | 'invariant' | 'code-invalid' | 'business-rule';
}

export const broken = (path: string, message: string): Fault => ({
  path,
  message,
  code: 'business-rule',
});
