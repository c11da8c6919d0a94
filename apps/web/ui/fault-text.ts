import type { ValidationResult } from 'react-aria-components/FieldError';
import { useTranslation } from 'react-i18next';

/**
 * Turns a fault that the browser found into words of the page's own language, which need not be
 * the browser's. Faults from `validate` and from the server are words already.
 */
export function useFaultText(): (validation: ValidationResult) => string {
  const { t } = useTranslation();
  return ({ validationDetails: fault, validationErrors }) => {
    if (fault.customError) return validationErrors.join(' ');
    if (fault.valueMissing) return t('form.required');
    if (fault.typeMismatch) return t('form.email');
    if (fault.tooShort) return t('form.tooShort');
    if (fault.tooLong) return t('form.tooLong');
    if (fault.rangeUnderflow || fault.rangeOverflow) return t('form.outOfRange');
    return t('form.invalid');
  };
}

/** Words for a fault of one field that the server found, by its code. */
export function useServerFaultText(): (code: string | undefined) => string {
  const { t } = useTranslation();
  return (code) => {
    if (code === 'too_small') return t('form.tooShort');
    if (code === 'too_big') return t('form.tooLong');
    return t('form.invalid');
  };
}
