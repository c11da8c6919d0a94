import { useTranslation } from 'react-i18next';
import { useLocale } from 'react-aria-components/I18nProvider';
import { ApiProblem } from '../../app/problem.ts';

/** The words for refusals at the door, by code of the API. */
export function useAttemptTexts(problem: unknown): Record<string, string> {
  const { t } = useTranslation('account');
  const { locale } = useLocale();
  const seconds = problem instanceof ApiProblem ? problem.details.retryAfterSeconds : undefined;
  return {
    invalid_credentials: t('signIn.wrong'),
    invalid_code: t('signIn.codeWrong'),
    invalid_passkey: t('passkey.unknown'),
    challenge_expired: t('signIn.expired'),
    totp_already_enrolled: t('enrol.already'),
    passkey_cancelled: t('passkey.cancelled'),
    passkey_known: t('passkey.known'),
    passkey_failed: t('passkey.failed'),
    ...(typeof seconds === 'number' && {
      too_many_attempts: t('signIn.tooMany', { wait: duration(seconds, locale) }),
    }),
  };
}

/** `45` → "45 seconds", `130` → "3 minutes", in the reader's language. */
function duration(seconds: number, locale: string): string {
  const [amount, unit] =
    seconds < 60 ? [Math.ceil(seconds), 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}
