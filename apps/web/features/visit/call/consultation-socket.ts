/** The consultation socket as the call uses it: stays connected, and says when it is back. */
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { CONSULTATION_SOCKET_PATH } from '@hub/contracts/signalling.ts';
import type {
  ConsultationMessages,
  ConsultationRequests,
  Reply,
} from '@hub/contracts/signalling.ts';
import { Store } from './store.ts';

/** The server's refusal of a request; `code` is a VisitRefusal or one of the API's error codes. */
export class Refused extends Error {
  readonly code: string;
  readonly details: Record<string, unknown>;
  constructor(code: string, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = 'Refused';
    this.code = code;
    this.details = details;
  }
}

type RequestName = keyof ConsultationRequests;
type RequestOf<Name extends RequestName> = Parameters<ConsultationRequests[Name]>[0];
type ReplyOf<Name extends RequestName> = Parameters<Parameters<ConsultationRequests[Name]>[1]>[0];
type ValueOf<Name extends RequestName> = Extract<ReplyOf<Name>, { ok: true }>['value'];

export interface SocketOptions {
  /** A valid access token; rejects when the person is signed out. */
  token(): Promise<string>;
  /** The page's own origin unless told. */
  origin?: string;
}

/** `signed-out`: the server takes no token of this person any more. */
export type SocketStatus = 'connecting' | 'online' | 'offline' | 'signed-out';

const TOKEN_REFRESH_MS = 4 * 60_000;
const ANSWER_WITHIN_MS = 10_000;

export class ConsultationSocket {
  readonly status = new Store<{ status: SocketStatus }>({ status: 'connecting' });
  readonly #options: SocketOptions;
  /** Its events are typed by `on` and `request`. */
  readonly #socket: Socket;
  readonly #refresh: ReturnType<typeof setInterval>;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #retries = 0;
  #closed = false;

  constructor(options: SocketOptions) {
    this.#options = options;
    this.#socket = io(options.origin ?? window.location.origin, {
      path: CONSULTATION_SOCKET_PATH,
      transports: ['websocket'],
      autoConnect: false,
      forceNew: true,
      reconnectionDelay: 250,
      reconnectionDelayMax: 3_000,
      auth: (give) => void this.#authorise(give),
    });
    this.#socket.on('connect', () => {
      this.#retries = 0;
      this.status.update({ status: 'online' });
    });
    this.#socket.on('disconnect', () => {
      this.status.update({ status: 'offline' });
      this.#revive();
    });
    this.#socket.on('connect_error', () => {
      this.status.update({ status: 'offline' });
      this.#revive();
    });
    // The server closes sockets whose token has run out: hand it the new one before.
    this.#refresh = setInterval(() => void this.#sendToken(), TOKEN_REFRESH_MS);
  }

  connect(): void {
    this.#socket.connect();
  }

  on<Name extends keyof ConsultationMessages>(
    name: Name,
    listener: ConsultationMessages[Name],
  ): void {
    this.#socket.on<string>(name, listener);
  }

  /** Throws Refused; also with `offline` when no answer comes within ten seconds. */
  async request<Name extends RequestName>(
    name: Name,
    request: RequestOf<Name>,
  ): Promise<ValueOf<Name>> {
    if (!this.#socket.connected)
      throw new Refused('offline', 'There is no connection to the server');
    let reply: Reply<ValueOf<Name>>;
    try {
      const answer: unknown = await this.#socket
        .timeout(ANSWER_WITHIN_MS)
        .emitWithAck(name, request);
      reply = answer as Reply<ValueOf<Name>>;
    } catch {
      throw new Refused('offline', 'The server did not answer');
    }
    if (!reply.ok) throw new Refused(reply.code, reply.message, reply.details);
    return reply.value;
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#refresh);
    clearTimeout(this.#retry);
    this.#socket.disconnect();
  }

  async #authorise(give: (auth: { token: string }) => void): Promise<void> {
    try {
      give({ token: await this.#options.token() });
    } catch {
      this.status.update({ status: 'signed-out' });
      this.close();
    }
  }

  async #sendToken(): Promise<void> {
    if (!this.#socket.connected) return;
    try {
      this.#socket.emit('token', await this.#options.token());
    } catch {
      // The socket ends with its token, and reconnecting then says that the person is signed out.
    }
  }

  /** Socket.IO itself does not come back when the server closed or refused the connection. */
  #revive(): void {
    if (this.#closed || this.#socket.active) return;
    clearTimeout(this.#retry);
    this.#retries += 1;
    this.#retry = setTimeout(
      () => this.#socket.connect(),
      Math.min(250 * 2 ** this.#retries, 5_000),
    );
  }
}
