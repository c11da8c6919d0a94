import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { BookingAccount } from './BookingAccount.tsx';
import { NotPatient } from './NotPatient.tsx';
import type { Booker } from './use-booker.ts';

type Props = {
  booker: Booker;
  /** The last step, for who can go on. */
  children: ReactNode;
};

/** Who books: asks for an account where there is none, and lets through who may book. */
export function BookingDoor({ booker, children }: Props) {
  const { t } = useTranslation('booking');
  switch (booker.is) {
    case 'unknown':
      return (
        <Card>
          <Skeleton lines={3} />
        </Card>
      );
    case 'nobody':
      return <BookingAccount onDone={booker.enter} />;
    case 'undecided':
      return (
        <Card>
          <p role="status">{t('for.choose')}</p>
        </Card>
      );
    case 'staff':
      return <NotPatient account={booker.account} />;
    case 'patient':
      return children;
  }
}
