import { z } from 'zod';

/** What a practitioner is trained in. Stable codes; the web has their names. */
export const SPECIALTIES = [
  'general-practice', 'internal-medicine', 'paediatrics', 'gynaecology', 'dermatology',
  'cardiology', 'psychiatry', 'child-psychiatry', 'psychotherapy', 'neurology', 'orthopaedics',
  'ophthalmology', 'ear-nose-throat', 'urology', 'gastroenterology', 'pneumology', 'endocrinology',
  'rheumatology', 'nephrology', 'oncology', 'haematology', 'allergology', 'infectious-diseases',
  'angiology', 'surgery', 'anaesthesiology', 'radiology', 'pain-medicine', 'sports-medicine',
  'geriatrics', 'palliative-medicine', 'occupational-medicine', 'physiotherapy', 'nutrition',
  'speech-therapy', 'midwifery', 'dentistry',
] as const;
export const Specialty = /* @__PURE__ */ z.enum(SPECIALTIES);
export type Specialty = z.infer<typeof Specialty>;
