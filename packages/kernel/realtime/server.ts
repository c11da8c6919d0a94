import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { DefaultEventsMap } from 'socket.io';
import type { AccountActor } from '../access/actor.ts';
import type { Authenticate } from '../auth/authenticate.ts';
import type { Revocations } from '../auth/revocations.ts';
import type { Clock } from '../clock.ts';

/** What the kernel knows of a connected socket. */
export interface SocketData {
  actor: AccountActor;
}

/** A Socket.IO server of one context; its own path lets a gateway route it to the right process. */
export type RealtimeServer = Server<
  DefaultEventsMap,
  DefaultEventsMap,
  DefaultEventsMap,
  SocketData
>;

export interface RealtimeParts {
  httpServer: HttpServer;
  authenticate: Authenticate;
  revocations: Revocations;
  clock: Clock;
}

const MAX_MESSAGE_BYTES = 128 * 1024;
/** A person has a few pages open, on a few devices. */
const MOST_OF_AN_ACCOUNT = 30;
/** Who connects has a token to show; an idle connection without one is not kept. */
const CONNECT_TIMEOUT_MS = 10_000;
/** Each check of a token costs a signature; a page renews once in a token's life. */
const MOST_TOKENS = 20;

/**
 * WebSocket only, authenticated by the access token in the handshake. A socket lives as long as its
 * token: the client sends `token` with a fresh one, and a revoked session's sockets close at once.
 */
export function createRealtime(
  { httpServer, authenticate, revocations, clock }: RealtimeParts,
  path: string,
): RealtimeServer {
  const io: RealtimeServer = new Server(httpServer, {
    path,
    transports: ['websocket'],
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    connectTimeout: CONNECT_TIMEOUT_MS,
  });
  const open = new Map<string, number>();
  io.use((socket, next) => {
    const token: unknown = socket.handshake.auth['token'];
    if (typeof token !== 'string') return next(new Error('unauthenticated'));
    authenticate(token).then(
      (actor) => {
        // Programs use the API; what is live here is between people.
        if (actor.kind !== 'account') return next(new Error('forbidden'));
        socket.data.actor = actor;
        if ((open.get(actor.accountId) ?? 0) >= MOST_OF_AN_ACCOUNT)
          return next(new Error('too_many_connections'));
        return next();
      },
      () => next(new Error('unauthenticated')),
    );
  });
  io.on('connection', (socket) => {
    const { accountId, sessionId } = socket.data.actor;
    open.set(accountId, (open.get(accountId) ?? 0) + 1);
    let timer = closeAt(socket.data.actor.expiresAt);
    let tokens = 0;
    // The session may have ended between the check of its token and this moment, when the socket could not be found yet.
    const ifEnded = (ended: boolean): unknown => ended && socket.disconnect(true);
    revocations.has(sessionId).then(ifEnded, () => socket.disconnect(true));
    function closeAt(end: Date): NodeJS.Timeout {
      return setTimeout(
        () => socket.disconnect(true),
        Math.max(0, end.getTime() - clock.now().getTime()),
      );
    }
    socket.on('token', (token: unknown, done?: unknown) => {
      if (typeof token !== 'string' || (tokens += 1) > MOST_TOKENS)
        return void socket.disconnect(true);
      authenticate(token).then(
        (actor) => {
          // A socket belongs to one session for life; another session's token is not a refresh.
          if (actor.kind !== 'account' || actor.sessionId !== socket.data.actor.sessionId)
            return socket.disconnect(true);
          if (actor.expiresAt > socket.data.actor.expiresAt) tokens = 0;
          socket.data.actor = actor;
          clearTimeout(timer);
          timer = closeAt(actor.expiresAt);
          if (typeof done === 'function') done({ ok: true });
          return undefined;
        },
        () => socket.disconnect(true),
      );
    });
    socket.once('disconnect', () => {
      clearTimeout(timer);
      const left = (open.get(accountId) ?? 1) - 1;
      if (left > 0) open.set(accountId, left);
      else open.delete(accountId);
    });
  });
  revocations.onRevoked((sessionId) => {
    for (const socket of io.sockets.sockets.values()) {
      if (socket.data.actor.sessionId === sessionId) socket.disconnect(true);
    }
  });
  return io;
}
