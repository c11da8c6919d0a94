import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { session } from '../../../app/session.ts';
import { useAccount } from '../../../app/use-session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { toast } from '../../../ui/Toast.tsx';
import { zoneOptions } from '../../clinic/places.ts';
import { deviceTimeZone } from '../time-zones.ts';
import styles from './Settings.module.css';

/** By whose clock mails tell times, and when it is night. */
export function TimeZoneCard() {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const timeZone = useAccount()?.timeZone ?? null;
  const here = deviceTimeZone();
  const { mutate, isPending, variables } = useMutation({
    mutationFn: async (zone: string) => {
      session.update(
        await call(api.PATCH('/api/v1/identity/account', { body: { timeZone: zone } })),
      );
      toast(t('timeZone.saved'), 'success');
    },
    onError: (error) => toast(problemText(error), 'danger'),
  });
  const shown = isPending ? variables : (timeZone ?? undefined);
  return (
    <Card>
      <div className={styles.fields}>
        <ComboBox
          // Anew when it changes elsewhere, such as by the button below.
          key={shown ?? ''}
          label={t('timeZone.label')}
          description={t('timeZone.help')}
          placeholder={t('timeZone.unknown')}
          options={zoneOptions(shown ?? here)}
          {...(shown !== undefined && { defaultValue: shown })}
          onChange={(zone) => {
            if (zone !== null && zone !== timeZone) mutate(zone);
          }}
        />
        {here !== timeZone && (
          <div>
            <Button variant="quiet" isPending={isPending} onPress={() => mutate(here)}>
              {t('timeZone.here', { zone: here.replaceAll('_', ' ') })}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
