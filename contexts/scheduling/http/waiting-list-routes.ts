import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as rules from '../rules.ts';
import {
  LinkedOffer,
  OfferLink,
  WaitingEntry,
  WaitingList,
  WaitingOffer,
  WaitingQuery,
  WaitingRequest,
} from '../schemas/waiting-list.ts';
import { getOffer } from '../store/offers.ts';
import type { DB } from '../store/types.gen.ts';
import { listEntries } from '../store/waiting-list.ts';
import { readOfferLink, settleOffer, settleOfferByLink } from '../usecases/answer-offer.ts';
import { joinWaitingList, leaveWaitingList } from '../usecases/join-waiting-list.ts';

const tags = ['scheduling'];
const OfEntry = z.strictObject({ entryId: z.uuid() });
const OfOffer = z.strictObject({ offerId: z.uuid() });

/** The waiting list and its offers. */
export function waitingListRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.post(
    '/api/v1/scheduling/waiting-list',
    {
      config: { access: rules.joinWaitingList },
      schema: {
        tags,
        operationId: 'joinWaitingList',
        summary: 'Wait for a visit, or an earlier one, to become free',
        body: WaitingRequest,
        response: { 201: WaitingEntry },
      },
    },
    async ({ actor, body }, reply) =>
      reply.status(201).send(await joinWaitingList(kernel, actor, body)),
  );

  app.get(
    '/api/v1/scheduling/waiting-list',
    {
      config: { access: rules.readWaiting },
      schema: {
        tags,
        operationId: 'listWaiting',
        summary: 'Who waits, of those that you may see, in the order in which they are asked',
        querystring: WaitingQuery,
        response: { 200: WaitingList },
      },
    },
    async ({ actor, query }) => ({ items: await listEntries(kernel, actor, query) }),
  );

  app.post(
    '/api/v1/scheduling/waiting-list/:entryId/withdraw',
    {
      config: { access: rules.answerOffer },
      schema: {
        tags,
        operationId: 'leaveWaitingList',
        summary: 'Wait no more',
        params: OfEntry,
        response: { 200: WaitingEntry },
      },
    },
    async ({ actor, params }) => leaveWaitingList(kernel, actor, params.entryId),
  );

  app.get(
    '/api/v1/scheduling/offers/:offerId',
    {
      config: { access: rules.readWaiting },
      schema: {
        tags,
        operationId: 'getOffer',
        summary: 'Time that is kept for somebody on the waiting list',
        params: OfOffer,
        response: { 200: WaitingOffer },
      },
    },
    async ({ actor, params }) => getOffer(kernel, actor, params.offerId),
  );

  app.post(
    '/api/v1/scheduling/offers/:offerId/take',
    {
      config: { access: rules.answerOffer },
      schema: {
        tags,
        operationId: 'takeOffer',
        summary: 'Book the time that is kept, or move the later visit there',
        params: OfOffer,
        response: { 200: WaitingOffer },
      },
    },
    async ({ actor, params }) => settleOffer(kernel, actor, params.offerId, 'take'),
  );

  app.post(
    '/api/v1/scheduling/offers/:offerId/decline',
    {
      config: { access: rules.answerOffer },
      schema: {
        tags,
        operationId: 'declineOffer',
        summary: 'Leave the time to the next and go on waiting',
        params: OfOffer,
        response: { 200: WaitingOffer },
      },
    },
    async ({ actor, params }) => settleOffer(kernel, actor, params.offerId, 'decline'),
  );

  offerLinkRoutes(app, kernel);
}

/** The same by the link of the mail. The token stands in the body, so that no log of addresses keeps it. */
function offerLinkRoutes(app: HubServer, kernel: Kernel<DB>): void {
  const config = { access: rules.useOfferLink };
  app.post(
    '/api/v1/scheduling/links/offer',
    {
      config,
      schema: {
        tags,
        operationId: 'readOfferLink',
        summary: 'The offer that a mailed link is for',
        body: OfferLink,
        response: { 200: LinkedOffer },
      },
    },
    async ({ body }) => readOfferLink(kernel, body.token),
  );

  app.post(
    '/api/v1/scheduling/links/offer/take',
    {
      config,
      schema: {
        tags,
        operationId: 'takeOfferByLink',
        summary: 'Take an offer by its mailed link',
        body: OfferLink,
        response: { 200: LinkedOffer },
      },
    },
    async ({ body }) => settleOfferByLink(kernel, body.token, 'take'),
  );

  app.post(
    '/api/v1/scheduling/links/offer/decline',
    {
      config,
      schema: {
        tags,
        operationId: 'declineOfferByLink',
        summary: 'Decline an offer by its mailed link',
        body: OfferLink,
        response: { 200: LinkedOffer },
      },
    },
    async ({ body }) => settleOfferByLink(kernel, body.token, 'decline'),
  );
}
