import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { startPage } from '../../app/guard.ts';
import type { Account } from '../../app/session.ts';

/** Leads on after signing in: back to where the person came from, or to where their day begins. */
export function useArrival(next: string | undefined): (account: Account) => void {
  const router = useRouter();
  return useCallback((account) => router.history.push(next ?? startPage(account)), [router, next]);
}
