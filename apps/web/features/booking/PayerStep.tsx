import { useTranslation } from 'react-i18next';
import { useLocale } from 'react-aria-components/I18nProvider';
import { Card } from '../../ui/Card.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { needsPayer } from './request.ts';
import type { StepProps } from './steps.ts';

/** Whose bill it is, where the visit is not for everybody's. */
export function PayerStep({ draft, onChange, visitType }: StepProps) {
  const { t } = useTranslation(['booking', 'codes']);
  const { locale } = useLocale();
  const { payers, price } = visitType;
  if (payers === null) return null;
  const [only] = payers;
  const amount = price && formatMoney(price, locale);
  const whatItMeans = (payer: (typeof payers)[number]) =>
    payer === 'statutory' || !amount
      ? t(`booking:payer.means.${payer}`)
      : t(`booking:payer.meansAmount.${payer}`, { amount });
  return (
    <Card title={t('booking:payer.title')}>
      {needsPayer(visitType) ? (
        <RadioGroup
          label={t('booking:payer.label')}
          name="payer"
          value={draft.payer ?? null}
          onChange={(payer) => onChange({ payer })}
          options={payers.map((payer) => ({
            id: payer,
            label: t(`codes:payer.${payer}`),
            description: whatItMeans(payer),
          }))}
        />
      ) : (
        only && (
          <p>
            {t('booking:payer.only', { payer: t(`codes:payer.${only}`) })} {whatItMeans(only)}
          </p>
        )
      )}
    </Card>
  );
}

const formatMoney = (
  { amountMinor, currency }: { amountMinor: number; currency: string },
  locale: string,
): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amountMinor / 100);
