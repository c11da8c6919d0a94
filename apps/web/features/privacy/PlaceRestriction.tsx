import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { toast } from '../../ui/Toast.tsx';
import styles from './Privacy.module.css';
import { type Restriction, restrictionQuery, type Whom } from './queries.ts';

type Ground = NonNullable<Restriction['ground']>;

/** The grounds of GDPR Art. 18(1)(a) to (d). */
const grounds = [
  'accuracy-contested',
  'unlawful',
  'needed-for-claims',
  'objection',
] as const satisfies readonly Ground[];

const consequences = ['seen', 'desk', 'kept', 'lift'] as const;

/** Asks for the ground and says what happens before processing is restricted. */
export function PlaceRestriction({ whom, onClose }: { whom: Whom; onClose: () => void }) {
  const { t } = useTranslation('privacy');
  const queries = useQueryClient();
  const place = useMutation({
    mutationFn: (ground: Ground) =>
      call(api.PUT('/api/v1/privacy/restriction', { body: { ...whom, ground } })),
    onSuccess: (next) => {
      queries.setQueryData(restrictionQuery(whom).queryKey, next);
      toast(t('restriction.placed'));
      onClose();
    },
  });
  return (
    <Dialog title={t('restriction.place')} isOpen onOpenChange={onClose}>
      <Form
        problem={place.error}
        onSubmit={(values) => {
          const ground = grounds.find((one) => one === values.get('ground'));
          if (ground) place.mutate(ground);
        }}
      >
        <div>
          <p className={styles.name}>{t('restriction.consequences')}</p>
          <ul className={styles.bullets}>
            {consequences.map((one) => (
              <li key={one}>{t(`restriction.consequence.${one}`)}</li>
            ))}
          </ul>
        </div>
        <RadioGroup
          name="ground"
          label={t('restriction.ground')}
          isRequired
          options={grounds.map((id) => ({ id, label: t(`restriction.grounds.${id}`) }))}
        />
        <Button type="submit" variant="primary" isFullWidth isPending={place.isPending}>
          {t('restriction.place')}
        </Button>
      </Form>
    </Dialog>
  );
}
