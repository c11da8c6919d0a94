import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../app/problem.ts';

/**
 * Says an error in the reader's language. A screen with its own words for a code passes them:
 * `problemText(error, { slot_taken: t('taken') })`.
 */
export function useProblemText(): (
  error: unknown,
  own?: Readonly<Record<string, string>>,
) => string {
  const { t } = useTranslation();
  return (error, own = {}) => {
    if (!(error instanceof ApiProblem)) return t('errors.unknown');
    const specific = own[error.code];
    if (specific) return specific;
    if (error.code === 'confirmation_cancelled') return t('errors.notConfirmed');
    switch (error.status) {
      case 0:
        return t('errors.network');
      case 401:
        return t('errors.unauthenticated');
      case 403:
        return t('errors.forbidden');
      case 404:
        return t('errors.notFound');
      case 409:
      case 412:
        return t('errors.conflict');
      case 422:
        return t('errors.unprocessable');
      case 429:
        return t('errors.tooMany');
      case 502:
      case 503:
      case 504:
        return t('errors.unavailable');
      default:
        return t('errors.unknown');
    }
  };
}
