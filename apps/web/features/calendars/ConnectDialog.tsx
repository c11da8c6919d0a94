import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../app/answer.ts';
import { api, call } from '../../app/api.ts';
import { ApiProblem } from '../../app/problem.ts';
import type { Language } from '../../i18n/languages.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormFoot } from '../../ui/FormFoot.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/Toast.tsx';
import styles from './Calendars.module.css';
import { sourcesQuery } from './queries.ts';
import { useFailureText } from './use-failure-text.ts';

const PATH = '/api/v1/scheduling/practitioners/{practitionerId}/calendars';
type Body = Input<typeof PATH, 'post'>;
type Account = { url: string; username: string; password: string };
type Found = { account: Account; name: string; items: { url: string; name: string }[] };
type Props = { practitionerId: string; onClose: () => void };

/** Connects a calendar: its address, or an account and one of its calendars. It is read at once. */
export function ConnectDialog({ practitionerId, onClose }: Props) {
  const { t, i18n } = useTranslation('calendars');
  const failureText = useFailureText();
  const cache = useQueryClient();
  const [kind, setKind] = useState<'ics' | 'caldav'>('ics');
  const [found, setFound] = useState<Found>();
  const params = { path: { practitionerId } };
  const language = i18n.language as Language;
  const connect = useMutation({
    mutationFn: (body: Body) => call(api.POST(PATH, { params, body })),
    onSuccess: async ({ name }) => {
      await cache.invalidateQueries({ queryKey: sourcesQuery(practitionerId).queryKey });
      toast(t('connect.done', { name }));
      onClose();
    },
  });
  const discover = useMutation({
    mutationFn: async ({ name, ...account }: Account & { name: string }) => {
      const { items } = await call(api.POST(`${PATH}/discovery`, { params, body: account }));
      return { account, name, items };
    },
    onSuccess: setFound,
  });
  const problem = connect.error ?? discover.error;
  const problemTexts = {
    calendar_unusable: failureText(problem instanceof ApiProblem ? problem.details.reason : null),
    busy: t('connect.busy'),
    too_many_calendars: t('connect.tooMany'),
  };

  function submit(values: FormData) {
    const of = (field: string) => String(values.get(field) ?? '').trim();
    connect.reset();
    if (found) {
      const { account, name } = found;
      const writesVisits = values.get('writesVisits') !== null;
      connect.mutate({
        kind: 'caldav',
        name,
        ...account,
        url: of('calendar'),
        writesVisits,
        language,
      });
    } else if (kind === 'ics') {
      connect.mutate({ kind, name: of('name'), url: of('url'), language });
    } else {
      const password = String(values.get('password'));
      discover.mutate({ name: of('name'), url: of('url'), username: of('username'), password });
    }
  }

  return (
    <Dialog title={t('connect.title')} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Form problem={problem} problemTexts={problemTexts} onSubmit={submit}>
        {found ? (
          <Choice items={found.items} />
        ) : (
          <>
            <RadioGroup
              label={t('connect.kind')}
              name="kind"
              value={kind}
              onChange={setKind}
              options={[
                { id: 'ics', label: t('connect.ics'), description: t('connect.icsHelp') },
                { id: 'caldav', label: t('connect.caldav'), description: t('connect.caldavHelp') },
              ]}
            />
            <TextField
              label={t('connect.name')}
              description={t('connect.nameHelp')}
              name="name"
              maxLength={80}
              isRequired
            />
            <TextField
              label={t('connect.address')}
              description={t(`connect.${kind}AddressHelp`)}
              name="url"
              inputMode="url"
              autoComplete="off"
              maxLength={2000}
              isRequired
            />
            {kind === 'caldav' && (
              <>
                <TextField
                  label={t('connect.username')}
                  name="username"
                  autoComplete="off"
                  maxLength={320}
                  isRequired
                />
                <PasswordField
                  label={t('connect.password')}
                  description={t('connect.passwordHelp')}
                  name="password"
                  autoComplete="off"
                  maxLength={500}
                  isRequired
                />
              </>
            )}
          </>
        )}
        <FormFoot
          submitLabel={t(kind === 'caldav' && !found ? 'connect.find' : 'connect.submit')}
          isPending={connect.isPending || discover.isPending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}

function Choice({ items }: { items: Found['items'] }) {
  const { t } = useTranslation('calendars');
  const [first] = items;
  if (first === undefined) return <p>{t('connect.none')}</p>;
  return (
    <>
      <RadioGroup
        label={t('connect.choose')}
        name="calendar"
        defaultValue={first.url}
        options={items.map(({ url, name }) => ({ id: url, label: name }))}
      />
      <Checkbox name="writesVisits" summaryLabel={t('sources.writes')}>
        <span className={styles.choice}>
          <span>{t('sources.writes')}</span>
          <span className={styles.quiet}>{t('sources.writesHelp')}</span>
        </span>
      </Checkbox>
    </>
  );
}
