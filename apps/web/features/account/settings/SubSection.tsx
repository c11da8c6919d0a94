import type { ReactNode } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import { Link } from '../../../ui/Link.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import styles from './SettingsFrame.module.css';

type Props = {
  title: string;
  description: string;
  /** The section it belongs to. */
  parent: { to: '/settings/family' | '/settings/privacy'; label: string };
  children: ReactNode;
};

/** A page below a section of the settings, with the way back to it. */
export function SubSection({ title, description, parent, children }: Props) {
  return (
    <>
      <PageHeader
        title={title}
        description={description}
        above={
          <Link to={parent.to} className={styles.up}>
            <Icon name="chevron" size={18} />
            {parent.label}
          </Link>
        }
      />
      <div className={styles.cards}>{children}</div>
    </>
  );
}
