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
  });
  io.use((socket, next) => {
    const token: unknown = socket.handshake.auth['token'];
    if (typeof token !== 'string') return next(new Error('unauthenticated'));
    authenticate(token).then(
      (actor) => {
        socket.data.actor = actor;
        next();
      },
      () => next(new Error('unauthenticated')),
    );
  });
  io.on('connection', (socket) => {
    let timer = closeAt(socket.data.actor.expiresAt);
    function closeAt(end: Date): NodeJS.Timeout {
      return setTimeout(
        () => socket.disconnect(true),
        Math.max(0, end.getTime() - clock.now().getTime()),
      );
    }
    socket.on('token', (token: unknown, done?: unknown) => {
      authenticate(String(token)).then(
        (actor) => {
          // A socket belongs to one session for life; another session's token is not a refresh.
          if (actor.sessionId !== socket.data.actor.sessionId) return socket.disconnect(true);
          socket.data.actor = actor;
          clearTimeout(timer);
          timer = closeAt(actor.expiresAt);
          if (typeof done === 'function') done({ ok: true });
          return undefined;
        },
        () => socket.disconnect(true),
      );
    });
    socket.once('disconnect', () => clearTimeout(timer));
  });
  revocations.onRevoked((sessionId) => {
    for (const socket of io.sockets.sockets.values()) {
      if (socket.data.actor.sessionId === sessionId) socket.disconnect(true);
    }
  });
  return io;
}
