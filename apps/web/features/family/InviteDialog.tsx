import { type CalendarDate, getLocalTimeZone, today } from '@internationalized/date';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import type { Language } from '../../i18n/languages.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/Toast.tsx';
import { Declaration, declarationIn } from '../account/invitation/Declaration.tsx';
import { dayOf, longestConsent } from './dates.ts';
import styles from './Family.module.css';
import { guardianshipsQuery } from './queries.ts';

type Props = {
  /** For whom the invited is to act; left out, for the person themselves. */
  dependant?: { patientId: string; name: string; until: string };
  onClose: () => void;
};

/** Asks somebody by email to act for oneself, or for one's child as well. */
export function InviteDialog({ dependant, onClose }: Props) {
  const { t, i18n } = useTranslation('family');
  const queries = useQueryClient();
  const now = today(getLocalTimeZone());
  // A second parent acts as long as the first may; an adult asks for two years at most.
  const latest = dayOf(dependant?.until.slice(0, 10)) ?? longestConsent(now);
  const invite = useMutation({
    mutationFn: (values: FormData) => {
      const { declaration = '' } = declarationIn(values);
      return call(
        api.POST('/api/v1/identity/guardianships/invitations', {
          body: {
            email: String(values.get('email')).trim(),
            until: String(values.get('until')),
            declaration,
            locale: i18n.language as Language,
            ...(dependant && { patientId: dependant.patientId }),
          },
        }),
      );
    },
    onSuccess: async ({ email }) => {
      await queries.invalidateQueries({ queryKey: guardianshipsQuery.queryKey });
      toast(t('invite.sent', { email }));
      onClose();
    },
  });
  return (
    <Dialog
      title={dependant ? t('invite.secondTitle', { name: dependant.name }) : t('invite.title')}
      isOpen
      onOpenChange={onClose}
    >
      <Form
        problem={invite.error}
        problemTexts={{ too_many_guardians: t('invite.tooMany') }}
        onSubmit={(values) => invite.mutate(values)}
      >
        <p className={styles.quiet}>{t('invite.text')}</p>
        <TextField
          name="email"
          type="email"
          label={t('invite.email')}
          autoComplete="off"
          maxLength={254}
          isRequired
          autoFocus
        />
        <DateField<CalendarDate>
          name="until"
          label={t('invite.until')}
          description={t(dependant ? 'invite.untilHelpChild' : 'invite.untilHelp')}
          defaultValue={latest}
          minValue={now.add({ days: 1 })}
          maxValue={latest}
          isRequired
        />
        <fieldset className={styles.group}>
          <legend className={styles.legend}>
            {t(dependant ? 'child.declaration' : 'invite.scope')}
          </legend>
          <Declaration wanted={dependant ? 'custody' : 'consent'} />
        </fieldset>
        <Button type="submit" variant="primary" isFullWidth isPending={invite.isPending}>
          {t('invite.submit')}
        </Button>
      </Form>
    </Dialog>
  );
}
