import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Privacy.module.css';
import type { Export } from './queries.ts';

/** Each part of the platform, and whether it has answered. */
export function PartList({ parts }: { parts: Export['contexts'] }) {
  const { t } = useTranslation('privacy');
  return (
    <ul className={styles.parts}>
      {parts.map(({ context, state }) => (
        <li key={context} className={styles.part}>
          <Icon
            name={state === 'done' ? 'success' : state === 'failed' ? 'warning' : 'clock'}
            size={18}
          />
          <span>
            {t(`contexts.${context}`)}: {t(`export.part.${state}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
