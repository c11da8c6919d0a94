import { useRouterState } from '@tanstack/react-router';
import styles from './PendingBar.module.css';

/** A thin line on top while the next screen is being fetched. */
export function PendingBar() {
  const isLoading = useRouterState({ select: (state) => state.isLoading });
  return isLoading ? <div className={styles.bar} /> : null;
}
