import { SESSION_SOCKET_PATH } from '@hub/contracts/session-socket.ts';
import type { Socket } from 'socket.io-client';
import { session } from './session.ts';

const shortestPauseMs = 250;
const longestPauseMs = 15_000;

let socket: Socket | undefined;
let isOpening = false;
let sentToken: string | undefined;
let retry: ReturnType<typeof setTimeout> | undefined;
let pauseMs = shortestPauseMs;

/**
 * Keeps a socket open while somebody is signed in. The server closes it when the session was ended
 * elsewhere, so that the page learns of it without asking.
 */
export function watchSession(): void {
  session.subscribe(follow);
  follow();
}

function follow(): void {
  if (session.get().status !== 'signed-in') close();
  else if (socket) void handOverToken();
  else void open();
}

async function open(): Promise<void> {
  if (isOpening) return;
  isOpening = true;
  try {
    // Fetched only for who is signed in.
    const { io } = await import('socket.io-client');
    if (session.get().status !== 'signed-in') return;
    socket = io(location.origin, {
      path: SESSION_SOCKET_PATH,
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: shortestPauseMs,
      reconnectionDelayMax: longestPauseMs,
      auth: (give) => void authorise(give),
    });
    socket.on('connect', () => {
      pauseMs = shortestPauseMs;
    });
    // By the server itself: the session was ended, or its token ran out. Asking for a token tells.
    socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') void comeBack();
    });
    socket.on('connect_error', () => {
      if (!socket?.active) comeBackLater();
    });
  } catch {
    // Not even the code came through; the next renewal of the token opens it.
  } finally {
    isOpening = false;
  }
}

async function authorise(give: (auth: { token: string }) => void): Promise<void> {
  sentToken = await session.accessToken().catch(() => undefined);
  give({ token: sentToken ?? '' });
}

/** A socket lives as long as its token. */
async function handOverToken(): Promise<void> {
  const token = await session.accessToken().catch(() => undefined);
  if (!token || token === sentToken || !socket?.connected) return;
  sentToken = token;
  socket.emit('token', token);
}

async function comeBack(): Promise<void> {
  try {
    const state = await session.renew();
    if (state.status === 'signed-in') socket?.connect();
  } catch {
    comeBackLater();
  }
}

function comeBackLater(): void {
  clearTimeout(retry);
  retry = setTimeout(() => void comeBack(), pauseMs);
  pauseMs = Math.min(pauseMs * 2, longestPauseMs);
}

function close(): void {
  clearTimeout(retry);
  socket?.disconnect();
  socket = undefined;
  sentToken = undefined;
}
