import type { Visit, WaitingRoom, WaitingRoomEntry } from '@hub/contracts/visit.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ConsultationSocket, Refused } from '../call/consultation-socket.ts';
import { socketToken } from '../use-call-session.ts';

export interface WaitingRoomState {
  /** Undefined until the server has answered for the first time. */
  visits: readonly WaitingRoomEntry[] | undefined;
  isLive: boolean;
  /** Lets a patient in; rejects with Refused. */
  admit: (visitId: string) => Promise<Visit>;
}

/** The practitioner's waiting room, kept up to date by the server. */
export function useWaitingRoom(practitionerId: string): WaitingRoomState {
  const [visits, setVisits] = useState<readonly WaitingRoomEntry[]>();
  const [isLive, setLive] = useState(false);
  const current = useRef<ConsultationSocket>(null);
  const cache = useQueryClient();
  useEffect(() => {
    const take = (room: WaitingRoom): void => {
      setVisits(room.visits);
      // Lists beside the waiting room follow at once instead of asking by and by.
      cache.setQueryData(['consultation', 'waiting-room', practitionerId], room);
    };
    const socket = new ConsultationSocket({ token: socketToken });
    current.current = socket;
    let again: ReturnType<typeof setTimeout> | undefined;
    const watch = async (): Promise<void> => {
      try {
        const room = await socket.request('waiting-room:watch', { practitionerId });
        take(room);
        setLive(true);
      } catch {
        again = setTimeout(() => void watch(), 2_000);
      }
    };
    const stop = socket.status.subscribe(() => {
      clearTimeout(again);
      if (socket.status.get().status === 'online') void watch();
      else setLive(false);
    });
    socket.on('waiting-room', (room) => {
      if (room.practitionerId === practitionerId) take(room);
    });
    socket.connect();
    return () => {
      stop();
      clearTimeout(again);
      socket.close();
    };
  }, [practitionerId, cache]);
  const admit = useCallback((visitId: string) => {
    if (!current.current) throw new Refused('offline', 'There is no connection to the server');
    return current.current.request('visit:admit', { visitId });
  }, []);
  return { visits, isLive, admit };
}
