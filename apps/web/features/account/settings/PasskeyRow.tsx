import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { session } from '../../../app/session.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Form } from '../../../ui/Form.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ListItem } from '../../../ui/List.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { Time } from '../../../ui/Time.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { type Passkey, passkeysQuery } from './queries.ts';
import styles from './Settings.module.css';

/** One passkey: its name, when it was made and last used. */
export function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const { t } = useTranslation(['account', 'common']);
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [open, setOpen] = useState<'rename' | 'remove'>();
  const params = { path: { id: passkey.id } };
  const refresh = () => queries.invalidateQueries({ queryKey: passkeysQuery.queryKey });
  const rename = useMutation({
    mutationFn: (name: string) =>
      call(api.PATCH('/api/v1/identity/passkeys/{id}', { params, body: { name } })),
    onSuccess: async () => {
      await refresh();
      setOpen(undefined);
    },
  });
  const remove = useMutation({
    mutationFn: () => call(api.DELETE('/api/v1/identity/passkeys/{id}', { params })),
    onSuccess: async () => {
      toast(t('passkey.removed', { name: passkey.name }));
      await Promise.all([refresh(), session.renew()]);
    },
  });
  return (
    <ListItem
      leading={<Icon name="key" />}
      trailing={
        <>
          <Button
            size="small"
            variant="quiet"
            aria-label={t('passkey.renameName', { name: passkey.name })}
            onPress={() => setOpen('rename')}
          >
            {t('passkey.rename')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            aria-label={t('passkey.removeName', { name: passkey.name })}
            onPress={() => setOpen('remove')}
          >
            {t('passkey.remove')}
          </Button>
        </>
      }
    >
      <p className={styles.name}>{passkey.name}</p>
      <p className={styles.small}>
        {t('passkey.created')} <Time at={passkey.createdAt} format="date" />
      </p>
      <p className={styles.small}>
        {passkey.lastUsedAt ? (
          <>
            {t('passkey.used')} <Time at={passkey.lastUsedAt} isRelative />
          </>
        ) : (
          t('passkey.unused')
        )}
      </p>
      {open === 'rename' && (
        <Dialog title={t('passkey.rename')} isOpen onOpenChange={() => setOpen(undefined)}>
          <Form
            problem={rename.error}
            onSubmit={(values) => rename.mutate(String(values.get('name')).trim())}
          >
            <TextField
              name="name"
              label={t('passkey.name')}
              defaultValue={passkey.name}
              maxLength={60}
              isRequired
              autoFocus
            />
            <Button type="submit" variant="primary" isFullWidth isPending={rename.isPending}>
              {t('common:action.save')}
            </Button>
          </Form>
        </Dialog>
      )}
      <ConfirmDialog
        title={t('passkey.removeTitle', { name: passkey.name })}
        confirmLabel={t('passkey.remove')}
        isDestructive
        isOpen={open === 'remove'}
        isPending={remove.isPending}
        onOpenChange={(isOpen) => {
          remove.reset();
          setOpen(isOpen ? 'remove' : undefined);
        }}
        onConfirm={() => remove.mutate()}
      >
        <p>{t('passkey.removeText')}</p>
        {remove.error && (
          <Banner tone="danger">
            {problemText(remove.error, { last_factor: t('security.lastFactor') })}
          </Banner>
        )}
      </ConfirmDialog>
    </ListItem>
  );
}
