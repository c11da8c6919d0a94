import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Form } from '../../../ui/Form.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Select } from '../../../ui/Select.tsx';
import { toast } from '../../../ui/Toast.tsx';
import {
  type BookingPolicy,
  type BookingPolicyInput,
  bookingPolicyQuery,
  type Clinic,
  holidayRegionsQuery,
} from '../queries.ts';
import styles from './Rules.module.css';

type Props = { clinic: Clinic; policy: BookingPolicy };

const WHOLE_COUNTRY = 'all';

/** The rules of a practice, changed by its administrator. */
export function RulesForm({ clinic, policy }: Props) {
  const { t } = useTranslation(['clinic', 'common']);
  const { locale } = useLocale();
  const cache = useQueryClient();
  const query = bookingPolicyQuery(clinic.id);
  const { country } = clinic.address;
  const regions = useQuery(holidayRegionsQuery(country)).data ?? [];
  const [region, setRegion] = useState(policy.holidayRegion);
  const [isClosed, setClosed] = useState(policy.closedOnHolidays);
  const [cancelHours, setCancelHours] = useState(policy.cancelUntilMinutes / 60);
  const [moveHours, setMoveHours] = useState(policy.rescheduleUntilMinutes / 60);
  const [late, setLate] = useState(policy.lateCancellation);
  const [noShow, setNoShow] = useState(policy.noShowAfterMinutes);
  const [offer, setOffer] = useState(policy.offerMinutes);
  const save = useMutation({
    mutationFn: (body: BookingPolicyInput) =>
      call(
        api.PUT('/api/v1/scheduling/clinics/{clinicId}/booking-policy', {
          params: { path: { clinicId: clinic.id } },
          body,
        }),
      ),
    onSuccess: (saved) => {
      cache.setQueryData(query.queryKey, saved);
      void cache.invalidateQueries({ queryKey: ['scheduling', 'clinic', clinic.id, 'holidays'] });
      toast(t('rules.saved'));
    },
  });
  const countryName = new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;
  const isStale =
    save.error && 'code' in save.error && save.error.code === 'booking_policy_changed';

  return (
    <Form
      className={styles.form}
      problem={isStale ? null : save.error}
      onSubmit={() =>
        save.mutate({
          holidayRegion: region,
          closedOnHolidays: isClosed,
          cancelUntilMinutes: Math.round(cancelHours * 60),
          rescheduleUntilMinutes: Math.round(moveHours * 60),
          lateCancellation: late,
          noShowAfterMinutes: noShow,
          offerMinutes: offer,
          version: policy.version,
        })
      }
    >
      {isStale && (
        <Banner
          tone="danger"
          action={
            <Button size="small" onPress={() => void cache.invalidateQueries(query)}>
              {t('rules.reload')}
            </Button>
          }
        >
          {t('rules.changedElsewhere')}
        </Banner>
      )}
      <Card title={t('rules.holidays')}>
        <div className={styles.fields}>
          <Checkbox isSelected={isClosed} onChange={setClosed}>
            {t('rules.closed')}
          </Checkbox>
          <p className={styles.help}>{t('rules.closedHelp')}</p>
          {regions.length > 0 && (
            <Select
              label={t('rules.region')}
              name="holidayRegion"
              value={region ?? WHOLE_COUNTRY}
              onChange={(next) => setRegion(next === WHOLE_COUNTRY ? null : next)}
              options={[
                { id: WHOLE_COUNTRY, label: t('rules.wholeCountry', { country: countryName }) },
                ...regions.map((one) => ({ id: one.region, label: one.name })),
              ]}
            />
          )}
        </div>
      </Card>
      <Card title={t('rules.changes')}>
        <div className={styles.fields}>
          <NumberField
            label={t('rules.cancelUntil')}
            description={t('rules.cancelHelp')}
            name="cancelUntilMinutes"
            value={cancelHours}
            onChange={setCancelHours}
            minValue={0}
            maxValue={336}
            isRequired
          />
          <NumberField
            label={t('rules.moveUntil')}
            name="rescheduleUntilMinutes"
            value={moveHours}
            onChange={setMoveHours}
            minValue={0}
            maxValue={336}
            isRequired
          />
          <RadioGroup
            label={t('rules.late')}
            value={late}
            onChange={setLate}
            options={(['allowed', 'by-phone'] as const).map((id) => ({
              id,
              label: t(`rules.lateChoice.${id}`),
            }))}
          />
        </div>
      </Card>
      <Card title={t('rules.day')}>
        <div className={styles.fields}>
          <NumberField
            label={t('rules.noShow')}
            name="noShowAfterMinutes"
            value={noShow}
            onChange={setNoShow}
            minValue={0}
            maxValue={240}
            isRequired
          />
          <NumberField
            label={t('rules.offer')}
            description={t('rules.offerHelp')}
            name="offerMinutes"
            value={offer}
            onChange={setOffer}
            minValue={10}
            maxValue={2880}
            isRequired
          />
        </div>
      </Card>
      <div className={styles.foot}>
        <Button type="submit" variant="primary" isPending={save.isPending}>
          {t('rules.save')}
        </Button>
      </div>
    </Form>
  );
}
