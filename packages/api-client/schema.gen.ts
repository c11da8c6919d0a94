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
    "/api/v1/directory/clinics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a clinic */
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
        /** Change the language of your account */
        patch: operations["updateAccount"];
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
    "/api/v1/identity/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a patient account; answers the same where the e-mail address has one */
        post: operations["register"];
        delete?: never;
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
        delete?: never;
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
    "/api/v1/scheduling/practitioners/{practitionerId}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A practitioner's weekly hours */
        get: operations["getAvailability"];
        /** Replace the weekly hours */
        put: operations["replaceAvailability"];
        post?: never;
        delete?: never;
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
        Appointment: {
            /** Format: date-time */
            bookedAt: string;
            cancelledAt: string | null;
            cancelledBy: ("patient" | "clinic") | null;
            cancelReason: string | null;
            /** Format: uuid */
            clinicId: string;
            /** Format: date-time */
            end: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            mode: "video" | "in-person";
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            practitionerId: string;
            price: components["schemas"]["Money"] | null;
            reason: string | null;
            /** Format: date-time */
            start: string;
            /** @enum {string} */
            state: "booked" | "cancelled";
            timeZone: string;
            /** Format: uuid */
            visitTypeId: string;
            visitTypeName: components["schemas"]["LocalizedText"];
        };
        AppointmentInput: {
            /** Format: date-time */
            bookedAt: string;
            cancelledAt: string | null;
            cancelledBy: ("patient" | "clinic") | null;
            cancelReason: string | null;
            /** Format: uuid */
            clinicId: string;
            /** Format: date-time */
            end: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            mode: "video" | "in-person";
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            practitionerId: string;
            price: components["schemas"]["MoneyInput"] | null;
            reason: string | null;
            /** Format: date-time */
            start: string;
            /** @enum {string} */
            state: "booked" | "cancelled";
            timeZone: string;
            /** Format: uuid */
            visitTypeId: string;
            visitTypeName: components["schemas"]["LocalizedTextInput"];
        };
        AppointmentPage: {
            items: components["schemas"]["Appointment"][];
            nextCursor: string | null;
        };
        AppointmentPageInput: {
            items: components["schemas"]["AppointmentInput"][];
            nextCursor: string | null;
        };
        Availability: {
            /** Format: uuid */
            practitionerId: string;
            timeZone: string;
            version: number;
            weekly: components["schemas"]["WeeklyHours"][];
        };
        AvailabilityInput: {
            /** Format: uuid */
            practitionerId: string;
            timeZone: string;
            version: number;
            weekly: components["schemas"]["WeeklyHoursInput"][];
        };
        AvailabilityWrite: {
            version?: number;
            weekly: components["schemas"]["WeeklyHours"][];
        };
        AvailabilityWriteInput: {
            version?: number;
            weekly: components["schemas"]["WeeklyHoursInput"][];
        };
        BookingRequest: {
            /** Format: uuid */
            patientId?: string;
            /** Format: uuid */
            practitionerId: string;
            reason?: string;
            /** Format: date-time */
            start: string;
            /** Format: uuid */
            visitTypeId: string;
        };
        BookingRequestInput: {
            /** Format: uuid */
            patientId?: string;
            /** Format: uuid */
            practitionerId: string;
            reason?: string;
            /** Format: date-time */
            start: string;
            /** Format: uuid */
            visitTypeId: string;
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
            timeZone: string;
            /** Format: date-time */
            updatedAt: string;
            website: string | null;
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
            timeZone: string;
            /** Format: date-time */
            updatedAt: string;
            website: string | null;
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
        ImageInput: {
            /** Format: base64 */
            data: string;
        };
        ImageInputInput: {
            /** Format: base64 */
            data: string;
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
            modes: ("video" | "in-person")[];
            nextSlots: components["schemas"]["FreeSlot"][];
            payers: ("statutory" | "private" | "self-pay")[];
            photoUrl: string | null;
            registration: components["schemas"]["Registration"] | null;
            slug: string;
            specialties: ("general-practice" | "internal-medicine" | "paediatrics" | "gynaecology" | "dermatology" | "cardiology" | "psychiatry" | "child-psychiatry" | "psychotherapy" | "neurology" | "orthopaedics" | "ophthalmology" | "ear-nose-throat" | "urology" | "gastroenterology" | "pneumology" | "endocrinology" | "rheumatology" | "nephrology" | "oncology" | "haematology" | "allergology" | "infectious-diseases" | "angiology" | "surgery" | "anaesthesiology" | "radiology" | "pain-medicine" | "sports-medicine" | "geriatrics" | "palliative-medicine" | "occupational-medicine" | "physiotherapy" | "nutrition" | "speech-therapy" | "midwifery" | "dentistry")[];
            timeZone: string;
            title: string | null;
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
            modes: ("video" | "in-person")[];
            nextSlots: components["schemas"]["FreeSlotInput"][];
            payers: ("statutory" | "private" | "self-pay")[];
            photoUrl: string | null;
            registration: components["schemas"]["RegistrationInput"] | null;
            slug: string;
            specialties: ("general-practice" | "internal-medicine" | "paediatrics" | "gynaecology" | "dermatology" | "cardiology" | "psychiatry" | "child-psychiatry" | "psychotherapy" | "neurology" | "orthopaedics" | "ophthalmology" | "ear-nose-throat" | "urology" | "gastroenterology" | "pneumology" | "endocrinology" | "rheumatology" | "nephrology" | "oncology" | "haematology" | "allergology" | "infectious-diseases" | "angiology" | "surgery" | "anaesthesiology" | "radiology" | "pain-medicine" | "sports-medicine" | "geriatrics" | "palliative-medicine" | "occupational-medicine" | "physiotherapy" | "nutrition" | "speech-therapy" | "midwifery" | "dentistry")[];
            timeZone: string;
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
        Registration: {
            /** @enum {string} */
            kind: "rpps" | "lanr" | "gln";
            number: string;
        };
        RegistrationInput: {
            /** @enum {string} */
            kind: "rpps" | "lanr" | "gln";
            number: string;
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
            next: components["schemas"]["Slot"] | null;
            /** Format: uuid */
            practitionerId: string;
            slots: components["schemas"]["Slot"][];
            timeZone: string;
            /** Format: uuid */
            visitTypeId: string;
        };
        SlotListInput: {
            next: components["schemas"]["SlotInput"] | null;
            /** Format: uuid */
            practitionerId: string;
            slots: components["schemas"]["SlotInput"][];
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
            /** Format: uuid */
            clinicId: string;
            durationMinutes: number;
            /** Format: uuid */
            id: string;
            maximumDaysAhead: number;
            minimumNoticeMinutes: number;
            /** @enum {string} */
            mode: "video" | "in-person";
            name: components["schemas"]["LocalizedText"];
            practitionerIds: string[] | null;
            price: components["schemas"]["Money"] | null;
        };
        VisitTypeInput: {
            active: boolean;
            /** Format: uuid */
            clinicId: string;
            durationMinutes: number;
            /** Format: uuid */
            id: string;
            maximumDaysAhead: number;
            minimumNoticeMinutes: number;
            /** @enum {string} */
            mode: "video" | "in-person";
            name: components["schemas"]["LocalizedTextInput"];
            practitionerIds: string[] | null;
            price: components["schemas"]["MoneyInput"] | null;
        };
        VisitTypeWrite: {
            /** @default true */
            active: boolean;
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
            practitionerIds: string[] | null;
            /** @default null */
            price: components["schemas"]["Money"] | null;
        };
        VisitTypeWriteInput: {
            /** @default true */
            active: boolean;
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
            practitionerIds: string[] | null;
            /** @default null */
            price: components["schemas"]["MoneyInput"] | null;
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
            weekday: number;
        };
        WeeklyHoursInput: {
            end: string;
            modes: ("video" | "in-person")[];
            start: string;
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
    createClinic: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClinicWriteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clinic"];
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
                        /** Format: email */
                        email: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        locale: "en" | "de" | "fr";
                        mfa: boolean;
                        patientId: string | null;
                        practitionerId: string | null;
                        roles: ({
                            /** Format: uuid */
                            clinicId: string;
                            /** @enum {string} */
                            role: "doctor" | "desk" | "admin";
                        } | {
                            clinicId: null;
                            /** @enum {string} */
                            role: "platform-admin";
                        })[];
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
                    locale: "en" | "de" | "fr";
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
                        /** Format: email */
                        email: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        locale: "en" | "de" | "fr";
                        mfa: boolean;
                        patientId: string | null;
                        practitionerId: string | null;
                        roles: ({
                            /** Format: uuid */
                            clinicId: string;
                            /** @enum {string} */
                            role: "doctor" | "desk" | "admin";
                        } | {
                            clinicId: null;
                            /** @enum {string} */
                            role: "platform-admin";
                        })[];
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
                        next: "sign-in";
                    };
                };
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
                        next: "done" | "totp" | "enrol-totp";
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
                            /** Format: email */
                            email: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            locale: "en" | "de" | "fr";
                            mfa: boolean;
                            patientId: string | null;
                            practitionerId: string | null;
                            roles: ({
                                /** Format: uuid */
                                clinicId: string;
                                /** @enum {string} */
                                role: "doctor" | "desk" | "admin";
                            } | {
                                clinicId: null;
                                /** @enum {string} */
                                role: "platform-admin";
                            })[];
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
                        secret: string;
                        uri: string;
                    };
                };
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
                        recoveryCodes: string[];
                    };
                };
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
                state?: "booked" | "cancelled";
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
}
