import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import type { Language } from '../../i18n/languages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/Toast.tsx';
import styles from './Family.module.css';
import { guardianshipsQuery } from './queries.ts';

type Props = { patientId: string; name: string; onClose: () => void };

/** Lets a dependant open an account of their own for their record. */
export function HandoverDialog({ patientId, name, onClose }: Props) {
  const { t, i18n } = useTranslation('family');
  const queries = useQueryClient();
  const invite = useMutation({
    mutationFn: (email: string) =>
      call(
        api.POST('/api/v1/identity/guardianships/handovers', {
          body: { patientId, email, locale: i18n.language as Language },
        }),
      ),
    onSuccess: async ({ email }) => {
      await queries.invalidateQueries({ queryKey: guardianshipsQuery.queryKey });
      toast(t('invite.sent', { email }));
      onClose();
    },
  });
  return (
    <Dialog title={t('handover.title', { name })} isOpen onOpenChange={onClose}>
      <Form
        problem={invite.error}
        problemTexts={{ other_guardian: t('handover.otherGuardian') }}
        onSubmit={(values) => invite.mutate(String(values.get('email')).trim())}
      >
        <p className={styles.quiet}>{t('handover.text')}</p>
        <TextField
          name="email"
          type="email"
          label={t('handover.email')}
          autoComplete="off"
          maxLength={254}
          isRequired
          autoFocus
        />
        <Button type="submit" variant="primary" isFullWidth isPending={invite.isPending}>
          {t('handover.submit')}
        </Button>
      </Form>
    </Dialog>
  );
}
