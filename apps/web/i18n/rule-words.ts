import { useTranslation } from 'react-i18next';
import type { ParseKeys } from 'i18next';

/**
 * Says an access rule in words, such as "Read appointments". Scopes of integrations are rules too.
 * The names have dots and are keys of one level.
 */
export function useRuleWords(): (rule: string) => string {
  const { t } = useTranslation('rules');
  return (rule) => t(rule as ParseKeys<'rules'>, { keySeparator: false, defaultValue: rule });
}
