import { Spinner } from '../../ui/Spinner.tsx';

/** While a screen is being fetched. */
export function PendingScreen() {
  return <Spinner size={32} />;
}
