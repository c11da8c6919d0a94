/**
 * A socket without messages: it opens with the access token, and its closing tells an open page that
 * the session may have ended.
 */
export const SESSION_SOCKET_PATH = '/api/v1/identity/socket';
