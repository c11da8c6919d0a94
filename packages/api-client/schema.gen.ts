// Generated from docs/openapi.json by npm run openapi. Do not edit.
export interface paths {
    "/api/v1/consultation/visits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A video visit, as one of its two participants sees it */
        get: operations["getVisit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultation/waiting-room": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A practitioner's open visits of now, those who wait longest first */
        get: operations["getWaitingRoom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/clinic-applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clinics by their status, with what it takes to check them */
        get: operations["listClinicApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/clinics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply with a clinic; entered by the platform it is open at once */
        post: operations["createClinic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/clinics/{clinicId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One clinic */
        get: operations["getClinic"];
        /** Change a clinic's profile */
        put: operations["updateClinic"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/clinics/{clinicId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a clinic that was checked */
        post: operations["approveClinic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/clinics/{clinicId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a clinic, with a reason that the applicant reads */
        post: operations["declineClinic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/clinics/{clinicId}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a suspended clinic again */
        post: operations["liftClinic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/clinics/{clinicId}/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a clinic's logo */
        put: operations["setClinicLogo"];
        post?: never;
        /** Remove a clinic's logo */
        delete: operations["removeClinicLogo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/clinics/{clinicId}/practitioner-applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks to practise at a clinic */
        get: operations["listPractitionerApplications"];
        put?: never;
        /** Ask a clinic to take you on as a practitioner */
        post: operations["applyToClinic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/clinics/{clinicId}/practitioners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A clinic's practitioners */
        get: operations["listClinicPractitioners"];
        put?: never;
        /** Add a practitioner */
        post: operations["createPractitioner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/clinics/{clinicId}/reapply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply again with a clinic that was declined */
        post: operations["reapplyClinic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/clinics/{clinicId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a clinic out of search and booking */
        post: operations["suspendClinic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/clinics/{clinicId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up a clinic with which you applied and that never opened */
        post: operations["withdrawClinic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/clinics/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clinics where you work or with which you applied */
        get: operations["listOwnClinics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/images/{imageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A logo or photo */
        get: operations["getImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/practitioner-applications/{applicationId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a practitioner on; their number is still to be checked */
        post: operations["acceptPractitionerApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/practitioner-applications/{applicationId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline an application, with a reason that the applicant reads */
        post: operations["declinePractitionerApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/practitioner-applications/{applicationId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take your application back */
        post: operations["withdrawPractitionerApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/practitioner-applications/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own applications */
        get: operations["listOwnApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/practitioners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Practitioners by their ids */
        get: operations["listPractitioners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/practitioners/{practitionerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a practitioner's profile */
        put: operations["updatePractitioner"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/practitioners/{practitionerId}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a practitioner again */
        post: operations["activatePractitioner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/practitioners/{practitionerId}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a practitioner out of search and booking */
        post: operations["deactivatePractitioner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/practitioners/{practitionerId}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a practitioner's photo */
        put: operations["setPractitionerPhoto"];
        post?: never;
        /** Remove a practitioner's photo */
        delete: operations["removePractitionerPhoto"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/practitioners/{practitionerId}/registration-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what you found on looking a registration number up */
        post: operations["checkRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/practitioners/{practitionerId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A practitioner leaves the clinic; their rights end with it */
        post: operations["removePractitioner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/practitioners/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One practitioner, by slug or id */
        get: operations["getPractitioner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/registration-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Practitioners by how far their number is checked */
        get: operations["listRegistrationChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find practitioners, those free soonest first */
        get: operations["searchPractitioners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your account */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the language and the time zone of your account */
        patch: operations["updateAccount"];
        trace?: never;
    };
    "/api/v1/identity/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose application it is, for those who check it */
        get: operations["getApplicant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/clinics/{clinicId}/integrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The programs that may use the API for the clinic */
        get: operations["listIntegrations"];
        put?: never;
        /** Register a program; gives its secret, once */
        post: operations["createIntegration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/clinics/{clinicId}/integrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a program’s access at once */
        delete: operations["deleteIntegration"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/clinics/{clinicId}/integrations/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a program another secret; the one before works for 24 more hours */
        post: operations["rotateIntegration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/clinics/{clinicId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom a clinic has invited */
        get: operations["listInvitations"];
        put?: never;
        /** Invite somebody to a role at a clinic */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/clinics/{clinicId}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an invitation back */
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/clinics/{clinicId}/invitations/{invitationId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a new link; the one before is void */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/clinics/{clinicId}/memberships/{membershipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a role away, at once */
        delete: operations["removeMembership"];
        options?: never;
        head?: never;
        /** Suspend a role, lift that, or change the name that colleagues see */
        patch: operations["updateMembership"];
        trace?: never;
    };
    "/api/v1/identity/clinics/{clinicId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works at a clinic, and by whose word */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/clinics/{clinicId}/people/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why somebody has which rights at a clinic */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/clinics/{clinicId}/sso": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Single sign-on of a clinic */
        get: operations["getClinicSso"];
        /** Set the provider through which the clinic signs in; it is asked at once */
        put: operations["setClinicSso"];
        post?: never;
        /** End single sign-on of a clinic and the sessions that began by it */
        delete: operations["deleteClinicSso"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove again who you are; the next token says so */
        post: operations["confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/confirm/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By what you can prove yourself again, and what a passkey is to sign */
        post: operations["startConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/dependants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to act for a child without an account */
        post: operations["createDependant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ask for the second factor on a remembered device again */
        delete: operations["forgetDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/guardianship-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is declared when somebody acts for somebody else */
        get: operations["getGuardianshipTexts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/guardianships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For whom you act, and who acts for you */
        get: operations["listGuardianships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/guardianships/{guardianshipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a guardianship, from either side */
        delete: operations["endGuardianship"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/guardianships/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a dependant an account of their own */
        post: operations["inviteSelf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/guardianships/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask somebody to act for you, or for your child as you do */
        post: operations["inviteGuardian"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/guardianships/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back an invitation that you sent */
        delete: operations["withdrawGuardianInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/guests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a code by mail to go on without an account
         * @description Answers the same whether the address is known or not.
         */
        post: operations["askGuest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/guests/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn the guest of this session into an account
         * @description The same patient with the same visits. The address must have been proved within ten minutes.
         */
        post: operations["becomeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/guests/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on as a guest by the code of the mail
         * @description In the browser that asked for it. Opens a session of a day (`next: done`) for the same guest as before where address, names and birth date are the same. `sign-in`: the address has an account. `unknown`: with `isReturning`, nobody of this name came from the address; the code still works. By the code alone a guest confirms their open session, before what is sensitive.
         */
        post: operations["verifyGuest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/integration-scopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What programs can be allowed to do */
        get: operations["listIntegrationScopes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation with your account */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/invitations/by-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an invitation is about */
        post: operations["readInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/invitations/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open an account for the invited address, and accept with it */
        post: operations["registerByInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/jwks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys that verify access tokens (RFC 7517) */
        get: operations["getJwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/memberships/{membershipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Give up a role of your own */
        delete: operations["leaveClinic"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An access token for a program, by its id and secret (RFC 6749, 4.4) */
        post: operations["createClientToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your passkeys */
        get: operations["listPasskeys"];
        put?: never;
        /** Keep a new passkey; gives recovery codes with the first second factor, once */
        post: operations["enrolPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a passkey; staff keep a second factor */
        delete: operations["deletePasskey"];
        options?: never;
        head?: never;
        /** Give a passkey another name */
        patch: operations["renamePasskey"];
        trace?: never;
    };
    "/api/v1/identity/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a new passkey is made from */
        post: operations["startPasskeyEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/passkeys/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by passkey, or finish a sign-in with it */
        post: operations["signInByPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/passkeys/sign-in/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a passkey is to sign; after the password, one of that account */
        post: operations["startPasskeySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/password/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change your password; ends your other sessions */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get a link by e-mail; answers the same where the address has no account */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the password by the link of the mail; ends every session */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/platform/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the platform has invited */
        get: operations["listPlatformInvitations"];
        put?: never;
        /** Invite somebody to a role of the platform */
        post: operations["createPlatformInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/platform/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an invitation back */
        delete: operations["withdrawPlatformInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/platform/invitations/{invitationId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a new link; the one before is void */
        post: operations["resendPlatformInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/platform/memberships/{membershipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a role of the platform away, at once */
        delete: operations["removePlatformMembership"];
        options?: never;
        head?: never;
        /** Suspend a role of the platform, lift that, or change the name */
        patch: operations["updatePlatformMembership"];
        trace?: never;
    };
    "/api/v1/identity/platform/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The platform's administrators and health authorities */
        get: operations["listPlatformPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get new recovery codes, once; those before are worthless */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register as a patient; answers the same where the e-mail address has an account */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/register/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get a new code and link; answers the same where nobody registered */
        post: operations["resendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/register/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the account by the code of the mail, or by its link
         * @description By the code in the browser that registered. By the link in any: one that did not register is asked for the password of the registration (`next: password`), and sends it with the token.
         */
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in, and which devices are remembered */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** Sign out everywhere else, at once; forgets all other devices */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of your sessions, at once; forgets its device */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove who you are by password */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/sign-in/recovery-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish the sign-in with a recovery code, which works once */
        post: operations["signInRecoveryCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/sign-in/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish the sign-in with a code of the authenticator app */
        post: operations["signInTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session everywhere, at once */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/sso-domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Domains that clinics claim for their sign-in */
        get: operations["listSsoDomains"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/sso-domains/{domain}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a clinic’s provider vouch for the addresses of a domain */
        post: operations["approveSsoDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/sso-domains/{domain}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a clinic’s claim to a domain away, approved or not */
        post: operations["declineSsoDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/sso/{providerId}/back-channel-logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A provider ends the sessions of somebody whom it signed out */
        post: operations["endSsoSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/sso/{providerId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page address: leads to the provider, and from there back into the app */
        get: operations["startSso"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/sso/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where providers send people back to; leads into the app */
        get: operations["finishSso"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/sso/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The provider through which addresses of this domain sign in */
        post: operations["lookUpSso"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange the session cookie for an access token of ten minutes */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get a secret for an authenticator app */
        post: operations["startTotpEnrolment"];
        /** Turn the authenticator off; staff keep a second factor */
        delete: operations["deleteTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the authenticator in force; gives the recovery codes, once */
        post: operations["confirmTotpEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of each mail of the last three months, newest first */
        get: operations["listMailDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether mail is sent, or shown in the outbox of a demonstration */
        get: operations["getMailMode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this demonstration would have sent in the last day, newest first */
        get: operations["listOutbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/outbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mail of the outbox */
        get: operations["getOutboxMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/outbox/{id}/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mail of the outbox as a mail reader shows it, for a frame of our own pages */
        get: operations["getOutboxPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events and jobs that failed for good */
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/dead-letters/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try failed work again, now */
        post: operations["retryDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/republish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Emit the present state of a context again, to fill the replicas of others */
        post: operations["republish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who looked at your data, or at the data of whom you act for */
        get: operations["readAccessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/clinics/{clinicId}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit log of a clinic */
        get: operations["readClinicAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/clinics/{clinicId}/audit.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit log of a clinic as CSV */
        get: operations["exportClinicAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/clinics/{clinicId}/restrictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which patients of the clinic have restricted the processing */
        get: operations["listRestrictions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you, or whom you act for, agreed to, and what is missing or outdated */
        get: operations["readConsents"];
        put?: never;
        /** Give or withdraw consents */
        post: operations["decideOnConsents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/consents/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every decision on a consent, the newest first */
        get: operations["readConsentHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find out what an erasure would take and what must stay; nothing goes yet */
        post: operations["requestErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/erasures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an erasure would take, or how far it is */
        get: operations["getErasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/erasures/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase what was shown. This cannot be undone */
        post: operations["confirmErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Copies that you asked for */
        get: operations["listExports"];
        put?: never;
        /** Ask for a copy of all data about you, or about whom you act for */
        post: operations["requestExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a copy is */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The copy, as a ZIP archive */
        get: operations["downloadExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people are asked to agree to, in its current version */
        get: operations["listPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/policies/{purpose}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version of a text, also a former one */
        get: operations["getPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/purge-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the nightly purges deleted */
        get: operations["listPurgeReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/receipts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt of an erasure: what went, what stays, why and until when */
        get: operations["getReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/receipts/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt as a document */
        get: operations["getReceiptPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How copies and erasures stand, without saying whose they are */
        get: operations["listPrivacyRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/requests/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask again for the parts that are missing */
        post: operations["retryPrivacyRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/restriction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the processing of a patient’s data is restricted, why and since when */
        get: operations["readRestriction"];
        /** Restrict the processing: data is kept, and shown to no clinic */
        put: operations["restrictProcessing"];
        post?: never;
        /** Lift the restriction */
        delete: operations["liftRestriction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/clinics/{clinicId}/patients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a patient who has no account, such as a caller
         * @description Refused with 409 `possible_duplicate` where the clinic knows somebody of the same family name and birth date; their ids are in the details. Send `isSomebodyElse` once they were looked at.
         */
        post: operations["registerCaller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/clinics/{clinicId}/patients/{patientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Correct the details of a patient whom the clinic registered
         * @description Until they have an account, or somebody acts for them: 409 `has_account`.
         */
        put: operations["changeCaller"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/clinics/{clinicId}/patients/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find patients of the clinic by name, birth date or telephone number
         * @description By POST, so that nothing personal stands in an address or a log. Doctors find those in their care.
         */
        post: operations["findClinicPatients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/absences/{absenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change an absence */
        put: operations["changeAbsence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/absences/{absenceId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call an absence off */
        post: operations["endAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/absences/{absenceId}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The visits that still lie in an absence, and where each could go */
        get: operations["planAbsence"];
        put?: never;
        /** Keep, move or cancel the visits in an absence, each by itself */
        post: operations["decideVisits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Appointments that you may see */
        get: operations["listAppointments"];
        put?: never;
        /** Book a free slot */
        post: operations["bookAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/appointments/{appointmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One appointment */
        get: operations["getAppointment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/appointments/{appointmentId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a visit that waits for approval */
        post: operations["approveAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/appointments/{appointmentId}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether the patient came */
        post: operations["setAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/appointments/{appointmentId}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An appointment as an iCalendar file, under a neutral title */
        get: operations["downloadAppointmentCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/appointments/{appointmentId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a visit that has not begun */
        post: operations["cancelAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/appointments/{appointmentId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a visit that waits for approval */
        post: operations["declineAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/appointments/{appointmentId}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a visit was moved, from where and by whom */
        get: operations["listAppointmentMoves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/appointments/{appointmentId}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a visit to another free slot */
        post: operations["rescheduleAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/appointments/{appointmentId}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a visit could move to */
        get: operations["searchMoveSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your private calendar addresses, with when each was read last */
        get: operations["listCalendarFeeds"];
        put?: never;
        /** A private address where a calendar program reads visits; it is told this once */
        post: operations["createCalendarFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/calendar-feeds/{feedId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a private calendar address */
        delete: operations["revokeCalendarFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/clinics/{clinicId}/booking-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Until when visits can be cancelled and moved, and what else a clinic has decided */
        get: operations["getBookingPolicy"];
        /** Replace a clinic's booking rules */
        put: operations["replaceBookingPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/clinics/{clinicId}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Working hours, blocked, held and taken time of a clinic's practitioners */
        get: operations["getClinicCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/clinics/{clinicId}/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public holidays of a clinic in a year */
        get: operations["listHolidays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/clinics/{clinicId}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long before a visit its patient is reminded by mail */
        get: operations["getReminderRules"];
        /** Replace a clinic's reminders, also of what is booked already */
        put: operations["replaceReminderRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/clinics/{clinicId}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Free slots of a clinic's practitioners, at most 100 of them and 14 days */
        get: operations["searchClinicSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/clinics/{clinicId}/visit-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A clinic's visit types */
        get: operations["listVisitTypes"];
        put?: never;
        /** Add a visit type */
        post: operations["createVisitType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/feeds/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Visits as iCalendar, for whoever holds the address */
        get: operations["readCalendarFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a free slot for ten minutes
         * @description For the time that a form takes; nobody has to be signed in. Show the id and the token when you book.
         */
        post: operations["createHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/holds/{holdId}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep the slot for ten minutes from now */
        post: operations["extendHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/holds/{holdId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the slot back */
        post: operations["releaseHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/holiday-regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A country's parts that have public holidays of their own */
        get: operations["listHolidayRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/links/appointment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The visit that a mailed link is for */
        post: operations["openAppointmentLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/links/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The visit of a mailed link as an iCalendar file, under a neutral title */
        post: operations["downloadCalendarByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/links/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel the visit of a mailed link */
        post: operations["cancelByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/links/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The offer that a mailed link is for */
        post: operations["readOfferLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/links/offer/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline an offer by its mailed link */
        post: operations["declineOfferByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/links/offer/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an offer by its mailed link */
        post: operations["takeOfferByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/links/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the visit of a mailed link */
        post: operations["rescheduleByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/links/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where the visit of a mailed link could move to */
        post: operations["searchSlotsByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/offers/{offerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Time that is kept for somebody on the waiting list */
        get: operations["getOffer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/offers/{offerId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave the time to the next and go on waiting */
        post: operations["declineOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/offers/{offerId}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book the time that is kept, or move the later visit there */
        post: operations["takeOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/practitioners/{practitionerId}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a practitioner is away */
        get: operations["listAbsences"];
        put?: never;
        /** Be away: nothing can be booked then, and what is booked stays until decided */
        post: operations["createAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/practitioners/{practitionerId}/absences/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which visits an absence would meet, and where each could go */
        post: operations["previewAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/practitioners/{practitionerId}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A practitioner's weekly hours and limits */
        get: operations["getAvailability"];
        /** Replace the weekly hours and limits */
        put: operations["replaceAvailability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/practitioners/{practitionerId}/availability/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dates on which a practitioner works other hours than those of the week */
        get: operations["listDateOverrides"];
        /** Give dates hours of their own, or close them */
        put: operations["replaceDateOverrides"];
        post?: never;
        /** Let the weekly hours hold again on dates */
        delete: operations["deleteDateOverrides"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/practitioners/{practitionerId}/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Other calendars of a practitioner, with when each was read last */
        get: operations["listCalendarSources"];
        put?: never;
        /** Connect a calendar whose busy times block slots; it is read at once */
        post: operations["connectCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/practitioners/{practitionerId}/calendars/{sourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Disconnect a calendar: its time is free again, and our visits leave it */
        delete: operations["removeCalendar"];
        options?: never;
        head?: never;
        /** Rename a calendar, write visits into it or not, or give a new password */
        patch: operations["changeCalendar"];
        trace?: never;
    };
    "/api/v1/scheduling/practitioners/{practitionerId}/calendars/{sourceId}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a calendar soon, in the background */
        post: operations["syncCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/practitioners/{practitionerId}/calendars/discovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The calendars of a CalDAV account, to choose from; nothing is kept */
        post: operations["discoverCalendars"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/practitioners/{practitionerId}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Visits to come while the practitioner is away or busy elsewhere */
        get: operations["listConflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/practitioners/{practitionerId}/running-late": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that visits begin later today */
        put: operations["setRunningLate"];
        post?: never;
        /** Say that visits begin on time again */
        delete: operations["endRunningLate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/practitioners/{practitionerId}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Free slots of a practitioner */
        get: operations["searchSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/practitioners/{practitionerId}/visit-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a practitioner offers */
        get: operations["listPractitionerVisitTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/visit-types/{visitTypeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change or deactivate a visit type */
        put: operations["updateVisitType"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/visit-types/{visitTypeId}/intake-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is asked before a visit of this type */
        get: operations["getIntakeForm"];
        /** Replace what is asked before a visit of this type */
        put: operations["publishIntakeForm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/waiting-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who waits, of those that you may see, in the order in which they are asked */
        get: operations["listWaiting"];
        put?: never;
        /** Wait for a visit, or an earlier one, to become free */
        post: operations["joinWaitingList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheduling/waiting-list/{entryId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Wait no more */
        post: operations["leaveWaitingList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Appointment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search appointments */
        get: operations["searchAppointment"];
        put?: never;
        /** Book an appointment */
        post: operations["createAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Appointment/_search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Search appointments by POST */
        post: operations["searchByPostAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Appointment/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an appointment */
        get: operations["readAppointment"];
        /** Cancel an appointment */
        put: operations["updateAppointment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/AppointmentResponse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What both sides have said */
        get: operations["searchAppointmentResponse"];
        put?: never;
        /** Approve or decline a request */
        post: operations["createAppointmentResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/AppointmentResponse/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one side has said */
        get: operations["readAppointmentResponse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/AuditEvent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search the log */
        get: operations["searchAuditEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/AuditEvent/_search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Search the log by POST */
        post: operations["searchByPostAuditEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/AuditEvent/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one row of the log */
        get: operations["readAuditEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Composition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search Composition */
        get: operations["searchComposition"];
        put?: never;
        /** Create Composition */
        post: operations["createComposition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Composition/_search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Search Composition by POST */
        post: operations["searchByPostComposition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Composition/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Composition */
        get: operations["readComposition"];
        /** Update Composition */
        put: operations["updateComposition"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Composition/{id}/_history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of Composition */
        get: operations["historyComposition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Composition/{id}/_history/{vid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a version of Composition */
        get: operations["vreadComposition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search Coverage */
        get: operations["searchCoverage"];
        put?: never;
        /** Create Coverage */
        post: operations["createCoverage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Coverage/_search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Search Coverage by POST */
        post: operations["searchByPostCoverage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Coverage/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Coverage */
        get: operations["readCoverage"];
        /** Update Coverage */
        put: operations["updateCoverage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Coverage/{id}/_history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of Coverage */
        get: operations["historyCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Coverage/{id}/_history/{vid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a version of Coverage */
        get: operations["vreadCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Encounter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search Encounter */
        get: operations["searchEncounter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Encounter/_search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Search Encounter by POST */
        post: operations["searchByPostEncounter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Encounter/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Encounter */
        get: operations["readEncounter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Encounter/{id}/_history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of Encounter */
        get: operations["historyEncounter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Encounter/{id}/_history/{vid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a version of Encounter */
        get: operations["vreadEncounter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the FHIR API does */
        get: operations["getCapabilityStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Patient": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search Patient */
        get: operations["searchPatient"];
        put?: never;
        /** Create Patient */
        post: operations["createPatient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Patient/_search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Search Patient by POST */
        post: operations["searchByPostPatient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Patient/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Patient */
        get: operations["readPatient"];
        /** Update Patient */
        put: operations["updatePatient"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Patient/{id}/_history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of Patient */
        get: operations["historyPatient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Patient/{id}/_history/{vid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a version of Patient */
        get: operations["vreadPatient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Questionnaire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search Questionnaire */
        get: operations["searchQuestionnaire"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Questionnaire/_search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Search Questionnaire by POST */
        post: operations["searchByPostQuestionnaire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Questionnaire/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Questionnaire */
        get: operations["readQuestionnaire"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Questionnaire/{id}/_history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of Questionnaire */
        get: operations["historyQuestionnaire"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Questionnaire/{id}/_history/{vid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a version of Questionnaire */
        get: operations["vreadQuestionnaire"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/QuestionnaireResponse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search QuestionnaireResponse */
        get: operations["searchQuestionnaireResponse"];
        put?: never;
        /** Create QuestionnaireResponse */
        post: operations["createQuestionnaireResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/QuestionnaireResponse/_search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Search QuestionnaireResponse by POST */
        post: operations["searchByPostQuestionnaireResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/QuestionnaireResponse/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read QuestionnaireResponse */
        get: operations["readQuestionnaireResponse"];
        /** Update QuestionnaireResponse */
        put: operations["updateQuestionnaireResponse"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/QuestionnaireResponse/{id}/_history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of QuestionnaireResponse */
        get: operations["historyQuestionnaireResponse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/QuestionnaireResponse/{id}/_history/{vid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a version of QuestionnaireResponse */
        get: operations["vreadQuestionnaireResponse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a practitioner offers */
        get: operations["searchSchedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Schedule/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One offer */
        get: operations["readSchedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Slot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Free slots of a schedule */
        get: operations["searchSlot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/R4/Slot/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One free slot */
        get: operations["readSlot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Absence: {
            /** Format: uuid */
            clinicId: string;
            /** Format: date-time */
            createdAt: string;
            endedAt: string | null;
            /** Format: date-time */
            from: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "leave" | "illness" | "training" | "other";
            /** Format: uuid */
            practitionerId: string;
            /** Format: date-time */
            to: string;
            visits: number;
        };
        AbsenceInput: {
            /** Format: uuid */
            clinicId: string;
            /** Format: date-time */
            createdAt: string;
            endedAt: string | null;
            /** Format: date-time */
            from: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "leave" | "illness" | "training" | "other";
            /** Format: uuid */
            practitionerId: string;
            /** Format: date-time */
            to: string;
            visits: number;
        };
        AbsenceProposal: {
            /** Format: date-time */
            end: string;
            /** Format: uuid */
            practitionerId: string;
            practitionerName: string;
            /** Format: date-time */
            start: string;
        };
        AbsenceProposalInput: {
            /** Format: date-time */
            end: string;
            /** Format: uuid */
            practitionerId: string;
            practitionerName: string;
            /** Format: date-time */
            start: string;
        };
        /**
         * @example {
         *       "from": "2026-07-20T06:00:00Z",
         *       "to": "2026-07-24T18:00:00Z",
         *       "kind": "leave"
         *     }
         */
        AbsenceWrite: {
            /** Format: date-time */
            from: string;
            /** @enum {string} */
            kind: "leave" | "illness" | "training" | "other";
            /** Format: date-time */
            to: string;
        };
        /**
         * @example {
         *       "from": "2026-07-20T06:00:00Z",
         *       "to": "2026-07-24T18:00:00Z",
         *       "kind": "leave"
         *     }
         */
        AbsenceWriteInput: {
            /** Format: date-time */
            from: string;
            /** @enum {string} */
            kind: "leave" | "illness" | "training" | "other";
            /** Format: date-time */
            to: string;
        };
        AccessLogPage: {
            items: {
                action: string;
                /** Format: date-time */
                at: string;
                clinicId: string | null;
                context: string;
                id: number;
                kind: string;
                practitionerId: string | null;
                role: ("patient" | "guardian" | "doctor" | "desk" | "pharmacist" | "admin" | "integration" | "authority" | "platform" | "guest" | "account" | "anonymous") | null;
                you: boolean;
            }[];
            next: number | null;
        };
        AccessLogPageInput: {
            items: {
                action: string;
                /** Format: date-time */
                at: string;
                clinicId: string | null;
                context: string;
                id: number;
                kind: string;
                practitionerId: string | null;
                role: ("patient" | "guardian" | "doctor" | "desk" | "pharmacist" | "admin" | "integration" | "authority" | "platform" | "guest" | "account" | "anonymous") | null;
                you: boolean;
            }[];
            next: number | null;
        };
        Address: {
            city: string;
            country: string;
            line1: string;
            line2: string | null;
            postalCode: string;
        };
        AddressInput: {
            city: string;
            country: string;
            line1: string;
            line2: string | null;
            postalCode: string;
        };
        AffectedVisit: {
            /** Format: uuid */
            appointmentId: string;
            /** Format: date-time */
            end: string;
            /** @enum {string} */
            mode: "video" | "in-person";
            /** Format: uuid */
            patientId: string;
            proposal: components["schemas"]["AbsenceProposal"] | null;
            /** Format: date-time */
            start: string;
            /** @enum {string} */
            state: "pending" | "booked" | "cancelled";
            timeZone: string;
            /** Format: uuid */
            visitTypeId: string;
            visitTypeName: components["schemas"]["LocalizedText"];
        };
        AffectedVisitInput: {
            /** Format: uuid */
            appointmentId: string;
            /** Format: date-time */
            end: string;
            /** @enum {string} */
            mode: "video" | "in-person";
            /** Format: uuid */
            patientId: string;
            proposal: components["schemas"]["AbsenceProposalInput"] | null;
            /** Format: date-time */
            start: string;
            /** @enum {string} */
            state: "pending" | "booked" | "cancelled";
            timeZone: string;
            /** Format: uuid */
            visitTypeId: string;
            visitTypeName: components["schemas"]["LocalizedTextInput"];
        };
        Appointment: {
            attendance: ("arrived" | "in-visit" | "done" | "no-show") | null;
            attendanceAt: string | null;
            awaits: ("approval" | "payment") | null;
            awaitsUntil: string | null;
            /** Format: date-time */
            bookedAt: string;
            bookedBy: ("patient" | "guardian" | "clinic") | null;
            canCancelUntil: string | null;
            cancelledAt: string | null;
            cancelledBy: ("patient" | "guardian" | "clinic" | "system") | null;
            cancelledLate: boolean;
            cancelReason: string | null;
            cancelsLateFrom: string | null;
            canRescheduleUntil: string | null;
            /** Format: uuid */
            clinicId: string;
            confirmedAt: string | null;
            delayMinutes: number | null;
            /** Format: date-time */
            end: string;
            /** Format: uuid */
            id: string;
            isGroup: boolean;
            lastMove: components["schemas"]["LastMove"] | null;
            /** @enum {string} */
            mode: "video" | "in-person";
            /** Format: uuid */
            patientId: string;
            payer: ("statutory" | "private" | "self-pay") | null;
            /** Format: uuid */
            practitionerId: string;
            price: components["schemas"]["Money"] | null;
            reason: string | null;
            revision: number;
            /** Format: date-time */
            start: string;
            /** @enum {string} */
            state: "pending" | "booked" | "cancelled";
            timeZone: string;
            /** Format: uuid */
            visitTypeId: string;
            visitTypeName: components["schemas"]["LocalizedText"];
        };
        AppointmentInput: {
            attendance: ("arrived" | "in-visit" | "done" | "no-show") | null;
            attendanceAt: string | null;
            awaits: ("approval" | "payment") | null;
            awaitsUntil: string | null;
            /** Format: date-time */
            bookedAt: string;
            bookedBy: ("patient" | "guardian" | "clinic") | null;
            canCancelUntil: string | null;
            cancelledAt: string | null;
            cancelledBy: ("patient" | "guardian" | "clinic" | "system") | null;
            cancelledLate: boolean;
            cancelReason: string | null;
            cancelsLateFrom: string | null;
            canRescheduleUntil: string | null;
            /** Format: uuid */
            clinicId: string;
            confirmedAt: string | null;
            delayMinutes: number | null;
            /** Format: date-time */
            end: string;
            /** Format: uuid */
            id: string;
            isGroup: boolean;
            lastMove: components["schemas"]["LastMoveInput"] | null;
            /** @enum {string} */
            mode: "video" | "in-person";
            /** Format: uuid */
            patientId: string;
            payer: ("statutory" | "private" | "self-pay") | null;
            /** Format: uuid */
            practitionerId: string;
            price: components["schemas"]["MoneyInput"] | null;
            reason: string | null;
            revision: number;
            /** Format: date-time */
            start: string;
            /** @enum {string} */
            state: "pending" | "booked" | "cancelled";
            timeZone: string;
            /** Format: uuid */
            visitTypeId: string;
            visitTypeName: components["schemas"]["LocalizedTextInput"];
        };
        AppointmentMove: {
            /** Format: uuid */
            fromPractitionerId: string;
            /** Format: date-time */
            fromStart: string;
            /** Format: date-time */
            movedAt: string;
            /** @enum {string} */
            movedBy: "patient" | "guardian" | "clinic";
            /** Format: uuid */
            toPractitionerId: string;
            /** Format: date-time */
            toStart: string;
        };
        AppointmentMoveInput: {
            /** Format: uuid */
            fromPractitionerId: string;
            /** Format: date-time */
            fromStart: string;
            /** Format: date-time */
            movedAt: string;
            /** @enum {string} */
            movedBy: "patient" | "guardian" | "clinic";
            /** Format: uuid */
            toPractitionerId: string;
            /** Format: date-time */
            toStart: string;
        };
        AppointmentMoves: {
            items: components["schemas"]["AppointmentMove"][];
        };
        AppointmentMovesInput: {
            items: components["schemas"]["AppointmentMoveInput"][];
        };
        AppointmentPage: {
            items: components["schemas"]["Appointment"][];
            nextCursor: string | null;
        };
        AppointmentPageInput: {
            items: components["schemas"]["AppointmentInput"][];
            nextCursor: string | null;
        };
        AttendanceChange: {
            attendance: ("arrived" | "in-visit" | "done" | "no-show") | null;
            revision?: number;
        };
        AttendanceChangeInput: {
            attendance: ("arrived" | "in-visit" | "done" | "no-show") | null;
            revision?: number;
        };
        AuditEntry: {
            accountId: string | null;
            action: string;
            /** Format: date-time */
            at: string;
            clinicId: string | null;
            context: string;
            id: number;
            kind: string;
            objectId: string | null;
            patientId: string | null;
            practitionerId: string | null;
            role: ("patient" | "guardian" | "doctor" | "desk" | "pharmacist" | "admin" | "integration" | "authority" | "platform" | "guest" | "account" | "anonymous") | null;
        };
        AuditEntryInput: {
            accountId: string | null;
            action: string;
            /** Format: date-time */
            at: string;
            clinicId: string | null;
            context: string;
            id: number;
            kind: string;
            objectId: string | null;
            patientId: string | null;
            practitionerId: string | null;
            role: ("patient" | "guardian" | "doctor" | "desk" | "pharmacist" | "admin" | "integration" | "authority" | "platform" | "guest" | "account" | "anonymous") | null;
        };
        Availability: {
            modeLimits: components["schemas"]["ModeLimit"][];
            /** Format: uuid */
            practitionerId: string;
            timeZone: string;
            version: number;
            weekly: components["schemas"]["WeeklyHours"][];
            worksOnHolidays: boolean;
        };
        AvailabilityInput: {
            modeLimits: components["schemas"]["ModeLimitInput"][];
            /** Format: uuid */
            practitionerId: string;
            timeZone: string;
            version: number;
            weekly: components["schemas"]["WeeklyHoursInput"][];
            worksOnHolidays: boolean;
        };
        AvailabilityWrite: {
            modeLimits?: components["schemas"]["ModeLimit"][];
            version?: number;
            weekly: components["schemas"]["WeeklyHours"][];
            worksOnHolidays?: boolean;
        };
        AvailabilityWriteInput: {
            modeLimits?: components["schemas"]["ModeLimitInput"][];
            version?: number;
            weekly: components["schemas"]["WeeklyHoursInput"][];
            worksOnHolidays?: boolean;
        };
        BookingPolicy: {
            cancelUntilMinutes: number;
            /** Format: uuid */
            clinicId: string;
            closedOnHolidays: boolean;
            holidayRegion: string | null;
            /** @enum {string} */
            lateCancellation: "allowed" | "by-phone";
            noShowAfterMinutes: number;
            offerMinutes: number;
            rescheduleUntilMinutes: number;
            version: number;
        };
        BookingPolicyInput: {
            cancelUntilMinutes: number;
            /** Format: uuid */
            clinicId: string;
            closedOnHolidays: boolean;
            holidayRegion: string | null;
            /** @enum {string} */
            lateCancellation: "allowed" | "by-phone";
            noShowAfterMinutes: number;
            offerMinutes: number;
            rescheduleUntilMinutes: number;
            version: number;
        };
        /**
         * @example {
         *       "holidayRegion": "DE-BY",
         *       "closedOnHolidays": true,
         *       "cancelUntilMinutes": 1440,
         *       "rescheduleUntilMinutes": 1440,
         *       "lateCancellation": "by-phone",
         *       "noShowAfterMinutes": 15,
         *       "offerMinutes": 120,
         *       "version": 0
         *     }
         */
        BookingPolicyWrite: {
            cancelUntilMinutes: number;
            closedOnHolidays: boolean;
            holidayRegion: string | null;
            /** @enum {string} */
            lateCancellation: "allowed" | "by-phone";
            noShowAfterMinutes: number;
            offerMinutes: number;
            rescheduleUntilMinutes: number;
            version: number;
        };
        /**
         * @example {
         *       "holidayRegion": "DE-BY",
         *       "closedOnHolidays": true,
         *       "cancelUntilMinutes": 1440,
         *       "rescheduleUntilMinutes": 1440,
         *       "lateCancellation": "by-phone",
         *       "noShowAfterMinutes": 15,
         *       "offerMinutes": 120,
         *       "version": 0
         *     }
         */
        BookingPolicyWriteInput: {
            cancelUntilMinutes: number;
            closedOnHolidays: boolean;
            holidayRegion: string | null;
            /** @enum {string} */
            lateCancellation: "allowed" | "by-phone";
            noShowAfterMinutes: number;
            offerMinutes: number;
            rescheduleUntilMinutes: number;
            version: number;
        };
        BookingRequest: {
            hold?: components["schemas"]["HoldRef"];
            /** Format: uuid */
            patientId?: string;
            /** @enum {string} */
            payer?: "statutory" | "private" | "self-pay";
            /** Format: uuid */
            practitionerId: string;
            reason?: string;
            /** Format: date-time */
            start: string;
            /** Format: uuid */
            visitTypeId: string;
        };
        BookingRequestInput: {
            hold?: components["schemas"]["HoldRefInput"];
            /** Format: uuid */
            patientId?: string;
            /** @enum {string} */
            payer?: "statutory" | "private" | "self-pay";
            /** Format: uuid */
            practitionerId: string;
            reason?: string;
            /** Format: date-time */
            start: string;
            /** Format: uuid */
            visitTypeId: string;
        };
        CalendarAccountWrite: {
            password: string;
            url: string;
            username: string;
        };
        CalendarAccountWriteInput: {
            password: string;
            url: string;
            username: string;
        };
        CalendarFeed: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            patientId: string | null;
            practitionerId: string | null;
            readAt: string | null;
        };
        CalendarFeedInput: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            patientId: string | null;
            practitionerId: string | null;
            readAt: string | null;
        };
        CalendarFeedWrite: {
            /**
             * @default en
             * @enum {string}
             */
            language: "en" | "de" | "fr";
            /** Format: uuid */
            patientId?: string;
            /** Format: uuid */
            practitionerId?: string;
        };
        CalendarFeedWriteInput: {
            /**
             * @default en
             * @enum {string}
             */
            language: "en" | "de" | "fr";
            /** Format: uuid */
            patientId?: string;
            /** Format: uuid */
            practitionerId?: string;
        };
        CalendarSource: {
            busyTimes: number;
            /** Format: date-time */
            createdAt: string;
            failure: ("refused-address" | "unreachable" | "timeout" | "unauthorized" | "not-found" | "server-error" | "too-many-redirects" | "too-large" | "too-many" | "not-a-calendar" | "read-only") | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ics" | "caldav";
            name: string;
            /** Format: date-time */
            nextSyncAt: string;
            /** Format: uuid */
            practitionerId: string;
            syncedAt: string | null;
            triedAt: string | null;
            unreadableEntries: number;
            writeFailure: ("refused-address" | "unreachable" | "timeout" | "unauthorized" | "not-found" | "server-error" | "too-many-redirects" | "too-large" | "too-many" | "not-a-calendar" | "read-only") | null;
            writesVisits: boolean;
            writtenVisits: number;
        };
        CalendarSourceChange: {
            name?: string;
            password?: string;
            username?: string;
            writesVisits?: boolean;
        };
        CalendarSourceChangeInput: {
            name?: string;
            password?: string;
            username?: string;
            writesVisits?: boolean;
        };
        CalendarSourceInput: {
            busyTimes: number;
            /** Format: date-time */
            createdAt: string;
            failure: ("refused-address" | "unreachable" | "timeout" | "unauthorized" | "not-found" | "server-error" | "too-many-redirects" | "too-large" | "too-many" | "not-a-calendar" | "read-only") | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ics" | "caldav";
            name: string;
            /** Format: date-time */
            nextSyncAt: string;
            /** Format: uuid */
            practitionerId: string;
            syncedAt: string | null;
            triedAt: string | null;
            unreadableEntries: number;
            writeFailure: ("refused-address" | "unreachable" | "timeout" | "unauthorized" | "not-found" | "server-error" | "too-many-redirects" | "too-large" | "too-many" | "not-a-calendar" | "read-only") | null;
            writesVisits: boolean;
            writtenVisits: number;
        };
        CalendarSourceWrite: {
            /** @constant */
            kind: "ics";
            /**
             * @default en
             * @enum {string}
             */
            language: "en" | "de" | "fr";
            name: string;
            url: string;
        } | {
            /** @constant */
            kind: "caldav";
            /**
             * @default en
             * @enum {string}
             */
            language: "en" | "de" | "fr";
            name: string;
            password: string;
            url: string;
            username: string;
            /** @default false */
            writesVisits: boolean;
        };
        CalendarSourceWriteInput: {
            /** @constant */
            kind: "ics";
            /**
             * @default en
             * @enum {string}
             */
            language: "en" | "de" | "fr";
            name: string;
            url: string;
        } | {
            /** @constant */
            kind: "caldav";
            /**
             * @default en
             * @enum {string}
             */
            language: "en" | "de" | "fr";
            name: string;
            password: string;
            url: string;
            username: string;
            /** @default false */
            writesVisits: boolean;
        };
        CallerDetails: {
            /** Format: date */
            birthDate: string;
            /** Format: email */
            email?: string;
            familyName: string;
            givenName: string;
            /** @enum {string} */
            language?: "de" | "fr" | "en" | "it" | "rm" | "es" | "pt" | "nl" | "da" | "sv" | "no" | "fi" | "pl" | "cs" | "sk" | "sl" | "hr" | "sr" | "bs" | "sq" | "mk" | "bg" | "ro" | "hu" | "el" | "tr" | "ru" | "uk" | "ka" | "hy" | "az" | "ar" | "fa" | "ku" | "ps" | "he" | "hi" | "ur" | "bn" | "ta" | "ti" | "am" | "so" | "sw" | "th" | "vi" | "zh" | "ja" | "ko";
            /** @enum {string} */
            payer?: "statutory" | "private" | "self-pay";
            phone: string;
        };
        CallerDetailsInput: {
            /** Format: date */
            birthDate: string;
            /** Format: email */
            email?: string;
            familyName: string;
            givenName: string;
            /** @enum {string} */
            language?: "de" | "fr" | "en" | "it" | "rm" | "es" | "pt" | "nl" | "da" | "sv" | "no" | "fi" | "pl" | "cs" | "sk" | "sl" | "hr" | "sr" | "bs" | "sq" | "mk" | "bg" | "ro" | "hu" | "el" | "tr" | "ru" | "uk" | "ka" | "hy" | "az" | "ar" | "fa" | "ku" | "ps" | "he" | "hi" | "ur" | "bn" | "ta" | "ti" | "am" | "so" | "sw" | "th" | "vi" | "zh" | "ja" | "ko";
            /** @enum {string} */
            payer?: "statutory" | "private" | "self-pay";
            phone: string;
        };
        /**
         * @example {
         *       "givenName": "Erika",
         *       "familyName": "Beispiel",
         *       "birthDate": "1948-03-09",
         *       "phone": "+49 30 1234567",
         *       "language": "de",
         *       "payer": "statutory"
         *     }
         */
        CallerRegistration: {
            /** Format: date */
            birthDate: string;
            /** Format: email */
            email?: string;
            familyName: string;
            givenName: string;
            isSomebodyElse?: boolean;
            /** @enum {string} */
            language?: "de" | "fr" | "en" | "it" | "rm" | "es" | "pt" | "nl" | "da" | "sv" | "no" | "fi" | "pl" | "cs" | "sk" | "sl" | "hr" | "sr" | "bs" | "sq" | "mk" | "bg" | "ro" | "hu" | "el" | "tr" | "ru" | "uk" | "ka" | "hy" | "az" | "ar" | "fa" | "ku" | "ps" | "he" | "hi" | "ur" | "bn" | "ta" | "ti" | "am" | "so" | "sw" | "th" | "vi" | "zh" | "ja" | "ko";
            /** @enum {string} */
            payer?: "statutory" | "private" | "self-pay";
            phone: string;
        };
        /**
         * @example {
         *       "givenName": "Erika",
         *       "familyName": "Beispiel",
         *       "birthDate": "1948-03-09",
         *       "phone": "+49 30 1234567",
         *       "language": "de",
         *       "payer": "statutory"
         *     }
         */
        CallerRegistrationInput: {
            /** Format: date */
            birthDate: string;
            /** Format: email */
            email?: string;
            familyName: string;
            givenName: string;
            isSomebodyElse?: boolean;
            /** @enum {string} */
            language?: "de" | "fr" | "en" | "it" | "rm" | "es" | "pt" | "nl" | "da" | "sv" | "no" | "fi" | "pl" | "cs" | "sk" | "sl" | "hr" | "sr" | "bs" | "sq" | "mk" | "bg" | "ro" | "hu" | "el" | "tr" | "ru" | "uk" | "ka" | "hy" | "az" | "ar" | "fa" | "ku" | "ps" | "he" | "hi" | "ur" | "bn" | "ta" | "ti" | "am" | "so" | "sw" | "th" | "vi" | "zh" | "ja" | "ko";
            /** @enum {string} */
            payer?: "statutory" | "private" | "self-pay";
            phone: string;
        };
        Cancellation: {
            reason?: string;
        };
        CancellationInput: {
            reason?: string;
        };
        Clinic: {
            address: components["schemas"]["Address"];
            /** Format: date-time */
            createdAt: string;
            description: components["schemas"]["LocalizedText"] | null;
            email: string | null;
            /** Format: uuid */
            id: string;
            logoUrl: string | null;
            name: string;
            phone: string | null;
            /** @enum {string} */
            plan: "solo" | "practice" | "hospital";
            /** @enum {string} */
            status: "pending" | "approved" | "declined" | "suspended" | "withdrawn";
            timeZone: string;
            /** Format: date-time */
            updatedAt: string;
            website: string | null;
        };
        ClinicApply: {
            address: {
                city: string;
                country: string;
                line1: string;
                /** @default null */
                line2: string | null;
                postalCode: string;
            };
            contactName?: string;
            /** @default null */
            description: {
                de?: string;
                en?: string;
                fr?: string;
            } | null;
            /** @default null */
            email: string | null;
            name: string;
            /** @default null */
            phone: string | null;
            /**
             * @default practice
             * @enum {string}
             */
            plan: "solo" | "practice" | "hospital";
            registration?: components["schemas"]["ClinicRegistration"];
            timeZone: components["schemas"]["TimeZone"];
            /** @default null */
            website: string | null;
        };
        ClinicApplyInput: {
            address: {
                city: string;
                country: string;
                line1: string;
                /** @default null */
                line2: string | null;
                postalCode: string;
            };
            contactName?: string;
            /** @default null */
            description: {
                de?: string;
                en?: string;
                fr?: string;
            } | null;
            /** @default null */
            email: string | null;
            name: string;
            /** @default null */
            phone: string | null;
            /**
             * @default practice
             * @enum {string}
             */
            plan: "solo" | "practice" | "hospital";
            registration?: components["schemas"]["ClinicRegistrationInput"];
            timeZone: components["schemas"]["TimeZoneInput"];
            /** @default null */
            website: string | null;
        };
        ClinicCalendar: {
            items: components["schemas"]["PractitionerCalendar"][];
        };
        ClinicCalendarInput: {
            items: components["schemas"]["PractitionerCalendarInput"][];
        };
        ClinicInput: {
            address: components["schemas"]["AddressInput"];
            /** Format: date-time */
            createdAt: string;
            description: components["schemas"]["LocalizedTextInput"] | null;
            email: string | null;
            /** Format: uuid */
            id: string;
            logoUrl: string | null;
            name: string;
            phone: string | null;
            /** @enum {string} */
            plan: "solo" | "practice" | "hospital";
            /** @enum {string} */
            status: "pending" | "approved" | "declined" | "suspended" | "withdrawn";
            timeZone: string;
            /** Format: date-time */
            updatedAt: string;
            website: string | null;
        };
        ClinicPatient: {
            birthDate: string | null;
            email: string | null;
            familyName: string;
            givenName: string;
            hasAccount: boolean;
            /** Format: uuid */
            id: string;
            language: string | null;
            payer: ("statutory" | "private" | "self-pay") | null;
            phone: string | null;
        };
        ClinicPatientInput: {
            birthDate: string | null;
            email: string | null;
            familyName: string;
            givenName: string;
            hasAccount: boolean;
            /** Format: uuid */
            id: string;
            language: string | null;
            payer: ("statutory" | "private" | "self-pay") | null;
            phone: string | null;
        };
        ClinicRegistration: {
            /** @enum {string} */
            kind: "bsnr" | "commercial-register" | "finess" | "siret" | "uid" | "gln";
            number: string;
        };
        ClinicRegistrationInput: {
            /** @enum {string} */
            kind: "bsnr" | "commercial-register" | "finess" | "siret" | "uid" | "gln";
            number: string;
        };
        ClinicSlots: {
            after: string | null;
            durationMinutes: number;
            /** @enum {string} */
            mode: "video" | "in-person";
            practitioners: {
                placesLeft?: number[];
                /** Format: uuid */
                practitionerId: string;
                starts: string[];
                timeZone: string;
            }[];
            /** Format: uuid */
            visitTypeId: string;
        };
        ClinicSlotsInput: {
            after: string | null;
            durationMinutes: number;
            /** @enum {string} */
            mode: "video" | "in-person";
            practitioners: {
                placesLeft?: number[];
                /** Format: uuid */
                practitionerId: string;
                starts: string[];
                timeZone: string;
            }[];
            /** Format: uuid */
            visitTypeId: string;
        };
        ClinicWrite: {
            address: {
                city: string;
                country: string;
                line1: string;
                /** @default null */
                line2: string | null;
                postalCode: string;
            };
            /** @default null */
            description: {
                de?: string;
                en?: string;
                fr?: string;
            } | null;
            /** @default null */
            email: string | null;
            name: string;
            /** @default null */
            phone: string | null;
            timeZone: components["schemas"]["TimeZone"];
            /** @default null */
            website: string | null;
        };
        ClinicWriteInput: {
            address: {
                city: string;
                country: string;
                line1: string;
                /** @default null */
                line2: string | null;
                postalCode: string;
            };
            /** @default null */
            description: {
                de?: string;
                en?: string;
                fr?: string;
            } | null;
            /** @default null */
            email: string | null;
            name: string;
            /** @default null */
            phone: string | null;
            timeZone: components["schemas"]["TimeZoneInput"];
            /** @default null */
            website: string | null;
        };
        ConsentDecisions: {
            consents: {
                given: boolean;
                /** @enum {string} */
                purpose: "terms" | "health-data" | "video-consultation" | "research" | "newsletter";
                version: number;
            }[];
            /** Format: uuid */
            patientId?: string;
        };
        ConsentDecisionsInput: {
            consents: {
                given: boolean;
                /** @enum {string} */
                purpose: "terms" | "health-data" | "video-consultation" | "research" | "newsletter";
                version: number;
            }[];
            /** Format: uuid */
            patientId?: string;
        };
        Consents: {
            complete: boolean;
            items: components["schemas"]["ConsentState"][];
            patientId: string | null;
        };
        ConsentsInput: {
            complete: boolean;
            items: components["schemas"]["ConsentStateInput"][];
            patientId: string | null;
        };
        ConsentState: {
            at: string | null;
            by: ("self" | "guardian") | null;
            currentVersion: number;
            given: boolean;
            /** @enum {string} */
            purpose: "terms" | "health-data" | "video-consultation" | "research" | "newsletter";
            required: boolean;
            /** @enum {string} */
            state: "given" | "withdrawn" | "missing" | "outdated";
            version: number | null;
        };
        ConsentStateInput: {
            at: string | null;
            by: ("self" | "guardian") | null;
            currentVersion: number;
            given: boolean;
            /** @enum {string} */
            purpose: "terms" | "health-data" | "video-consultation" | "research" | "newsletter";
            required: boolean;
            /** @enum {string} */
            state: "given" | "withdrawn" | "missing" | "outdated";
            version: number | null;
        };
        DateOverride: {
            /** Format: date */
            date: string;
            hours: components["schemas"]["DayHours"][];
        };
        DateOverrideInput: {
            /** Format: date */
            date: string;
            hours: components["schemas"]["DayHoursInput"][];
        };
        DateOverrides: {
            items: components["schemas"]["DateOverride"][];
        };
        DateOverridesInput: {
            items: components["schemas"]["DateOverrideInput"][];
        };
        /**
         * @example {
         *       "from": "2026-12-24",
         *       "to": "2026-12-31",
         *       "hours": []
         *     }
         */
        DateOverrideWrite: {
            /** Format: date */
            from: string;
            hours: components["schemas"]["DayHours"][];
            /** Format: date */
            to: string;
        };
        /**
         * @example {
         *       "from": "2026-12-24",
         *       "to": "2026-12-31",
         *       "hours": []
         *     }
         */
        DateOverrideWriteInput: {
            /** Format: date */
            from: string;
            hours: components["schemas"]["DayHoursInput"][];
            /** Format: date */
            to: string;
        };
        DayHours: {
            end: string;
            modes: ("video" | "in-person")[];
            start: string;
            /** @default null */
            visitTypeIds: string[] | null;
        };
        DayHoursInput: {
            end: string;
            modes: ("video" | "in-person")[];
            start: string;
            /** @default null */
            visitTypeIds: string[] | null;
        };
        DecisionOutcome: {
            /** Format: uuid */
            appointmentId: string;
            code: string | null;
            /** @enum {string} */
            outcome: "kept" | "moved" | "cancelled" | "refused";
        };
        DecisionOutcomeInput: {
            /** Format: uuid */
            appointmentId: string;
            code: string | null;
            /** @enum {string} */
            outcome: "kept" | "moved" | "cancelled" | "refused";
        };
        Erasure: {
            confirmedAt: string | null;
            contexts: components["schemas"]["PartProgress"][];
            doneAt: string | null;
            erased: {
                count: number;
                /** @enum {string} */
                kind: "account" | "sign-in-method" | "session" | "guardianship" | "invitation" | "membership" | "practitioner-link" | "practitioner-profile" | "application" | "appointment" | "appointment-reason" | "calendar-feed" | "waiting-entry" | "visit" | "profile" | "coverage" | "intake-answers" | "note-draft" | "note-signed" | "encounter" | "contact" | "message" | "consent" | "restriction" | "export" | "file" | "audit-entry" | "event";
            }[];
            /** Format: uuid */
            id: string;
            kept: {
                /** @enum {string} */
                basis: "de-bgb-630f" | "fr-csp-r1112-7" | "at-aerzteg-51" | "ch-cantonal" | "national-records-law" | "gdpr-7-1" | "gdpr-5-2";
                count: number;
                /** @enum {string} */
                kind: "account" | "sign-in-method" | "session" | "guardianship" | "invitation" | "membership" | "practitioner-link" | "practitioner-profile" | "application" | "appointment" | "appointment-reason" | "calendar-feed" | "waiting-entry" | "visit" | "profile" | "coverage" | "intake-answers" | "note-draft" | "note-signed" | "encounter" | "contact" | "message" | "consent" | "restriction" | "export" | "file" | "audit-entry" | "event";
                until: string | null;
            }[];
            patientId: string | null;
            /** Format: date-time */
            requestedAt: string;
            /** @enum {string} */
            state: "previewing" | "previewed" | "erasing" | "done" | "failed";
        };
        ErasureInput: {
            confirmedAt: string | null;
            contexts: components["schemas"]["PartProgressInput"][];
            doneAt: string | null;
            erased: {
                count: number;
                /** @enum {string} */
                kind: "account" | "sign-in-method" | "session" | "guardianship" | "invitation" | "membership" | "practitioner-link" | "practitioner-profile" | "application" | "appointment" | "appointment-reason" | "calendar-feed" | "waiting-entry" | "visit" | "profile" | "coverage" | "intake-answers" | "note-draft" | "note-signed" | "encounter" | "contact" | "message" | "consent" | "restriction" | "export" | "file" | "audit-entry" | "event";
            }[];
            /** Format: uuid */
            id: string;
            kept: {
                /** @enum {string} */
                basis: "de-bgb-630f" | "fr-csp-r1112-7" | "at-aerzteg-51" | "ch-cantonal" | "national-records-law" | "gdpr-7-1" | "gdpr-5-2";
                count: number;
                /** @enum {string} */
                kind: "account" | "sign-in-method" | "session" | "guardianship" | "invitation" | "membership" | "practitioner-link" | "practitioner-profile" | "application" | "appointment" | "appointment-reason" | "calendar-feed" | "waiting-entry" | "visit" | "profile" | "coverage" | "intake-answers" | "note-draft" | "note-signed" | "encounter" | "contact" | "message" | "consent" | "restriction" | "export" | "file" | "audit-entry" | "event";
                until: string | null;
            }[];
            patientId: string | null;
            /** Format: date-time */
            requestedAt: string;
            /** @enum {string} */
            state: "previewing" | "previewed" | "erasing" | "done" | "failed";
        };
        ErasureReceipt: {
            confirmedAt: string | null;
            contexts: components["schemas"]["PartProgress"][];
            doneAt: string | null;
            erased: {
                count: number;
                /** @enum {string} */
                kind: "account" | "sign-in-method" | "session" | "guardianship" | "invitation" | "membership" | "practitioner-link" | "practitioner-profile" | "application" | "appointment" | "appointment-reason" | "calendar-feed" | "waiting-entry" | "visit" | "profile" | "coverage" | "intake-answers" | "note-draft" | "note-signed" | "encounter" | "contact" | "message" | "consent" | "restriction" | "export" | "file" | "audit-entry" | "event";
            }[];
            /** Format: uuid */
            id: string;
            kept: {
                /** @enum {string} */
                basis: "de-bgb-630f" | "fr-csp-r1112-7" | "at-aerzteg-51" | "ch-cantonal" | "national-records-law" | "gdpr-7-1" | "gdpr-5-2";
                count: number;
                /** @enum {string} */
                kind: "account" | "sign-in-method" | "session" | "guardianship" | "invitation" | "membership" | "practitioner-link" | "practitioner-profile" | "application" | "appointment" | "appointment-reason" | "calendar-feed" | "waiting-entry" | "visit" | "profile" | "coverage" | "intake-answers" | "note-draft" | "note-signed" | "encounter" | "contact" | "message" | "consent" | "restriction" | "export" | "file" | "audit-entry" | "event";
                law: string;
                until: string | null;
            }[];
            /** Format: date-time */
            requestedAt: string;
            /** @enum {string} */
            state: "erasing" | "done" | "failed";
        };
        ErasureReceiptInput: {
            confirmedAt: string | null;
            contexts: components["schemas"]["PartProgressInput"][];
            doneAt: string | null;
            erased: {
                count: number;
                /** @enum {string} */
                kind: "account" | "sign-in-method" | "session" | "guardianship" | "invitation" | "membership" | "practitioner-link" | "practitioner-profile" | "application" | "appointment" | "appointment-reason" | "calendar-feed" | "waiting-entry" | "visit" | "profile" | "coverage" | "intake-answers" | "note-draft" | "note-signed" | "encounter" | "contact" | "message" | "consent" | "restriction" | "export" | "file" | "audit-entry" | "event";
            }[];
            /** Format: uuid */
            id: string;
            kept: {
                /** @enum {string} */
                basis: "de-bgb-630f" | "fr-csp-r1112-7" | "at-aerzteg-51" | "ch-cantonal" | "national-records-law" | "gdpr-7-1" | "gdpr-5-2";
                count: number;
                /** @enum {string} */
                kind: "account" | "sign-in-method" | "session" | "guardianship" | "invitation" | "membership" | "practitioner-link" | "practitioner-profile" | "application" | "appointment" | "appointment-reason" | "calendar-feed" | "waiting-entry" | "visit" | "profile" | "coverage" | "intake-answers" | "note-draft" | "note-signed" | "encounter" | "contact" | "message" | "consent" | "restriction" | "export" | "file" | "audit-entry" | "event";
                law: string;
                until: string | null;
            }[];
            /** Format: date-time */
            requestedAt: string;
            /** @enum {string} */
            state: "erasing" | "done" | "failed";
        };
        Export: {
            contexts: components["schemas"]["PartProgress"][];
            downloadedAt: string | null;
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            patientId: string | null;
            readyAt: string | null;
            /** Format: date-time */
            requestedAt: string;
            size: number | null;
            /** @enum {string} */
            state: "preparing" | "failed" | "ready" | "expired";
        };
        ExportInput: {
            contexts: components["schemas"]["PartProgressInput"][];
            downloadedAt: string | null;
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            patientId: string | null;
            readyAt: string | null;
            /** Format: date-time */
            requestedAt: string;
            size: number | null;
            /** @enum {string} */
            state: "preparing" | "failed" | "ready" | "expired";
        };
        FoundCalendars: {
            items: {
                name: string;
                url: string;
            }[];
        };
        FoundCalendarsInput: {
            items: {
                name: string;
                url: string;
            }[];
        };
        FreeSlot: {
            /** Format: date-time */
            end: string;
            /** @enum {string} */
            mode: "video" | "in-person";
            /** Format: date-time */
            start: string;
            /** Format: uuid */
            visitTypeId: string;
        };
        FreeSlotInput: {
            /** Format: date-time */
            end: string;
            /** @enum {string} */
            mode: "video" | "in-person";
            /** Format: date-time */
            start: string;
            /** Format: uuid */
            visitTypeId: string;
        };
        GuardianInvitation: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "guardian" | "self";
            patientId: string | null;
            /** @enum {string} */
            state: "open" | "accepted" | "withdrawn" | "expired";
            until: string | null;
        };
        GuardianInvitationInput: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "guardian" | "self";
            patientId: string | null;
            /** @enum {string} */
            state: "open" | "accepted" | "withdrawn" | "expired";
            until: string | null;
        };
        Guardianship: {
            /** @enum {string} */
            basis: "custody" | "consent";
            declarationVersion: string;
            guardianEmail: string;
            /** Format: uuid */
            guardianId: string;
            /** Format: uuid */
            id: string;
            mine: boolean;
            /** Format: uuid */
            patientId: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string;
        };
        GuardianshipInput: {
            /** @enum {string} */
            basis: "custody" | "consent";
            declarationVersion: string;
            guardianEmail: string;
            /** Format: uuid */
            guardianId: string;
            /** Format: uuid */
            id: string;
            mine: boolean;
            /** Format: uuid */
            patientId: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string;
        };
        /**
         * @example {
         *       "code": "042917",
         *       "givenName": "Erika",
         *       "familyName": "Beispiel",
         *       "birthDate": "1984-03-09"
         *     }
         */
        GuestEntry: {
            /** Format: date */
            birthDate: string;
            code: string;
            familyName: string;
            givenName: string;
            isReturning?: boolean;
        };
        /**
         * @example {
         *       "code": "042917",
         *       "givenName": "Erika",
         *       "familyName": "Beispiel",
         *       "birthDate": "1984-03-09"
         *     }
         */
        GuestEntryInput: {
            /** Format: date */
            birthDate: string;
            code: string;
            familyName: string;
            givenName: string;
            isReturning?: boolean;
        };
        HeldSlot: {
            /** Format: date-time */
            end: string;
            extensionsLeft: number;
            /** Format: date-time */
            heldUntil: string;
            /** Format: uuid */
            id: string;
            placesLeft: number;
            /** Format: uuid */
            practitionerId: string;
            secondsLeft: number;
            /** Format: date-time */
            start: string;
            token: string;
            /** Format: uuid */
            visitTypeId: string;
        };
        HeldSlotInput: {
            /** Format: date-time */
            end: string;
            extensionsLeft: number;
            /** Format: date-time */
            heldUntil: string;
            /** Format: uuid */
            id: string;
            placesLeft: number;
            /** Format: uuid */
            practitionerId: string;
            secondsLeft: number;
            /** Format: date-time */
            start: string;
            token: string;
            /** Format: uuid */
            visitTypeId: string;
        };
        Hold: {
            /** Format: date-time */
            end: string;
            extensionsLeft: number;
            /** Format: date-time */
            heldUntil: string;
            /** Format: uuid */
            id: string;
            placesLeft: number;
            /** Format: uuid */
            practitionerId: string;
            secondsLeft: number;
            /** Format: date-time */
            start: string;
            /** Format: uuid */
            visitTypeId: string;
        };
        HoldInput: {
            /** Format: date-time */
            end: string;
            extensionsLeft: number;
            /** Format: date-time */
            heldUntil: string;
            /** Format: uuid */
            id: string;
            placesLeft: number;
            /** Format: uuid */
            practitionerId: string;
            secondsLeft: number;
            /** Format: date-time */
            start: string;
            /** Format: uuid */
            visitTypeId: string;
        };
        HoldRef: {
            /** Format: uuid */
            id: string;
            token: string;
        };
        HoldRefInput: {
            /** Format: uuid */
            id: string;
            token: string;
        };
        HoldRequest: {
            instead?: components["schemas"]["HoldRef"];
            /** Format: uuid */
            practitionerId: string;
            /** Format: date-time */
            start: string;
            /** Format: uuid */
            visitTypeId: string;
        };
        HoldRequestInput: {
            instead?: components["schemas"]["HoldRefInput"];
            /** Format: uuid */
            practitionerId: string;
            /** Format: date-time */
            start: string;
            /** Format: uuid */
            visitTypeId: string;
        };
        HoldToken: {
            token: string;
        };
        HoldTokenInput: {
            token: string;
        };
        HolidayRegions: {
            items: {
                name: string;
                region: string;
            }[];
        };
        HolidayRegionsInput: {
            items: {
                name: string;
                region: string;
            }[];
        };
        Holidays: {
            isReady: boolean;
            items: {
                /** Format: date */
                date: string;
                name: components["schemas"]["LocalizedText"];
            }[];
            region: string;
        };
        HolidaysInput: {
            isReady: boolean;
            items: {
                /** Format: date */
                date: string;
                name: components["schemas"]["LocalizedTextInput"];
            }[];
            region: string;
        };
        ImageInput: {
            /** Format: base64 */
            data: string;
        };
        ImageInputInput: {
            /** Format: base64 */
            data: string;
        };
        IntakeForm: {
            items: {
                id: string;
                /** @enum {string} */
                kind: "text" | "choice" | "date" | "consent";
                label: components["schemas"]["LocalizedText"];
                multiple: boolean;
                options: {
                    code: string;
                    label: components["schemas"]["LocalizedText"];
                }[];
                required: boolean;
            }[];
            version: number;
            /** Format: uuid */
            visitTypeId: string;
        };
        IntakeFormInput: {
            items: {
                id: string;
                /** @enum {string} */
                kind: "text" | "choice" | "date" | "consent";
                label: components["schemas"]["LocalizedTextInput"];
                multiple: boolean;
                options: {
                    code: string;
                    label: components["schemas"]["LocalizedTextInput"];
                }[];
                required: boolean;
            }[];
            version: number;
            /** Format: uuid */
            visitTypeId: string;
        };
        IntakeFormWrite: {
            items: {
                id: string;
                /** @enum {string} */
                kind: "text" | "choice" | "date" | "consent";
                label: {
                    de?: string;
                    en?: string;
                    fr?: string;
                };
                /** @default false */
                multiple: boolean;
                /** @default [] */
                options: {
                    code: string;
                    label: {
                        de?: string;
                        en?: string;
                        fr?: string;
                    };
                }[];
                /** @default false */
                required: boolean;
            }[];
            version: number;
        };
        IntakeFormWriteInput: {
            items: {
                id: string;
                /** @enum {string} */
                kind: "text" | "choice" | "date" | "consent";
                label: {
                    de?: string;
                    en?: string;
                    fr?: string;
                };
                /** @default false */
                multiple: boolean;
                /** @default [] */
                options: {
                    code: string;
                    label: {
                        de?: string;
                        en?: string;
                        fr?: string;
                    };
                }[];
                /** @default false */
                required: boolean;
            }[];
            version: number;
        };
        Invitation: {
            clinicId: string | null;
            /** Format: date-time */
            createdAt: string;
            displayName: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            invitedBy: string;
            /** @enum {string} */
            locale: "en" | "de" | "fr";
            practitionerId: string | null;
            /** @enum {string} */
            role: "doctor" | "desk" | "admin" | "pharmacist" | "platform-admin" | "health-authority";
            /** Format: date-time */
            sentAt: string;
            /** @enum {string} */
            state: "open" | "accepted" | "withdrawn" | "expired";
        };
        InvitationContent: {
            accountExists: boolean;
            clinicId: string | null;
            clinicName: string | null;
            declarationVersion: string | null;
            displayName: string | null;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** @enum {string} */
            kind: "role" | "guardian" | "self";
            needsDeclaration: "custody" | null;
            role: ("doctor" | "desk" | "admin" | "pharmacist" | "platform-admin" | "health-authority") | null;
            until: string | null;
        };
        InvitationContentInput: {
            accountExists: boolean;
            clinicId: string | null;
            clinicName: string | null;
            declarationVersion: string | null;
            displayName: string | null;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** @enum {string} */
            kind: "role" | "guardian" | "self";
            needsDeclaration: "custody" | null;
            role: ("doctor" | "desk" | "admin" | "pharmacist" | "platform-admin" | "health-authority") | null;
            until: string | null;
        };
        InvitationInput: {
            clinicId: string | null;
            /** Format: date-time */
            createdAt: string;
            displayName: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            invitedBy: string;
            /** @enum {string} */
            locale: "en" | "de" | "fr";
            practitionerId: string | null;
            /** @enum {string} */
            role: "doctor" | "desk" | "admin" | "pharmacist" | "platform-admin" | "health-authority";
            /** Format: date-time */
            sentAt: string;
            /** @enum {string} */
            state: "open" | "accepted" | "withdrawn" | "expired";
        };
        LastMove: {
            /** Format: date-time */
            movedAt: string;
            /** @enum {string} */
            movedBy: "patient" | "guardian" | "clinic";
            /** Format: uuid */
            practitionerId: string;
            reason: string | null;
            /** Format: date-time */
            start: string;
        };
        LastMoveInput: {
            /** Format: date-time */
            movedAt: string;
            /** @enum {string} */
            movedBy: "patient" | "guardian" | "clinic";
            /** Format: uuid */
            practitionerId: string;
            reason: string | null;
            /** Format: date-time */
            start: string;
        };
        LinkCalendar: {
            /**
             * @default en
             * @enum {string}
             */
            language: "en" | "de" | "fr";
            token: string;
        };
        LinkCalendarInput: {
            /**
             * @default en
             * @enum {string}
             */
            language: "en" | "de" | "fr";
            token: string;
        };
        LinkCancellation: {
            reason?: string;
            token: string;
        };
        LinkCancellationInput: {
            reason?: string;
            token: string;
        };
        LinkedAppointment: {
            awaits: ("approval" | "payment") | null;
            awaitsUntil: string | null;
            canCancelUntil: string | null;
            cancelledBy: ("patient" | "guardian" | "clinic" | "system") | null;
            cancelledLate: boolean;
            cancelsLateFrom: string | null;
            canRescheduleUntil: string | null;
            clinicName: string;
            clinicPhone: string | null;
            delayMinutes: number | null;
            /** Format: date-time */
            end: string;
            /** Format: uuid */
            id: string;
            isGroup: boolean;
            lastMove: {
                /** Format: uuid */
                practitionerId: string;
                /** Format: date-time */
                start: string;
            } | null;
            /** @enum {string} */
            mode: "video" | "in-person";
            /** Format: uuid */
            practitionerId: string;
            practitionerName: string;
            practitionerSlug: string;
            revision: number;
            /** Format: date-time */
            start: string;
            /** @enum {string} */
            state: "pending" | "booked" | "cancelled";
            timeZone: string;
            /** Format: uuid */
            visitTypeId: string;
            visitTypeName: components["schemas"]["LocalizedText"];
        };
        LinkedAppointmentInput: {
            awaits: ("approval" | "payment") | null;
            awaitsUntil: string | null;
            canCancelUntil: string | null;
            cancelledBy: ("patient" | "guardian" | "clinic" | "system") | null;
            cancelledLate: boolean;
            cancelsLateFrom: string | null;
            canRescheduleUntil: string | null;
            clinicName: string;
            clinicPhone: string | null;
            delayMinutes: number | null;
            /** Format: date-time */
            end: string;
            /** Format: uuid */
            id: string;
            isGroup: boolean;
            lastMove: {
                /** Format: uuid */
                practitionerId: string;
                /** Format: date-time */
                start: string;
            } | null;
            /** @enum {string} */
            mode: "video" | "in-person";
            /** Format: uuid */
            practitionerId: string;
            practitionerName: string;
            practitionerSlug: string;
            revision: number;
            /** Format: date-time */
            start: string;
            /** @enum {string} */
            state: "pending" | "booked" | "cancelled";
            timeZone: string;
            /** Format: uuid */
            visitTypeId: string;
            visitTypeName: components["schemas"]["LocalizedTextInput"];
        };
        LinkedOffer: {
            appointmentId: string | null;
            /** Format: uuid */
            clinicId: string;
            clinicName: string | null;
            clinicPhone: string | null;
            /** Format: date-time */
            end: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            mode: "video" | "in-person";
            movesFrom: string | null;
            /** Format: uuid */
            practitionerId: string;
            practitionerName: string;
            /** Format: date-time */
            start: string;
            /** @enum {string} */
            state: "open" | "taken" | "declined" | "expired";
            timeZone: string;
            visitTypeName: components["schemas"]["LocalizedText"];
        };
        LinkedOfferInput: {
            appointmentId: string | null;
            /** Format: uuid */
            clinicId: string;
            clinicName: string | null;
            clinicPhone: string | null;
            /** Format: date-time */
            end: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            mode: "video" | "in-person";
            movesFrom: string | null;
            /** Format: uuid */
            practitionerId: string;
            practitionerName: string;
            /** Format: date-time */
            start: string;
            /** @enum {string} */
            state: "open" | "taken" | "declined" | "expired";
            timeZone: string;
            visitTypeName: components["schemas"]["LocalizedTextInput"];
        };
        LinkOpening: {
            token: string;
        };
        LinkOpeningInput: {
            token: string;
        };
        LinkRescheduling: {
            revision?: number;
            /** Format: date-time */
            start: string;
            token: string;
        };
        LinkReschedulingInput: {
            revision?: number;
            /** Format: date-time */
            start: string;
            token: string;
        };
        LinkSlots: {
            /** Format: date-time */
            from?: string;
            /** Format: date-time */
            to?: string;
            token: string;
        };
        LinkSlotsInput: {
            /** Format: date-time */
            from?: string;
            /** Format: date-time */
            to?: string;
            token: string;
        };
        LocalizedText: {
            de?: string;
            en?: string;
            fr?: string;
        };
        LocalizedTextInput: {
            de?: string;
            en?: string;
            fr?: string;
        };
        MailDelivery: {
            attempts: number;
            doneAt: string | null;
            failure: ("refused" | "expired" | "void") | null;
            /** Format: uuid */
            id: string;
            nextAttemptAt: string | null;
            replyCode: number | null;
            /** Format: date-time */
            requestedAt: string;
            /** @enum {string} */
            state: "queued" | "sent" | "failed" | "outbox";
            template: string;
        };
        MailDeliveryInput: {
            attempts: number;
            doneAt: string | null;
            failure: ("refused" | "expired" | "void") | null;
            /** Format: uuid */
            id: string;
            nextAttemptAt: string | null;
            replyCode: number | null;
            /** Format: date-time */
            requestedAt: string;
            /** @enum {string} */
            state: "queued" | "sent" | "failed" | "outbox";
            template: string;
        };
        ModeLimit: {
            /** @enum {string} */
            mode: "video" | "in-person";
            /** @default null */
            perDay: number | null;
            /** @default null */
            perWeek: number | null;
        };
        ModeLimitInput: {
            /** @enum {string} */
            mode: "video" | "in-person";
            /** @default null */
            perDay: number | null;
            /** @default null */
            perWeek: number | null;
        };
        Money: {
            amountMinor: number;
            /** @enum {string} */
            currency: "EUR" | "CHF" | "GBP" | "USD";
        };
        MoneyInput: {
            amountMinor: number;
            /** @enum {string} */
            currency: "EUR" | "CHF" | "GBP" | "USD";
        };
        MoveSlots: {
            awaitsApproval: boolean;
            next: components["schemas"]["Slot"] | null;
            /** Format: uuid */
            practitionerId: string;
            slots: components["schemas"]["Slot"][];
            timeZone: string;
        };
        MoveSlotsInput: {
            awaitsApproval: boolean;
            next: components["schemas"]["SlotInput"] | null;
            /** Format: uuid */
            practitionerId: string;
            slots: components["schemas"]["SlotInput"][];
            timeZone: string;
        };
        NewCalendarFeed: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            patientId: string | null;
            practitionerId: string | null;
            readAt: string | null;
            url: string;
        };
        NewCalendarFeedInput: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            patientId: string | null;
            practitionerId: string | null;
            readAt: string | null;
            url: string;
        };
        OfferedSlot: {
            /** Format: date-time */
            end: string;
            placesLeft: number;
            /** Format: date-time */
            start: string;
        };
        OfferedSlotInput: {
            /** Format: date-time */
            end: string;
            placesLeft: number;
            /** Format: date-time */
            start: string;
        };
        OutboxItem: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            locale: "en" | "de" | "fr";
            subject: string;
            template: string;
            to: string;
        };
        OutboxItemInput: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            locale: "en" | "de" | "fr";
            subject: string;
            template: string;
            to: string;
        };
        OutboxMail: {
            /** Format: date-time */
            at: string;
            calendar: string | null;
            code: string | null;
            html: string;
            /** Format: uuid */
            id: string;
            link: string | null;
            /** @enum {string} */
            locale: "en" | "de" | "fr";
            subject: string;
            template: string;
            text: string;
            to: string;
        };
        OutboxMailInput: {
            /** Format: date-time */
            at: string;
            calendar: string | null;
            code: string | null;
            html: string;
            /** Format: uuid */
            id: string;
            link: string | null;
            /** @enum {string} */
            locale: "en" | "de" | "fr";
            subject: string;
            template: string;
            text: string;
            to: string;
        };
        OwnClinic: {
            address: components["schemas"]["Address"];
            appliedAt: string | null;
            appliedBy: string | null;
            contactName: string | null;
            /** Format: date-time */
            createdAt: string;
            decisions: {
                /** Format: date-time */
                decidedAt: string;
                /** Format: uuid */
                decidedBy: string;
                /** @enum {string} */
                decision: "approved" | "declined" | "suspended" | "lifted";
                reason: string | null;
            }[];
            description: components["schemas"]["LocalizedText"] | null;
            email: string | null;
            /** Format: uuid */
            id: string;
            logoUrl: string | null;
            name: string;
            phone: string | null;
            /** @enum {string} */
            plan: "solo" | "practice" | "hospital";
            registration: components["schemas"]["ClinicRegistration"] | null;
            /** @enum {string} */
            status: "pending" | "approved" | "declined" | "suspended" | "withdrawn";
            timeZone: string;
            /** Format: date-time */
            updatedAt: string;
            website: string | null;
        };
        OwnClinicInput: {
            address: components["schemas"]["AddressInput"];
            appliedAt: string | null;
            appliedBy: string | null;
            contactName: string | null;
            /** Format: date-time */
            createdAt: string;
            decisions: {
                /** Format: date-time */
                decidedAt: string;
                /** Format: uuid */
                decidedBy: string;
                /** @enum {string} */
                decision: "approved" | "declined" | "suspended" | "lifted";
                reason: string | null;
            }[];
            description: components["schemas"]["LocalizedTextInput"] | null;
            email: string | null;
            /** Format: uuid */
            id: string;
            logoUrl: string | null;
            name: string;
            phone: string | null;
            /** @enum {string} */
            plan: "solo" | "practice" | "hospital";
            registration: components["schemas"]["ClinicRegistrationInput"] | null;
            /** @enum {string} */
            status: "pending" | "approved" | "declined" | "suspended" | "withdrawn";
            timeZone: string;
            /** Format: date-time */
            updatedAt: string;
            website: string | null;
        };
        PartProgress: {
            /** @enum {string} */
            context: "identity" | "directory" | "scheduling" | "consultation" | "records" | "notifications" | "privacy";
            /** @enum {string} */
            state: "waiting" | "done" | "failed";
        };
        PartProgressInput: {
            /** @enum {string} */
            context: "identity" | "directory" | "scheduling" | "consultation" | "records" | "notifications" | "privacy";
            /** @enum {string} */
            state: "waiting" | "done" | "failed";
        };
        PatientQuery: {
            limit?: number;
            text: string;
        };
        PatientQueryInput: {
            limit?: number;
            text: string;
        };
        Person: {
            /** Format: uuid */
            accountId: string;
            displayName: string | null;
            email: string;
            hasFactor: boolean;
            lastSignInAt: string | null;
            memberships: {
                by: {
                    /** Format: uuid */
                    accountId: string;
                    displayName: string | null;
                    email: string | null;
                } | null;
                detail: string | null;
                displayName: string | null;
                /** @enum {string} */
                how: "operator" | "platform" | "application" | "invitation" | "sso";
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                role: "doctor" | "desk" | "admin" | "pharmacist" | "platform-admin" | "health-authority";
                /** Format: date-time */
                since: string;
                suspendedAt: string | null;
                suspendedBy: string | null;
            }[];
            practitionerIds: string[];
        };
        PersonInput: {
            /** Format: uuid */
            accountId: string;
            displayName: string | null;
            email: string;
            hasFactor: boolean;
            lastSignInAt: string | null;
            memberships: {
                by: {
                    /** Format: uuid */
                    accountId: string;
                    displayName: string | null;
                    email: string | null;
                } | null;
                detail: string | null;
                displayName: string | null;
                /** @enum {string} */
                how: "operator" | "platform" | "application" | "invitation" | "sso";
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                role: "doctor" | "desk" | "admin" | "pharmacist" | "platform-admin" | "health-authority";
                /** Format: date-time */
                since: string;
                suspendedAt: string | null;
                suspendedBy: string | null;
            }[];
            practitionerIds: string[];
        };
        Policy: {
            hash: string;
            /** @enum {string} */
            purpose: "terms" | "health-data" | "video-consultation" | "research" | "newsletter";
            required: boolean;
            text: string;
            title: string;
            version: number;
        };
        PolicyInput: {
            hash: string;
            /** @enum {string} */
            purpose: "terms" | "health-data" | "video-consultation" | "research" | "newsletter";
            required: boolean;
            text: string;
            title: string;
            version: number;
        };
        Practitioner: {
            active: boolean;
            bio: components["schemas"]["LocalizedText"] | null;
            clinic: components["schemas"]["PractitionerClinic"];
            /** Format: uuid */
            clinicId: string;
            displayName: string;
            familyName: string;
            fees: components["schemas"]["LocalizedText"] | null;
            givenName: string;
            /** Format: uuid */
            id: string;
            languages: ("de" | "fr" | "en" | "it" | "rm" | "es" | "pt" | "nl" | "da" | "sv" | "no" | "fi" | "pl" | "cs" | "sk" | "sl" | "hr" | "sr" | "bs" | "sq" | "mk" | "bg" | "ro" | "hu" | "el" | "tr" | "ru" | "uk" | "ka" | "hy" | "az" | "ar" | "fa" | "ku" | "ps" | "he" | "hi" | "ur" | "bn" | "ta" | "ti" | "am" | "so" | "sw" | "th" | "vi" | "zh" | "ja" | "ko")[];
            leftAt: string | null;
            modes: ("video" | "in-person")[];
            nextSlots: components["schemas"]["FreeSlot"][];
            payers: ("statutory" | "private" | "self-pay")[];
            photoUrl: string | null;
            public: boolean;
            registration: components["schemas"]["Registration"] | null;
            registrationCheck: components["schemas"]["RegistrationCheck"];
            slug: string;
            specialties: ("general-practice" | "internal-medicine" | "paediatrics" | "gynaecology" | "dermatology" | "cardiology" | "psychiatry" | "child-psychiatry" | "psychotherapy" | "neurology" | "orthopaedics" | "ophthalmology" | "ear-nose-throat" | "urology" | "gastroenterology" | "pneumology" | "endocrinology" | "rheumatology" | "nephrology" | "oncology" | "haematology" | "allergology" | "infectious-diseases" | "angiology" | "surgery" | "anaesthesiology" | "radiology" | "pain-medicine" | "sports-medicine" | "geriatrics" | "palliative-medicine" | "occupational-medicine" | "physiotherapy" | "nutrition" | "speech-therapy" | "midwifery" | "dentistry")[];
            timeZone: string;
            title: string | null;
        };
        PractitionerApplication: {
            /** Format: uuid */
            accountId: string;
            /** Format: date-time */
            appliedAt: string;
            /** Format: uuid */
            clinicId: string;
            decidedAt: string | null;
            /** Format: uuid */
            id: string;
            message: string | null;
            practitionerId: string | null;
            profile: components["schemas"]["PractitionerProfile"];
            reason: string | null;
            /** @enum {string} */
            status: "pending" | "accepted" | "declined" | "withdrawn";
        };
        PractitionerApplicationInput: {
            /** Format: uuid */
            accountId: string;
            /** Format: date-time */
            appliedAt: string;
            /** Format: uuid */
            clinicId: string;
            decidedAt: string | null;
            /** Format: uuid */
            id: string;
            message: string | null;
            practitionerId: string | null;
            profile: components["schemas"]["PractitionerProfileInput"];
            reason: string | null;
            /** @enum {string} */
            status: "pending" | "accepted" | "declined" | "withdrawn";
        };
        PractitionerApply: {
            /** @default null */
            message: string | null;
            profile: components["schemas"]["PractitionerWrite"];
        };
        PractitionerApplyInput: {
            /** @default null */
            message: string | null;
            profile: components["schemas"]["PractitionerWriteInput"];
        };
        PractitionerCalendar: {
            blocked: {
                /** Format: date-time */
                end: string;
                /** @enum {string} */
                source: "absence" | "calendar";
                /** Format: date-time */
                start: string;
            }[];
            holds: {
                /** Format: date-time */
                end: string;
                /** Format: date-time */
                heldUntil: string;
                /** Format: date-time */
                start: string;
            }[];
            open: {
                /** Format: date-time */
                end: string;
                modes: ("video" | "in-person")[];
                /** Format: date-time */
                start: string;
            }[];
            /** Format: uuid */
            practitionerId: string;
            runningLateMinutes: number | null;
            taken: {
                /** Format: date-time */
                end: string;
                places: number;
                placesTaken: number;
                /** Format: date-time */
                start: string;
                /** Format: uuid */
                visitTypeId: string;
            }[];
            timeZone: string;
        };
        PractitionerCalendarInput: {
            blocked: {
                /** Format: date-time */
                end: string;
                /** @enum {string} */
                source: "absence" | "calendar";
                /** Format: date-time */
                start: string;
            }[];
            holds: {
                /** Format: date-time */
                end: string;
                /** Format: date-time */
                heldUntil: string;
                /** Format: date-time */
                start: string;
            }[];
            open: {
                /** Format: date-time */
                end: string;
                modes: ("video" | "in-person")[];
                /** Format: date-time */
                start: string;
            }[];
            /** Format: uuid */
            practitionerId: string;
            runningLateMinutes: number | null;
            taken: {
                /** Format: date-time */
                end: string;
                places: number;
                placesTaken: number;
                /** Format: date-time */
                start: string;
                /** Format: uuid */
                visitTypeId: string;
            }[];
            timeZone: string;
        };
        PractitionerClinic: {
            address: components["schemas"]["Address"];
            /** Format: uuid */
            id: string;
            logoUrl: string | null;
            name: string;
            phone: string | null;
            timeZone: string;
            website: string | null;
        };
        PractitionerClinicInput: {
            address: components["schemas"]["AddressInput"];
            /** Format: uuid */
            id: string;
            logoUrl: string | null;
            name: string;
            phone: string | null;
            timeZone: string;
            website: string | null;
        };
        PractitionerInput: {
            active: boolean;
            bio: components["schemas"]["LocalizedTextInput"] | null;
            clinic: components["schemas"]["PractitionerClinicInput"];
            /** Format: uuid */
            clinicId: string;
            displayName: string;
            familyName: string;
            fees: components["schemas"]["LocalizedTextInput"] | null;
            givenName: string;
            /** Format: uuid */
            id: string;
            languages: ("de" | "fr" | "en" | "it" | "rm" | "es" | "pt" | "nl" | "da" | "sv" | "no" | "fi" | "pl" | "cs" | "sk" | "sl" | "hr" | "sr" | "bs" | "sq" | "mk" | "bg" | "ro" | "hu" | "el" | "tr" | "ru" | "uk" | "ka" | "hy" | "az" | "ar" | "fa" | "ku" | "ps" | "he" | "hi" | "ur" | "bn" | "ta" | "ti" | "am" | "so" | "sw" | "th" | "vi" | "zh" | "ja" | "ko")[];
            leftAt: string | null;
            modes: ("video" | "in-person")[];
            nextSlots: components["schemas"]["FreeSlotInput"][];
            payers: ("statutory" | "private" | "self-pay")[];
            photoUrl: string | null;
            public: boolean;
            registration: components["schemas"]["RegistrationInput"] | null;
            registrationCheck: components["schemas"]["RegistrationCheckInput"];
            slug: string;
            specialties: ("general-practice" | "internal-medicine" | "paediatrics" | "gynaecology" | "dermatology" | "cardiology" | "psychiatry" | "child-psychiatry" | "psychotherapy" | "neurology" | "orthopaedics" | "ophthalmology" | "ear-nose-throat" | "urology" | "gastroenterology" | "pneumology" | "endocrinology" | "rheumatology" | "nephrology" | "oncology" | "haematology" | "allergology" | "infectious-diseases" | "angiology" | "surgery" | "anaesthesiology" | "radiology" | "pain-medicine" | "sports-medicine" | "geriatrics" | "palliative-medicine" | "occupational-medicine" | "physiotherapy" | "nutrition" | "speech-therapy" | "midwifery" | "dentistry")[];
            timeZone: string;
            title: string | null;
        };
        PractitionerProfile: {
            /** @default null */
            bio: {
                de?: string;
                en?: string;
                fr?: string;
            } | null;
            familyName: string;
            /** @default null */
            fees: {
                de?: string;
                en?: string;
                fr?: string;
            } | null;
            givenName: string;
            languages: ("de" | "fr" | "en" | "it" | "rm" | "es" | "pt" | "nl" | "da" | "sv" | "no" | "fi" | "pl" | "cs" | "sk" | "sl" | "hr" | "sr" | "bs" | "sq" | "mk" | "bg" | "ro" | "hu" | "el" | "tr" | "ru" | "uk" | "ka" | "hy" | "az" | "ar" | "fa" | "ku" | "ps" | "he" | "hi" | "ur" | "bn" | "ta" | "ti" | "am" | "so" | "sw" | "th" | "vi" | "zh" | "ja" | "ko")[];
            /** @default [] */
            payers: ("statutory" | "private" | "self-pay")[];
            /** @default null */
            registration: components["schemas"]["Registration"] | null;
            specialties: ("general-practice" | "internal-medicine" | "paediatrics" | "gynaecology" | "dermatology" | "cardiology" | "psychiatry" | "child-psychiatry" | "psychotherapy" | "neurology" | "orthopaedics" | "ophthalmology" | "ear-nose-throat" | "urology" | "gastroenterology" | "pneumology" | "endocrinology" | "rheumatology" | "nephrology" | "oncology" | "haematology" | "allergology" | "infectious-diseases" | "angiology" | "surgery" | "anaesthesiology" | "radiology" | "pain-medicine" | "sports-medicine" | "geriatrics" | "palliative-medicine" | "occupational-medicine" | "physiotherapy" | "nutrition" | "speech-therapy" | "midwifery" | "dentistry")[];
            timeZone: components["schemas"]["TimeZone"];
            /** @default null */
            title: string | null;
        };
        PractitionerProfileInput: {
            /** @default null */
            bio: {
                de?: string;
                en?: string;
                fr?: string;
            } | null;
            familyName: string;
            /** @default null */
            fees: {
                de?: string;
                en?: string;
                fr?: string;
            } | null;
            givenName: string;
            languages: ("de" | "fr" | "en" | "it" | "rm" | "es" | "pt" | "nl" | "da" | "sv" | "no" | "fi" | "pl" | "cs" | "sk" | "sl" | "hr" | "sr" | "bs" | "sq" | "mk" | "bg" | "ro" | "hu" | "el" | "tr" | "ru" | "uk" | "ka" | "hy" | "az" | "ar" | "fa" | "ku" | "ps" | "he" | "hi" | "ur" | "bn" | "ta" | "ti" | "am" | "so" | "sw" | "th" | "vi" | "zh" | "ja" | "ko")[];
            /** @default [] */
            payers: ("statutory" | "private" | "self-pay")[];
            /** @default null */
            registration: components["schemas"]["RegistrationInput"] | null;
            specialties: ("general-practice" | "internal-medicine" | "paediatrics" | "gynaecology" | "dermatology" | "cardiology" | "psychiatry" | "child-psychiatry" | "psychotherapy" | "neurology" | "orthopaedics" | "ophthalmology" | "ear-nose-throat" | "urology" | "gastroenterology" | "pneumology" | "endocrinology" | "rheumatology" | "nephrology" | "oncology" | "haematology" | "allergology" | "infectious-diseases" | "angiology" | "surgery" | "anaesthesiology" | "radiology" | "pain-medicine" | "sports-medicine" | "geriatrics" | "palliative-medicine" | "occupational-medicine" | "physiotherapy" | "nutrition" | "speech-therapy" | "midwifery" | "dentistry")[];
            timeZone: components["schemas"]["TimeZoneInput"];
            /** @default null */
            title: string | null;
        };
        PractitionerWrite: {
            /** @default null */
            bio: {
                de?: string;
                en?: string;
                fr?: string;
            } | null;
            familyName: string;
            /** @default null */
            fees: {
                de?: string;
                en?: string;
                fr?: string;
            } | null;
            givenName: string;
            languages: ("de" | "fr" | "en" | "it" | "rm" | "es" | "pt" | "nl" | "da" | "sv" | "no" | "fi" | "pl" | "cs" | "sk" | "sl" | "hr" | "sr" | "bs" | "sq" | "mk" | "bg" | "ro" | "hu" | "el" | "tr" | "ru" | "uk" | "ka" | "hy" | "az" | "ar" | "fa" | "ku" | "ps" | "he" | "hi" | "ur" | "bn" | "ta" | "ti" | "am" | "so" | "sw" | "th" | "vi" | "zh" | "ja" | "ko")[];
            /** @default [] */
            payers: ("statutory" | "private" | "self-pay")[];
            /** @default null */
            registration: components["schemas"]["Registration"] | null;
            specialties: ("general-practice" | "internal-medicine" | "paediatrics" | "gynaecology" | "dermatology" | "cardiology" | "psychiatry" | "child-psychiatry" | "psychotherapy" | "neurology" | "orthopaedics" | "ophthalmology" | "ear-nose-throat" | "urology" | "gastroenterology" | "pneumology" | "endocrinology" | "rheumatology" | "nephrology" | "oncology" | "haematology" | "allergology" | "infectious-diseases" | "angiology" | "surgery" | "anaesthesiology" | "radiology" | "pain-medicine" | "sports-medicine" | "geriatrics" | "palliative-medicine" | "occupational-medicine" | "physiotherapy" | "nutrition" | "speech-therapy" | "midwifery" | "dentistry")[];
            timeZone: components["schemas"]["TimeZone"];
            /** @default null */
            title: string | null;
        };
        PractitionerWriteInput: {
            /** @default null */
            bio: {
                de?: string;
                en?: string;
                fr?: string;
            } | null;
            familyName: string;
            /** @default null */
            fees: {
                de?: string;
                en?: string;
                fr?: string;
            } | null;
            givenName: string;
            languages: ("de" | "fr" | "en" | "it" | "rm" | "es" | "pt" | "nl" | "da" | "sv" | "no" | "fi" | "pl" | "cs" | "sk" | "sl" | "hr" | "sr" | "bs" | "sq" | "mk" | "bg" | "ro" | "hu" | "el" | "tr" | "ru" | "uk" | "ka" | "hy" | "az" | "ar" | "fa" | "ku" | "ps" | "he" | "hi" | "ur" | "bn" | "ta" | "ti" | "am" | "so" | "sw" | "th" | "vi" | "zh" | "ja" | "ko")[];
            /** @default [] */
            payers: ("statutory" | "private" | "self-pay")[];
            /** @default null */
            registration: components["schemas"]["RegistrationInput"] | null;
            specialties: ("general-practice" | "internal-medicine" | "paediatrics" | "gynaecology" | "dermatology" | "cardiology" | "psychiatry" | "child-psychiatry" | "psychotherapy" | "neurology" | "orthopaedics" | "ophthalmology" | "ear-nose-throat" | "urology" | "gastroenterology" | "pneumology" | "endocrinology" | "rheumatology" | "nephrology" | "oncology" | "haematology" | "allergology" | "infectious-diseases" | "angiology" | "surgery" | "anaesthesiology" | "radiology" | "pain-medicine" | "sports-medicine" | "geriatrics" | "palliative-medicine" | "occupational-medicine" | "physiotherapy" | "nutrition" | "speech-therapy" | "midwifery" | "dentistry")[];
            timeZone: components["schemas"]["TimeZoneInput"];
            /** @default null */
            title: string | null;
        };
        ProcessingRestriction: {
            by: ("self" | "guardian") | null;
            ground: ("accuracy-contested" | "unlawful" | "needed-for-claims" | "objection") | null;
            history: {
                /** Format: date-time */
                from: string;
                /** @enum {string} */
                ground: "accuracy-contested" | "unlawful" | "needed-for-claims" | "objection";
                liftedBy: ("self" | "guardian") | null;
                /** @enum {string} */
                placedBy: "self" | "guardian";
                until: string | null;
            }[];
            restricted: boolean;
            since: string | null;
        };
        ProcessingRestrictionInput: {
            by: ("self" | "guardian") | null;
            ground: ("accuracy-contested" | "unlawful" | "needed-for-claims" | "objection") | null;
            history: {
                /** Format: date-time */
                from: string;
                /** @enum {string} */
                ground: "accuracy-contested" | "unlawful" | "needed-for-claims" | "objection";
                liftedBy: ("self" | "guardian") | null;
                /** @enum {string} */
                placedBy: "self" | "guardian";
                until: string | null;
            }[];
            restricted: boolean;
            since: string | null;
        };
        PurgeReportPage: {
            items: {
                /** Format: date-time */
                at: string;
                /** Format: date-time */
                before: string;
                context: string;
                counts: {
                    context: string;
                    count: number;
                    kind: string;
                }[];
                /** Format: uuid */
                id: string;
            }[];
            next: string | null;
        };
        PurgeReportPageInput: {
            items: {
                /** Format: date-time */
                at: string;
                /** Format: date-time */
                before: string;
                context: string;
                counts: {
                    context: string;
                    count: number;
                    kind: string;
                }[];
                /** Format: uuid */
                id: string;
            }[];
            next: string | null;
        };
        Registration: {
            /** @enum {string} */
            kind: "rpps" | "lanr" | "gln";
            number: string;
        };
        RegistrationCheck: {
            checkedAs: ("clinic" | "platform") | null;
            checkedAt: string | null;
            checkedBy: string | null;
            reason: string | null;
            /** @enum {string} */
            status: "pending" | "confirmed" | "refused";
        };
        RegistrationCheckInput: {
            checkedAs: ("clinic" | "platform") | null;
            checkedAt: string | null;
            checkedBy: string | null;
            reason: string | null;
            /** @enum {string} */
            status: "pending" | "confirmed" | "refused";
        };
        RegistrationInput: {
            /** @enum {string} */
            kind: "rpps" | "lanr" | "gln";
            number: string;
        };
        ReminderRules: {
            isDefault: boolean;
            minutesBefore: number[];
            version: number;
        };
        ReminderRulesInput: {
            isDefault: boolean;
            minutesBefore: number[];
            version: number;
        };
        Rescheduling: {
            override?: boolean;
            /** Format: uuid */
            practitionerId?: string;
            reason?: string;
            revision?: number;
            /** Format: date-time */
            start: string;
        };
        ReschedulingInput: {
            override?: boolean;
            /** Format: uuid */
            practitionerId?: string;
            reason?: string;
            revision?: number;
            /** Format: date-time */
            start: string;
        };
        RunningLate: {
            minutes: number;
            /** Format: uuid */
            practitionerId: string;
            /** Format: date-time */
            saidAt: string;
            /** Format: date-time */
            until: string;
        };
        RunningLateInput: {
            minutes: number;
            /** Format: uuid */
            practitionerId: string;
            /** Format: date-time */
            saidAt: string;
            /** Format: date-time */
            until: string;
        };
        RunningLateWrite: {
            minutes: number;
            /** Format: date-time */
            until?: string;
        };
        RunningLateWriteInput: {
            minutes: number;
            /** Format: date-time */
            until?: string;
        };
        SearchPage: {
            items: components["schemas"]["Practitioner"][];
            nextCursor: string | null;
        };
        SearchPageInput: {
            items: components["schemas"]["PractitionerInput"][];
            nextCursor: string | null;
        };
        Slot: {
            /** Format: date-time */
            end: string;
            /** Format: date-time */
            start: string;
        };
        SlotInput: {
            /** Format: date-time */
            end: string;
            /** Format: date-time */
            start: string;
        };
        SlotList: {
            next: components["schemas"]["OfferedSlot"] | null;
            /** Format: uuid */
            practitionerId: string;
            slots: components["schemas"]["OfferedSlot"][];
            timeZone: string;
            /** Format: uuid */
            visitTypeId: string;
        };
        SlotListInput: {
            next: components["schemas"]["OfferedSlotInput"] | null;
            /** Format: uuid */
            practitionerId: string;
            slots: components["schemas"]["OfferedSlotInput"][];
            timeZone: string;
            /** Format: uuid */
            visitTypeId: string;
        };
        /** @example Europe/Berlin */
        TimeZone: string;
        /** @example Europe/Berlin */
        TimeZoneInput: string;
        Visit: {
            /** Format: uuid */
            clinicId: string;
            /** Format: date-time */
            closesAt: string;
            devices: {
                /** @enum {string} */
                camera: "on" | "off" | "missing" | "denied" | "busy" | "unknown";
                /** @enum {string} */
                microphone: "on" | "off" | "missing" | "denied" | "busy" | "unknown";
            };
            /** Format: date-time */
            end: string;
            endedAt: string | null;
            epoch: number;
            iceServers: {
                credential?: string;
                urls: string[];
                username?: string;
            }[] | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            opensAt: string;
            patientAs: ("self" | "guardian") | null;
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            practitionerId: string;
            present: {
                patient: boolean;
                practitioner: boolean;
            };
            revision: number;
            /** Format: date-time */
            start: string;
            startedAt: string | null;
            /** @enum {string} */
            state: "scheduled" | "waiting" | "in-call" | "interrupted" | "ended" | "cancelled";
            waitingSince: string | null;
            /** @enum {string} */
            you: "patient" | "practitioner";
        };
        VisitConflict: {
            absenceId: string | null;
            /** Format: uuid */
            appointmentId: string;
            /** Format: date-time */
            end: string;
            /** Format: date-time */
            from: string;
            /** @enum {string} */
            mode: "video" | "in-person";
            /** Format: uuid */
            patientId: string;
            /** Format: date-time */
            start: string;
            timeZone: string;
            /** Format: date-time */
            to: string;
            visitTypeName: components["schemas"]["LocalizedText"];
            /** @enum {string} */
            with: "absence" | "calendar";
        };
        VisitConflictInput: {
            absenceId: string | null;
            /** Format: uuid */
            appointmentId: string;
            /** Format: date-time */
            end: string;
            /** Format: date-time */
            from: string;
            /** @enum {string} */
            mode: "video" | "in-person";
            /** Format: uuid */
            patientId: string;
            /** Format: date-time */
            start: string;
            timeZone: string;
            /** Format: date-time */
            to: string;
            visitTypeName: components["schemas"]["LocalizedTextInput"];
            /** @enum {string} */
            with: "absence" | "calendar";
        };
        VisitDecision: {
            /** @constant */
            action: "keep";
            /** Format: uuid */
            appointmentId: string;
        } | {
            /** @constant */
            action: "cancel";
            /** Format: uuid */
            appointmentId: string;
        } | {
            /** @constant */
            action: "move";
            /** Format: uuid */
            appointmentId: string;
            /** Format: uuid */
            practitionerId?: string;
            /** Format: date-time */
            start: string;
        };
        VisitDecisionInput: {
            /** @constant */
            action: "keep";
            /** Format: uuid */
            appointmentId: string;
        } | {
            /** @constant */
            action: "cancel";
            /** Format: uuid */
            appointmentId: string;
        } | {
            /** @constant */
            action: "move";
            /** Format: uuid */
            appointmentId: string;
            /** Format: uuid */
            practitionerId?: string;
            /** Format: date-time */
            start: string;
        };
        VisitDecisions: {
            decisions: components["schemas"]["VisitDecision"][];
        };
        VisitDecisionsInput: {
            decisions: components["schemas"]["VisitDecisionInput"][];
        };
        VisitInput: {
            /** Format: uuid */
            clinicId: string;
            /** Format: date-time */
            closesAt: string;
            devices: {
                /** @enum {string} */
                camera: "on" | "off" | "missing" | "denied" | "busy" | "unknown";
                /** @enum {string} */
                microphone: "on" | "off" | "missing" | "denied" | "busy" | "unknown";
            };
            /** Format: date-time */
            end: string;
            endedAt: string | null;
            epoch: number;
            iceServers: {
                credential?: string;
                urls: string[];
                username?: string;
            }[] | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            opensAt: string;
            patientAs: ("self" | "guardian") | null;
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            practitionerId: string;
            present: {
                patient: boolean;
                practitioner: boolean;
            };
            revision: number;
            /** Format: date-time */
            start: string;
            startedAt: string | null;
            /** @enum {string} */
            state: "scheduled" | "waiting" | "in-call" | "interrupted" | "ended" | "cancelled";
            waitingSince: string | null;
            /** @enum {string} */
            you: "patient" | "practitioner";
        };
        VisitType: {
            active: boolean;
            approvalHours: number | null;
            /** @enum {string} */
            audience: "any" | "first" | "follow-up";
            bookableBy: ("patient" | "guest" | "staff")[];
            bufferAfterMinutes: number;
            bufferBeforeMinutes: number;
            capacity: number;
            /** Format: uuid */
            clinicId: string;
            dailyLimit: number | null;
            durationMinutes: number;
            /** Format: uuid */
            id: string;
            maximumDaysAhead: number;
            minimumNoticeMinutes: number;
            /** @enum {string} */
            mode: "video" | "in-person";
            name: components["schemas"]["LocalizedText"];
            payers: ("statutory" | "private" | "self-pay")[] | null;
            practitionerIds: string[] | null;
            price: components["schemas"]["Money"] | null;
            slotIntervalMinutes: number | null;
            weeklyLimit: number | null;
        };
        VisitTypeInput: {
            active: boolean;
            approvalHours: number | null;
            /** @enum {string} */
            audience: "any" | "first" | "follow-up";
            bookableBy: ("patient" | "guest" | "staff")[];
            bufferAfterMinutes: number;
            bufferBeforeMinutes: number;
            capacity: number;
            /** Format: uuid */
            clinicId: string;
            dailyLimit: number | null;
            durationMinutes: number;
            /** Format: uuid */
            id: string;
            maximumDaysAhead: number;
            minimumNoticeMinutes: number;
            /** @enum {string} */
            mode: "video" | "in-person";
            name: components["schemas"]["LocalizedTextInput"];
            payers: ("statutory" | "private" | "self-pay")[] | null;
            practitionerIds: string[] | null;
            price: components["schemas"]["MoneyInput"] | null;
            slotIntervalMinutes: number | null;
            weeklyLimit: number | null;
        };
        VisitTypeWrite: {
            /** @default true */
            active: boolean;
            /** @default null */
            approvalHours: number | null;
            /**
             * @default any
             * @enum {string}
             */
            audience: "any" | "first" | "follow-up";
            /**
             * @default [
             *       "patient",
             *       "guest",
             *       "staff"
             *     ]
             */
            bookableBy: ("patient" | "guest" | "staff")[];
            /** @default 0 */
            bufferAfterMinutes: number;
            /** @default 0 */
            bufferBeforeMinutes: number;
            /** @default 1 */
            capacity: number;
            /** @default null */
            dailyLimit: number | null;
            durationMinutes: number;
            /** @default 90 */
            maximumDaysAhead: number;
            /** @default 0 */
            minimumNoticeMinutes: number;
            /** @enum {string} */
            mode: "video" | "in-person";
            name: {
                de?: string;
                en?: string;
                fr?: string;
            };
            /** @default null */
            payers: ("statutory" | "private" | "self-pay")[] | null;
            /** @default null */
            practitionerIds: string[] | null;
            /** @default null */
            price: components["schemas"]["Money"] | null;
            /** @default null */
            slotIntervalMinutes: number | null;
            /** @default null */
            weeklyLimit: number | null;
        };
        VisitTypeWriteInput: {
            /** @default true */
            active: boolean;
            /** @default null */
            approvalHours: number | null;
            /**
             * @default any
             * @enum {string}
             */
            audience: "any" | "first" | "follow-up";
            /**
             * @default [
             *       "patient",
             *       "guest",
             *       "staff"
             *     ]
             */
            bookableBy: ("patient" | "guest" | "staff")[];
            /** @default 0 */
            bufferAfterMinutes: number;
            /** @default 0 */
            bufferBeforeMinutes: number;
            /** @default 1 */
            capacity: number;
            /** @default null */
            dailyLimit: number | null;
            durationMinutes: number;
            /** @default 90 */
            maximumDaysAhead: number;
            /** @default 0 */
            minimumNoticeMinutes: number;
            /** @enum {string} */
            mode: "video" | "in-person";
            name: {
                de?: string;
                en?: string;
                fr?: string;
            };
            /** @default null */
            payers: ("statutory" | "private" | "self-pay")[] | null;
            /** @default null */
            practitionerIds: string[] | null;
            /** @default null */
            price: components["schemas"]["MoneyInput"] | null;
            /** @default null */
            slotIntervalMinutes: number | null;
            /** @default null */
            weeklyLimit: number | null;
        };
        WaitingEntry: {
            appointmentId: string | null;
            appointmentStart: string | null;
            /** Format: uuid */
            clinicId: string;
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            createdBy: "patient" | "guardian" | "clinic";
            /** Format: date-time */
            from: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            mode: "video" | "in-person";
            offer: components["schemas"]["WaitingOffer"] | null;
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            practitionerId: string;
            practitionerName: string;
            /** @enum {string} */
            state: "waiting" | "taken" | "withdrawn" | "ended";
            timeZone: string;
            /** Format: date-time */
            until: string;
            /** Format: uuid */
            visitTypeId: string;
            visitTypeName: components["schemas"]["LocalizedText"];
        };
        WaitingEntryInput: {
            appointmentId: string | null;
            appointmentStart: string | null;
            /** Format: uuid */
            clinicId: string;
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            createdBy: "patient" | "guardian" | "clinic";
            /** Format: date-time */
            from: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            mode: "video" | "in-person";
            offer: components["schemas"]["WaitingOfferInput"] | null;
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            practitionerId: string;
            practitionerName: string;
            /** @enum {string} */
            state: "waiting" | "taken" | "withdrawn" | "ended";
            timeZone: string;
            /** Format: date-time */
            until: string;
            /** Format: uuid */
            visitTypeId: string;
            visitTypeName: components["schemas"]["LocalizedTextInput"];
        };
        WaitingOffer: {
            appointmentId: string | null;
            /** Format: uuid */
            clinicId: string;
            clinicName: string | null;
            clinicPhone: string | null;
            /** Format: date-time */
            end: string;
            /** Format: uuid */
            entryId: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            mode: "video" | "in-person";
            movesFrom: string | null;
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            practitionerId: string;
            practitionerName: string;
            /** Format: date-time */
            start: string;
            /** @enum {string} */
            state: "open" | "taken" | "declined" | "expired";
            timeZone: string;
            visitTypeName: components["schemas"]["LocalizedText"];
        };
        WaitingOfferInput: {
            appointmentId: string | null;
            /** Format: uuid */
            clinicId: string;
            clinicName: string | null;
            clinicPhone: string | null;
            /** Format: date-time */
            end: string;
            /** Format: uuid */
            entryId: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            mode: "video" | "in-person";
            movesFrom: string | null;
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            practitionerId: string;
            practitionerName: string;
            /** Format: date-time */
            start: string;
            /** @enum {string} */
            state: "open" | "taken" | "declined" | "expired";
            timeZone: string;
            visitTypeName: components["schemas"]["LocalizedTextInput"];
        };
        /**
         * @example {
         *       "practitionerId": "0197c5e2-7d3a-7000-8000-000000000001",
         *       "visitTypeId": "0197c5e2-7d3a-7000-8000-000000000002",
         *       "until": "2026-07-31T20:00:00Z"
         *     }
         */
        WaitingRequest: {
            /** Format: uuid */
            appointmentId?: string;
            /** Format: date-time */
            from?: string;
            /** Format: uuid */
            patientId?: string;
            /** @enum {string} */
            payer?: "statutory" | "private" | "self-pay";
            /** Format: uuid */
            practitionerId: string;
            /** Format: date-time */
            until: string;
            /** Format: uuid */
            visitTypeId: string;
        };
        /**
         * @example {
         *       "practitionerId": "0197c5e2-7d3a-7000-8000-000000000001",
         *       "visitTypeId": "0197c5e2-7d3a-7000-8000-000000000002",
         *       "until": "2026-07-31T20:00:00Z"
         *     }
         */
        WaitingRequestInput: {
            /** Format: uuid */
            appointmentId?: string;
            /** Format: date-time */
            from?: string;
            /** Format: uuid */
            patientId?: string;
            /** @enum {string} */
            payer?: "statutory" | "private" | "self-pay";
            /** Format: uuid */
            practitionerId: string;
            /** Format: date-time */
            until: string;
            /** Format: uuid */
            visitTypeId: string;
        };
        WaitingRoom: {
            /** Format: uuid */
            practitionerId: string;
            visits: components["schemas"]["WaitingRoomEntry"][];
        };
        WaitingRoomEntry: {
            devices: {
                /** @enum {string} */
                camera: "on" | "off" | "missing" | "denied" | "busy" | "unknown";
                /** @enum {string} */
                microphone: "on" | "off" | "missing" | "denied" | "busy" | "unknown";
            };
            /** Format: date-time */
            end: string;
            /** Format: uuid */
            id: string;
            patientAs: ("self" | "guardian") | null;
            /** Format: uuid */
            patientId: string;
            present: {
                patient: boolean;
                practitioner: boolean;
            };
            /** Format: date-time */
            start: string;
            startedAt: string | null;
            /** @enum {string} */
            state: "scheduled" | "waiting" | "in-call" | "interrupted" | "ended" | "cancelled";
            waitingSince: string | null;
        };
        WaitingRoomEntryInput: {
            devices: {
                /** @enum {string} */
                camera: "on" | "off" | "missing" | "denied" | "busy" | "unknown";
                /** @enum {string} */
                microphone: "on" | "off" | "missing" | "denied" | "busy" | "unknown";
            };
            /** Format: date-time */
            end: string;
            /** Format: uuid */
            id: string;
            patientAs: ("self" | "guardian") | null;
            /** Format: uuid */
            patientId: string;
            present: {
                patient: boolean;
                practitioner: boolean;
            };
            /** Format: date-time */
            start: string;
            startedAt: string | null;
            /** @enum {string} */
            state: "scheduled" | "waiting" | "in-call" | "interrupted" | "ended" | "cancelled";
            waitingSince: string | null;
        };
        WaitingRoomInput: {
            /** Format: uuid */
            practitionerId: string;
            visits: components["schemas"]["WaitingRoomEntryInput"][];
        };
        WeeklyHours: {
            end: string;
            modes: ("video" | "in-person")[];
            start: string;
            /** @default null */
            visitTypeIds: string[] | null;
            weekday: number;
        };
        WeeklyHoursInput: {
            end: string;
            modes: ("video" | "in-person")[];
            start: string;
            /** @default null */
            visitTypeIds: string[] | null;
            weekday: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visit"];
                };
            };
        };
    };
    getWaitingRoom: {
        parameters: {
            query: {
                practitionerId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingRoom"];
                };
            };
        };
    };
    listClinicApplications: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: "pending" | "approved" | "declined" | "suspended" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnClinic"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createClinic: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClinicApplyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnClinic"];
                };
            };
        };
    };
    getClinic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clinic"];
                };
            };
        };
    };
    updateClinic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClinicWriteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clinic"];
                };
            };
        };
    };
    approveClinic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnClinic"];
                };
            };
        };
    };
    declineClinic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnClinic"];
                };
            };
        };
    };
    liftClinic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnClinic"];
                };
            };
        };
    };
    setClinicLogo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImageInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clinic"];
                };
            };
        };
    };
    removeClinicLogo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clinic"];
                };
            };
        };
    };
    listPractitionerApplications: {
        parameters: {
            query?: {
                status?: "pending" | "accepted" | "declined" | "withdrawn";
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PractitionerApplication"][];
                    };
                };
            };
        };
    };
    applyToClinic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PractitionerApplyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PractitionerApplication"];
                };
            };
        };
    };
    listClinicPractitioners: {
        parameters: {
            query?: {
                includeInactive?: string;
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Practitioner"][];
                    };
                };
            };
        };
    };
    createPractitioner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PractitionerWriteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Practitioner"];
                };
            };
        };
    };
    reapplyClinic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contactName: string;
                    /** @enum {string} */
                    plan: "solo" | "practice" | "hospital";
                    registration: components["schemas"]["ClinicRegistrationInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnClinic"];
                };
            };
        };
    };
    suspendClinic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnClinic"];
                };
            };
        };
    };
    withdrawClinic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnClinic"];
                };
            };
        };
    };
    listOwnClinics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnClinic"][];
                    };
                };
            };
        };
    };
    getImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    acceptPractitionerApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PractitionerApplication"];
                };
            };
        };
    };
    declinePractitionerApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PractitionerApplication"];
                };
            };
        };
    };
    withdrawPractitionerApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PractitionerApplication"];
                };
            };
        };
    };
    listOwnApplications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PractitionerApplication"][];
                    };
                };
            };
        };
    };
    listPractitioners: {
        parameters: {
            query: {
                ids: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Practitioner"][];
                    };
                };
            };
        };
    };
    updatePractitioner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PractitionerWriteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Practitioner"];
                };
            };
        };
    };
    activatePractitioner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Practitioner"];
                };
            };
        };
    };
    deactivatePractitioner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Practitioner"];
                };
            };
        };
    };
    setPractitionerPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImageInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Practitioner"];
                };
            };
        };
    };
    removePractitionerPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Practitioner"];
                };
            };
        };
    };
    checkRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                    /** @default null */
                    reason?: string | null;
                    /** @enum {string} */
                    status: "pending" | "confirmed" | "refused";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Practitioner"];
                };
            };
        };
    };
    removePractitioner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Practitioner"];
                };
            };
        };
    };
    getPractitioner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Practitioner"];
                };
            };
        };
    };
    listRegistrationChecks: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: "pending" | "confirmed" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
        };
    };
    searchPractitioners: {
        parameters: {
            query?: {
                city?: string;
                clinicId?: string;
                country?: string;
                cursor?: string;
                language?: "de" | "fr" | "en" | "it" | "rm" | "es" | "pt" | "nl" | "da" | "sv" | "no" | "fi" | "pl" | "cs" | "sk" | "sl" | "hr" | "sr" | "bs" | "sq" | "mk" | "bg" | "ro" | "hu" | "el" | "tr" | "ru" | "uk" | "ka" | "hy" | "az" | "ar" | "fa" | "ku" | "ps" | "he" | "hi" | "ur" | "bn" | "ta" | "ti" | "am" | "so" | "sw" | "th" | "vi" | "zh" | "ja" | "ko";
                limit?: number;
                mode?: "video" | "in-person";
                name?: string;
                payer?: "statutory" | "private" | "self-pay";
                q?: string;
                specialty?: "general-practice" | "internal-medicine" | "paediatrics" | "gynaecology" | "dermatology" | "cardiology" | "psychiatry" | "child-psychiatry" | "psychotherapy" | "neurology" | "orthopaedics" | "ophthalmology" | "ear-nose-throat" | "urology" | "gastroenterology" | "pneumology" | "endocrinology" | "rheumatology" | "nephrology" | "oncology" | "haematology" | "allergology" | "infectious-diseases" | "angiology" | "surgery" | "anaesthesiology" | "radiology" | "pain-medicine" | "sports-medicine" | "geriatrics" | "palliative-medicine" | "occupational-medicine" | "physiotherapy" | "nutrition" | "speech-therapy" | "midwifery" | "dentistry";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dependants: {
                            /** Format: uuid */
                            guardianshipId: string;
                            /** Format: uuid */
                            patientId: string;
                            /** Format: date-time */
                            until: string;
                        }[];
                        /** Format: email */
                        email: string;
                        emailVerified: boolean;
                        factors: ("password" | "totp" | "passkey" | "recovery-code")[];
                        guardians: {
                            /** Format: uuid */
                            accountId: string;
                            /** Format: uuid */
                            guardianshipId: string;
                            /** Format: date-time */
                            until: string;
                        }[];
                        guest: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        locale: "en" | "de" | "fr";
                        mfa: boolean;
                        patientId: string | null;
                        practitionerId: string | null;
                        recoveryCodesLeft: number;
                        roles: ({
                            /** Format: uuid */
                            clinicId: string;
                            /** @enum {string} */
                            role: "doctor" | "desk" | "admin" | "pharmacist";
                        } | {
                            clinicId: null;
                            /** @enum {string} */
                            role: "platform-admin" | "health-authority";
                        })[];
                        sso: {
                            name: string;
                            /** Format: uuid */
                            providerId: string;
                        } | null;
                        timeZone: string | null;
                    };
                };
            };
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    locale?: "en" | "de" | "fr";
                    timeZone?: components["schemas"]["TimeZoneInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dependants: {
                            /** Format: uuid */
                            guardianshipId: string;
                            /** Format: uuid */
                            patientId: string;
                            /** Format: date-time */
                            until: string;
                        }[];
                        /** Format: email */
                        email: string;
                        emailVerified: boolean;
                        factors: ("password" | "totp" | "passkey" | "recovery-code")[];
                        guardians: {
                            /** Format: uuid */
                            accountId: string;
                            /** Format: uuid */
                            guardianshipId: string;
                            /** Format: date-time */
                            until: string;
                        }[];
                        guest: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        locale: "en" | "de" | "fr";
                        mfa: boolean;
                        patientId: string | null;
                        practitionerId: string | null;
                        recoveryCodesLeft: number;
                        roles: ({
                            /** Format: uuid */
                            clinicId: string;
                            /** @enum {string} */
                            role: "doctor" | "desk" | "admin" | "pharmacist";
                        } | {
                            clinicId: null;
                            /** @enum {string} */
                            role: "platform-admin" | "health-authority";
                        })[];
                        sso: {
                            name: string;
                            /** Format: uuid */
                            providerId: string;
                        } | null;
                        timeZone: string | null;
                    };
                };
            };
        };
    };
    getApplicant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        /** Format: uuid */
                        id: string;
                        roles: {
                            clinicId: string | null;
                            /** @enum {string} */
                            role: "doctor" | "desk" | "admin" | "pharmacist" | "platform-admin" | "health-authority";
                        }[];
                    };
                };
            };
        };
    };
    listIntegrations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            clientId: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            lastUsedAt: string | null;
                            name: string;
                            rotatedAt: string | null;
                            scopes: ("scheduling.appointment.read" | "scheduling.appointment.book" | "scheduling.appointment.cancel" | "scheduling.appointment.reschedule" | "scheduling.availability.read" | "scheduling.availability.write")[];
                            secrets: {
                                /** Format: date-time */
                                createdAt: string;
                                expiresAt: string | null;
                                /** Format: uuid */
                                id: string;
                                lastUsedAt: string | null;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    createIntegration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: ("scheduling.appointment.read" | "scheduling.appointment.book" | "scheduling.appointment.cancel" | "scheduling.appointment.reschedule" | "scheduling.availability.read" | "scheduling.availability.write")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        clientId: string;
                        clientSecret: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: uuid */
                        id: string;
                        lastUsedAt: string | null;
                        name: string;
                        rotatedAt: string | null;
                        scopes: ("scheduling.appointment.read" | "scheduling.appointment.book" | "scheduling.appointment.cancel" | "scheduling.appointment.reschedule" | "scheduling.availability.read" | "scheduling.availability.write")[];
                        secrets: {
                            /** Format: date-time */
                            createdAt: string;
                            expiresAt: string | null;
                            /** Format: uuid */
                            id: string;
                            lastUsedAt: string | null;
                        }[];
                    };
                };
            };
        };
    };
    deleteIntegration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    rotateIntegration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        clientId: string;
                        clientSecret: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: uuid */
                        id: string;
                        lastUsedAt: string | null;
                        name: string;
                        rotatedAt: string | null;
                        scopes: ("scheduling.appointment.read" | "scheduling.appointment.book" | "scheduling.appointment.cancel" | "scheduling.appointment.reschedule" | "scheduling.availability.read" | "scheduling.availability.write")[];
                        secrets: {
                            /** Format: date-time */
                            createdAt: string;
                            expiresAt: string | null;
                            /** Format: uuid */
                            id: string;
                            lastUsedAt: string | null;
                        }[];
                    };
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                    };
                };
            };
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    displayName: string;
                    /** Format: email */
                    email: string;
                    /** @enum {string} */
                    locale: "en" | "de" | "fr";
                    /** @default null */
                    practitionerId?: string | null;
                    /** @enum {string} */
                    role: "doctor" | "desk" | "admin" | "pharmacist";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
        };
    };
    removeMembership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateMembership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    displayName?: string | null;
                    suspended?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Person"][];
                    };
                };
            };
        };
    };
    getPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    getClinicSso: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        backChannelLogoutUri: string | null;
                        domains: {
                            domain: string;
                            /** Format: date-time */
                            requestedAt: string;
                            /** @enum {string} */
                            status: "pending" | "approved";
                        }[];
                        logoutRedirectUri: string;
                        provider: {
                            acrValues: string[];
                            clientId: string;
                            cognito: {
                                domain: string;
                                region: string;
                                userPoolId: string;
                            } | null;
                            extraScopes: string[];
                            groupRoles: {
                                [key: string]: "doctor" | "desk" | "admin" | "pharmacist";
                            };
                            groupsClaim: string;
                            hasSecret: boolean;
                            /** Format: uuid */
                            id: string;
                            issuer: string;
                            /** @enum {string} */
                            mfa: "amr" | "always" | "never";
                            name: string;
                            /** @enum {string} */
                            preset: "oidc" | "cognito";
                            /** Format: date-time */
                            updatedAt: string;
                        } | null;
                        redirectUri: string;
                    };
                };
            };
        };
    };
    setClinicSso: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    acrValues?: string[];
                    clientId: string;
                    clientSecret?: string | null;
                    domains: string[];
                    /** @default [] */
                    extraScopes?: string[];
                    groupRoles: {
                        [key: string]: "doctor" | "desk" | "admin" | "pharmacist";
                    };
                    /** @default groups */
                    groupsClaim?: string;
                    /** Format: uri */
                    issuer: string;
                    /** @enum {string} */
                    mfa: "amr" | "always" | "never";
                    name: string;
                    /** @enum {string} */
                    preset: "oidc";
                } | {
                    clientId: string;
                    clientSecret?: string | null;
                    domain: string;
                    domains: string[];
                    groupRoles: {
                        [key: string]: "doctor" | "desk" | "admin" | "pharmacist";
                    };
                    /** @enum {string} */
                    mfa: "amr" | "always" | "never";
                    name: string;
                    /** @enum {string} */
                    preset: "cognito";
                    region: string;
                    userPoolId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        backChannelLogoutUri: string | null;
                        domains: {
                            domain: string;
                            /** Format: date-time */
                            requestedAt: string;
                            /** @enum {string} */
                            status: "pending" | "approved";
                        }[];
                        logoutRedirectUri: string;
                        provider: {
                            acrValues: string[];
                            clientId: string;
                            cognito: {
                                domain: string;
                                region: string;
                                userPoolId: string;
                            } | null;
                            extraScopes: string[];
                            groupRoles: {
                                [key: string]: "doctor" | "desk" | "admin" | "pharmacist";
                            };
                            groupsClaim: string;
                            hasSecret: boolean;
                            /** Format: uuid */
                            id: string;
                            issuer: string;
                            /** @enum {string} */
                            mfa: "amr" | "always" | "never";
                            name: string;
                            /** @enum {string} */
                            preset: "oidc" | "cognito";
                            /** Format: date-time */
                            updatedAt: string;
                        } | null;
                        redirectUri: string;
                    };
                };
            };
        };
    };
    deleteClinicSso: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                } | {
                    code: string;
                } | {
                    recoveryCode: string;
                } | {
                    passkey: {
                        /** @enum {string} */
                        authenticatorAttachment?: "platform" | "cross-platform";
                        clientExtensionResults: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            authenticatorData: string;
                            clientDataJSON: string;
                            signature: string;
                            userHandle?: string;
                        };
                        /** @enum {string} */
                        type: "public-key";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        confirmedAt: string;
                    };
                };
            };
        };
    };
    startConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        factors: ("password" | "totp" | "passkey" | "recovery-code")[];
                        passkey: {
                            allowCredentials: {
                                id: string;
                                transports?: string[];
                                /** @enum {string} */
                                type: "public-key";
                            }[];
                            challenge: string;
                            rpId: string;
                            timeout: number;
                            /** @enum {string} */
                            userVerification: "required" | "preferred" | "discouraged";
                        } | null;
                    };
                };
            };
        };
    };
    createDependant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    declaration: string;
                    /** Format: date */
                    endsOn: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Guardianship"];
                };
            };
        };
    };
    forgetDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getGuardianshipTexts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        consent: {
                            text: {
                                de: string;
                                en: string;
                                fr: string;
                            };
                            version: string;
                        };
                        custody: {
                            text: {
                                de: string;
                                en: string;
                                fr: string;
                            };
                            version: string;
                        };
                    };
                };
            };
        };
    };
    listGuardianships: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invitations: components["schemas"]["GuardianInvitation"][];
                        items: components["schemas"]["Guardianship"][];
                    };
                };
            };
        };
    };
    endGuardianship: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                guardianshipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    inviteSelf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    /** @enum {string} */
                    locale: "en" | "de" | "fr";
                    /** Format: uuid */
                    patientId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardianInvitation"];
                };
            };
        };
    };
    inviteGuardian: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    declaration: string;
                    /** Format: email */
                    email: string;
                    /** @enum {string} */
                    locale: "en" | "de" | "fr";
                    /** Format: uuid */
                    patientId?: string;
                    /** Format: date */
                    until: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardianInvitation"];
                };
            };
        };
    };
    withdrawGuardianInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    askGuest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    /** @enum {string} */
                    locale: "en" | "de" | "fr";
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        next: "verify-guest";
                    };
                };
            };
        };
    };
    becomeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        next: "done";
                    };
                };
            };
        };
    };
    verifyGuest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuestEntryInput"] | {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        next: "done" | "sign-in" | "unknown";
                    };
                };
            };
        };
    };
    listIntegrationScopes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            scope: "scheduling.appointment.read" | "scheduling.appointment.book" | "scheduling.appointment.cancel" | "scheduling.appointment.reschedule" | "scheduling.availability.read" | "scheduling.availability.write";
                        }[];
                    };
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    declaration?: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        clinicId: string | null;
                        kind: string;
                        patientId: string | null;
                    };
                };
            };
        };
    };
    readInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationContent"];
                };
            };
        };
    };
    registerByInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    declaration?: string;
                    /** @enum {string} */
                    locale: "en" | "de" | "fr";
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        next: "sign-in";
                    };
                };
            };
        };
    };
    getJwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: {
                            /** @enum {string} */
                            alg: "ES256";
                            /** @enum {string} */
                            crv: "P-256";
                            kid: string;
                            /** @enum {string} */
                            kty: "EC";
                            /** @enum {string} */
                            use: "sig";
                            x: string;
                            y: string;
                        }[];
                    };
                };
            };
        };
    };
    leaveClinic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createClientToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    client_id?: string;
                    client_secret?: string;
                    grant_type?: string;
                    scope?: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token: string;
                        expires_in: number;
                        scope: string;
                        /** @enum {string} */
                        token_type: "Bearer";
                    };
                };
            };
        };
    };
    listPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            backedUp: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            lastUsedAt: string | null;
                            name: string;
                        }[];
                    };
                };
            };
        };
    };
    enrolPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    response: {
                        /** @enum {string} */
                        authenticatorAttachment?: "platform" | "cross-platform";
                        clientExtensionResults: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            attestationObject: string;
                            authenticatorData?: string;
                            clientDataJSON: string;
                            publicKey?: string;
                            publicKeyAlgorithm?: number;
                            transports?: string[];
                        };
                        /** @enum {string} */
                        type: "public-key";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        passkey: {
                            backedUp: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            lastUsedAt: string | null;
                            name: string;
                        };
                        recoveryCodes: string[] | null;
                    };
                };
            };
        };
    };
    deletePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    renamePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        backedUp: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: uuid */
                        id: string;
                        lastUsedAt: string | null;
                        name: string;
                    };
                };
            };
        };
    };
    startPasskeyEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        options: {
                            /** @enum {string} */
                            attestation: "none";
                            authenticatorSelection: {
                                /** @enum {boolean} */
                                requireResidentKey: true;
                                /** @enum {string} */
                                residentKey: "required";
                                /** @enum {string} */
                                userVerification: "required" | "preferred" | "discouraged";
                            };
                            challenge: string;
                            excludeCredentials: {
                                id: string;
                                transports?: string[];
                                /** @enum {string} */
                                type: "public-key";
                            }[];
                            extensions: {
                                credProps: boolean;
                            };
                            hints: string[];
                            pubKeyCredParams: {
                                alg: number;
                                /** @enum {string} */
                                type: "public-key";
                            }[];
                            rp: {
                                id: string;
                                name: string;
                            };
                            timeout: number;
                            user: {
                                displayName: string;
                                id: string;
                                name: string;
                            };
                        };
                    };
                };
            };
        };
    };
    signInByPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rememberDevice?: boolean;
                    response: {
                        /** @enum {string} */
                        authenticatorAttachment?: "platform" | "cross-platform";
                        clientExtensionResults: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            authenticatorData: string;
                            clientDataJSON: string;
                            signature: string;
                            userHandle?: string;
                        };
                        /** @enum {string} */
                        type: "public-key";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        next: "done";
                    };
                };
            };
        };
    };
    startPasskeySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        options: {
                            allowCredentials: {
                                id: string;
                                transports?: string[];
                                /** @enum {string} */
                                type: "public-key";
                            }[];
                            challenge: string;
                            rpId: string;
                            timeout: number;
                            /** @enum {string} */
                            userVerification: "required" | "preferred" | "discouraged";
                        };
                    };
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    forgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        next: "reset-password";
                    };
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        next: "sign-in";
                    };
                };
            };
        };
    };
    listPlatformInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                    };
                };
            };
        };
    };
    createPlatformInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    displayName: string;
                    /** Format: email */
                    email: string;
                    /** @enum {string} */
                    locale: "en" | "de" | "fr";
                    /** @enum {string} */
                    role: "platform-admin" | "health-authority";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
        };
    };
    withdrawPlatformInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    resendPlatformInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
        };
    };
    removePlatformMembership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updatePlatformMembership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    displayName?: string | null;
                    suspended?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    listPlatformPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Person"][];
                    };
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[];
                    };
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    /** @enum {string} */
                    locale: "en" | "de" | "fr";
                    password: string;
                    timeZone?: components["schemas"]["TimeZoneInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        next: "verify-email";
                    };
                };
            };
        };
    };
    resendVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        next: "verify-email";
                    };
                };
            };
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** Format: email */
                    email: string;
                } | {
                    password?: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        next: "sign-in" | "password";
                    };
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        devices: {
                            current: boolean;
                            device: {
                                browser: string | null;
                                /** @enum {string} */
                                kind: "desktop" | "phone" | "tablet" | "other";
                                system: string | null;
                            };
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                            /** Format: date-time */
                            rememberedUntil: string;
                        }[];
                        items: {
                            address: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            current: boolean;
                            device: {
                                browser: string | null;
                                /** @enum {string} */
                                kind: "desktop" | "phone" | "tablet" | "other";
                                system: string | null;
                            };
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                            /** @enum {string} */
                            method: "password" | "passkey" | "sso" | "code";
                            remembered: boolean;
                        }[];
                    };
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    password: string;
                    rememberDevice?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        factors: ("totp" | "passkey" | "recovery-code")[];
                        /** @enum {string} */
                        next: "done" | "verify-email" | "totp" | "enrol-second-factor";
                    };
                };
            };
        };
    };
    signInRecoveryCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        next: "done";
                    };
                };
            };
        };
    };
    signInTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    rememberDevice?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        next: "done";
                    };
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        redirect: string | null;
                    };
                };
            };
        };
    };
    listSsoDomains: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            approvedAt: string | null;
                            /** Format: uuid */
                            clinicId: string;
                            domain: string;
                            /** Format: date-time */
                            requestedAt: string;
                            /** @enum {string} */
                            status: "pending" | "approved";
                        }[];
                    };
                };
            };
        };
    };
    approveSsoDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                domain: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    clinicId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approvedAt: string | null;
                        /** Format: uuid */
                        clinicId: string;
                        domain: string;
                        /** Format: date-time */
                        requestedAt: string;
                        /** @enum {string} */
                        status: "pending" | "approved";
                    };
                };
            };
        };
    };
    declineSsoDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                domain: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    clinicId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    endSsoSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                providerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    logout_token: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    startSso: {
        parameters: {
            query?: {
                again?: "0" | "1";
                locale?: "en" | "de" | "fr";
                next?: string;
            };
            header?: never;
            path: {
                providerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    finishSso: {
        parameters: {
            query?: {
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    lookUpSso: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        provider: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                    };
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accessToken: string;
                        account: {
                            dependants: {
                                /** Format: uuid */
                                guardianshipId: string;
                                /** Format: uuid */
                                patientId: string;
                                /** Format: date-time */
                                until: string;
                            }[];
                            /** Format: email */
                            email: string;
                            emailVerified: boolean;
                            factors: ("password" | "totp" | "passkey" | "recovery-code")[];
                            guardians: {
                                /** Format: uuid */
                                accountId: string;
                                /** Format: uuid */
                                guardianshipId: string;
                                /** Format: date-time */
                                until: string;
                            }[];
                            guest: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            locale: "en" | "de" | "fr";
                            mfa: boolean;
                            patientId: string | null;
                            practitionerId: string | null;
                            recoveryCodesLeft: number;
                            roles: ({
                                /** Format: uuid */
                                clinicId: string;
                                /** @enum {string} */
                                role: "doctor" | "desk" | "admin" | "pharmacist";
                            } | {
                                clinicId: null;
                                /** @enum {string} */
                                role: "platform-admin" | "health-authority";
                            })[];
                            sso: {
                                name: string;
                                /** Format: uuid */
                                providerId: string;
                            } | null;
                            timeZone: string | null;
                        };
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
        };
    };
    startTotpEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        uri: string;
                    };
                };
            };
        };
    };
    deleteTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    confirmTotpEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[] | null;
                    };
                };
            };
        };
    };
    listMailDeliveries: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "queued" | "sent" | "failed" | "outbox";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MailDelivery"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    getMailMode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        mode: "smtp" | "outbox" | "none";
                    };
                };
            };
        };
    };
    listOutbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OutboxItem"][];
                    };
                };
            };
        };
    };
    getOutboxMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxMail"];
                };
            };
        };
    };
    getOutboxPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listDeadLetters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            attempts: number;
                            /** Format: date-time */
                            createdAt: string;
                            id: string;
                            lastError: string | null;
                            task: string;
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                    };
                };
            };
        };
    };
    retryDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    republish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    context: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readAccessLog: {
        parameters: {
            query?: {
                before?: number;
                limit?: number;
                patientId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLogPage"];
                };
            };
        };
    };
    readClinicAudit: {
        parameters: {
            query?: {
                account?: string;
                action?: string;
                before?: number;
                from?: string;
                kind?: string;
                limit?: number;
                patient?: string;
                role?: "patient" | "guardian" | "doctor" | "desk" | "pharmacist" | "admin" | "integration" | "authority" | "platform" | "guest" | "account" | "anonymous";
                to?: string;
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        next: number | null;
                    };
                };
            };
        };
    };
    exportClinicAudit: {
        parameters: {
            query?: {
                account?: string;
                action?: string;
                from?: string;
                kind?: string;
                patient?: string;
                role?: "patient" | "guardian" | "doctor" | "desk" | "pharmacist" | "admin" | "integration" | "authority" | "platform" | "guest" | "account" | "anonymous";
                to?: string;
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listRestrictions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            patientId: string;
                            /** Format: date-time */
                            since: string;
                        }[];
                    };
                };
            };
        };
    };
    readConsents: {
        parameters: {
            query?: {
                patientId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consents"];
                };
            };
        };
    };
    decideOnConsents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentDecisionsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consents"];
                };
            };
        };
    };
    readConsentHistory: {
        parameters: {
            query?: {
                patientId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            by: "self" | "guardian";
                            given: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            purpose: "terms" | "health-data" | "video-consultation" | "research" | "newsletter";
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    requestErasure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default en
                     * @enum {string}
                     */
                    locale?: "en" | "de" | "fr";
                    /** Format: uuid */
                    patientId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
        };
    };
    getErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
        };
    };
    confirmErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
        };
    };
    listExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Export"][];
                    };
                };
            };
        };
    };
    requestExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default en
                     * @enum {string}
                     */
                    locale?: "en" | "de" | "fr";
                    /** Format: uuid */
                    patientId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
        };
    };
    downloadExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listPolicies: {
        parameters: {
            query?: {
                locale?: "en" | "de" | "fr";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Policy"][];
                    };
                };
            };
        };
    };
    getPolicy: {
        parameters: {
            query?: {
                locale?: "en" | "de" | "fr";
            };
            header?: never;
            path: {
                purpose: "terms" | "health-data" | "video-consultation" | "research" | "newsletter";
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
        };
    };
    listPurgeReports: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurgeReportPage"];
                };
            };
        };
    };
    getReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureReceipt"];
                };
            };
        };
    };
    getReceiptPdf: {
        parameters: {
            query?: {
                locale?: "en" | "de" | "fr";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listPrivacyRequests: {
        parameters: {
            query?: {
                state?: "preparing" | "ready" | "expired" | "previewing" | "previewed" | "erasing" | "done" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            contexts: {
                                attempts: number;
                                /** @enum {string} */
                                context: "identity" | "directory" | "scheduling" | "consultation" | "records" | "notifications" | "privacy";
                                /** @enum {string} */
                                state: "waiting" | "done" | "failed";
                            }[];
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "export" | "erasure";
                            /** Format: date-time */
                            requestedAt: string;
                            /** @enum {string} */
                            state: "preparing" | "ready" | "expired" | "previewing" | "previewed" | "erasing" | "done" | "failed";
                        }[];
                    };
                };
            };
        };
    };
    retryPrivacyRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readRestriction: {
        parameters: {
            query?: {
                patientId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessingRestriction"];
                };
            };
        };
    };
    restrictProcessing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    ground: "accuracy-contested" | "unlawful" | "needed-for-claims" | "objection";
                    /** Format: uuid */
                    patientId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessingRestriction"];
                };
            };
        };
    };
    liftRestriction: {
        parameters: {
            query?: {
                patientId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessingRestriction"];
                };
            };
        };
    };
    registerCaller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallerRegistrationInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicPatient"];
                };
            };
        };
    };
    changeCaller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallerDetailsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicPatient"];
                };
            };
        };
    };
    findClinicPatients: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatientQueryInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClinicPatient"][];
                    };
                };
            };
        };
    };
    changeAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                absenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceWriteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
        };
    };
    endAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                absenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
        };
    };
    planAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                absenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AffectedVisit"][];
                    };
                };
            };
        };
    };
    decideVisits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                absenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitDecisionsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DecisionOutcome"][];
                    };
                };
            };
        };
    };
    listAppointments: {
        parameters: {
            query?: {
                clinicId?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                order?: "asc" | "desc";
                patientId?: string;
                practitionerId?: string;
                state?: "pending" | "booked" | "cancelled";
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentPage"];
                };
            };
        };
    };
    bookAppointment: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
        };
    };
    getAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
        };
    };
    approveAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
        };
    };
    setAttendance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
        };
    };
    downloadAppointmentCalendar: {
        parameters: {
            query?: {
                language?: "en" | "de" | "fr";
            };
            header?: never;
            path: {
                appointmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    cancelAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancellationInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
        };
    };
    declineAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancellationInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
        };
    };
    listAppointmentMoves: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentMoves"];
                };
            };
        };
    };
    rescheduleAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReschedulingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
        };
    };
    searchMoveSlots: {
        parameters: {
            query?: {
                from?: string;
                practitionerId?: string;
                to?: string;
            };
            header?: never;
            path: {
                appointmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveSlots"];
                };
            };
        };
    };
    listCalendarFeeds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CalendarFeed"][];
                    };
                };
            };
        };
    };
    createCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarFeedWriteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewCalendarFeed"];
                };
            };
        };
    };
    revokeCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feedId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getBookingPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingPolicy"];
                };
            };
        };
    };
    replaceBookingPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingPolicyWriteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingPolicy"];
                };
            };
        };
    };
    getClinicCalendar: {
        parameters: {
            query: {
                from: string;
                practitionerId?: string;
                to: string;
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicCalendar"];
                };
            };
        };
    };
    listHolidays: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holidays"];
                };
            };
        };
    };
    getReminderRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderRules"];
                };
            };
        };
    };
    replaceReminderRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "minutesBefore": [
                 *         1440,
                 *         60
                 *       ],
                 *       "version": 0
                 *     }
                 */
                "application/json": {
                    minutesBefore: number[];
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderRules"];
                };
            };
        };
    };
    searchClinicSlots: {
        parameters: {
            query: {
                after?: string;
                from?: string;
                practitionerIds?: string;
                to?: string;
                visitTypeId: string;
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicSlots"];
                };
            };
        };
    };
    listVisitTypes: {
        parameters: {
            query?: {
                includeInactive?: string;
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VisitType"][];
                    };
                };
            };
        };
    };
    createVisitType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitTypeWriteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitType"];
                };
            };
        };
    };
    readCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createHold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldSlot"];
                };
            };
        };
    };
    extendHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                holdId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldTokenInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
        };
    };
    releaseHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                holdId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldTokenInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listHolidayRegions: {
        parameters: {
            query: {
                country: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayRegions"];
                };
            };
        };
    };
    openAppointmentLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkOpeningInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedAppointment"];
                };
            };
        };
    };
    downloadCalendarByLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkCalendarInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    cancelByLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkCancellationInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedAppointment"];
                };
            };
        };
    };
    readOfferLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedOffer"];
                };
            };
        };
    };
    declineOfferByLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedOffer"];
                };
            };
        };
    };
    takeOfferByLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedOffer"];
                };
            };
        };
    };
    rescheduleByLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkReschedulingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedAppointment"];
                };
            };
        };
    };
    searchSlotsByLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkSlotsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveSlots"];
                };
            };
        };
    };
    getOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingOffer"];
                };
            };
        };
    };
    declineOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingOffer"];
                };
            };
        };
    };
    takeOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingOffer"];
                };
            };
        };
    };
    listAbsences: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Absence"][];
                    };
                };
            };
        };
    };
    createAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceWriteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
        };
    };
    previewAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    from: string;
                    /** Format: date-time */
                    to: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AffectedVisit"][];
                    };
                };
            };
        };
    };
    getAvailability: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Availability"];
                };
            };
        };
    };
    replaceAvailability: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AvailabilityWriteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Availability"];
                };
            };
        };
    };
    listDateOverrides: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DateOverrides"];
                };
            };
        };
    };
    replaceDateOverrides: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DateOverrideWriteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DateOverrides"];
                };
            };
        };
    };
    deleteDateOverrides: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listCalendarSources: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CalendarSource"][];
                    };
                };
            };
        };
    };
    connectCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarSourceWriteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarSource"];
                };
            };
        };
    };
    removeCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changeCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarSourceChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarSource"];
                };
            };
        };
    };
    syncCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    discoverCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarAccountWriteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundCalendars"];
                };
            };
        };
    };
    listConflicts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VisitConflict"][];
                    };
                };
            };
        };
    };
    setRunningLate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunningLateWriteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunningLate"];
                };
            };
        };
    };
    endRunningLate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchSlots: {
        parameters: {
            query: {
                from?: string;
                to?: string;
                visitTypeId: string;
            };
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotList"];
                };
            };
        };
    };
    listPractitionerVisitTypes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitionerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VisitType"][];
                    };
                };
            };
        };
    };
    updateVisitType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visitTypeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitTypeWriteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitType"];
                };
            };
        };
    };
    getIntakeForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visitTypeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeForm"];
                };
            };
        };
    };
    publishIntakeForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visitTypeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeFormWriteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeForm"];
                };
            };
        };
    };
    listWaiting: {
        parameters: {
            query?: {
                clinicId?: string;
                limit?: number;
                patientId?: string;
                practitionerId?: string;
                state?: "waiting" | "taken" | "withdrawn" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WaitingEntry"][];
                    };
                };
            };
        };
    };
    joinWaitingList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaitingRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingEntry"];
                };
            };
        };
    };
    leaveWaitingList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingEntry"];
                };
            };
        };
    };
    searchAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchByPostAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchAppointmentResponse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createAppointmentResponse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readAppointmentResponse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchAuditEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchByPostAuditEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readAuditEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchComposition: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createComposition: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchByPostComposition: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readComposition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateComposition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    historyComposition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    vreadComposition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                vid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchCoverage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createCoverage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchByPostCoverage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readCoverage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateCoverage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    historyCoverage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    vreadCoverage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                vid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchEncounter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchByPostEncounter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readEncounter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    historyEncounter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    vreadEncounter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                vid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCapabilityStatement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchPatient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createPatient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchByPostPatient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readPatient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updatePatient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    historyPatient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    vreadPatient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                vid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchQuestionnaire: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchByPostQuestionnaire: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readQuestionnaire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    historyQuestionnaire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    vreadQuestionnaire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                vid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchQuestionnaireResponse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    createQuestionnaireResponse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchByPostQuestionnaireResponse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readQuestionnaireResponse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateQuestionnaireResponse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    historyQuestionnaireResponse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    vreadQuestionnaireResponse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                vid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    searchSlot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readSlot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
