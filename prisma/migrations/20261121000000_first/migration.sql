-- Names, addresses and numbers are searched by prefix, which needs byte order whatever the locale of the database
-- (COLLATE "C", which Prisma's schema cannot say), and by any part of them (trigrams).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "InboxEvent" (
    "key" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "roomId" TEXT NOT NULL,
    "resource" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "runAfter" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leaseUntil" TIMESTAMPTZ(3),
    "leaseToken" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),
    "errorCode" TEXT,

    CONSTRAINT "InboxEvent_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "lane" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "action" TEXT NOT NULL DEFAULT 'post',
    "payload" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "runAfter" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leaseUntil" TIMESTAMPTZ(3),
    "leaseToken" TEXT,
    "firstAttemptAt" TIMESTAMPTZ(3),
    "messageId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "errorCode" TEXT,

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BotUser" (
    "personId" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "role" TEXT,
    "language" TEXT,
    "grantedBy" TEXT,
    "grantedAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BotUser_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "AuditRecord" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "callId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "personOrgId" TEXT,
    "email" TEXT,
    "roomId" TEXT,
    "command" TEXT,
    "outcome" TEXT NOT NULL,
    "fields" JSONB,
    "errorCode" TEXT,

    CONSTRAINT "AuditRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Offer" (
    "nonce" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "takenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("nonce")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" TEXT NOT NULL,
    "uuid" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "nameKey" TEXT COLLATE "C" NOT NULL,
    "created" TIMESTAMPTZ(3),
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "syncedAt" TIMESTAMPTZ(3) NOT NULL,
    "goneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "uuid" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "firstName" TEXT,
    "lastName" TEXT,
    "nameKey" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "emails" TEXT[],
    "status" TEXT,
    "type" TEXT,
    "invitePending" BOOLEAN,
    "loginEnabled" BOOLEAN,
    "locationId" TEXT,
    "extension" TEXT,
    "phoneNumbers" JSONB NOT NULL,
    "sipAddresses" TEXT[],
    "licenses" TEXT[],
    "roles" TEXT[],
    "siteUrls" TEXT[],
    "created" TIMESTAMPTZ(3),
    "lastModified" TIMESTAMPTZ(3),
    "lastActivity" TIMESTAMPTZ(3),
    "syncedAt" TIMESTAMPTZ(3) NOT NULL,
    "goneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "License" (
    "id" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "totalUnits" INTEGER,
    "consumedUnits" INTEGER,
    "consumedByUsers" INTEGER,
    "consumedByWorkspaces" INTEGER,
    "subscriptionId" TEXT,
    "siteUrl" TEXT,
    "siteType" TEXT,
    "syncedAt" TIMESTAMPTZ(3) NOT NULL,
    "goneAt" TIMESTAMPTZ(3),

    CONSTRAINT "License_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Location" (
    "id" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT,
    "country" TEXT,
    "address" JSONB,
    "syncedAt" TIMESTAMPTZ(3) NOT NULL,
    "goneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Location_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PhoneNumber" (
    "id" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "phoneNumber" TEXT COLLATE "C",
    "extension" TEXT,
    "esn" TEXT,
    "routingPrefix" TEXT,
    "state" TEXT,
    "phoneNumberType" TEXT,
    "mainNumber" BOOLEAN,
    "tollFreeNumber" BOOLEAN,
    "locationId" TEXT,
    "locationName" TEXT,
    "ownerId" TEXT,
    "ownerType" TEXT,
    "ownerName" TEXT,
    "syncedAt" TIMESTAMPTZ(3) NOT NULL,
    "goneAt" TIMESTAMPTZ(3),

    CONSTRAINT "PhoneNumber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Device" (
    "id" TEXT NOT NULL,
    "uuid" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "nameKey" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT,
    "workspaceId" TEXT,
    "product" TEXT,
    "type" TEXT,
    "mac" TEXT COLLATE "C",
    "ip" TEXT,
    "serial" TEXT COLLATE "C",
    "software" TEXT,
    "connectionStatus" TEXT,
    "primarySipUrl" TEXT COLLATE "C",
    "sipUrls" TEXT[],
    "errorCodes" TEXT[],
    "firstSeen" TIMESTAMPTZ(3),
    "lastSeen" TIMESTAMPTZ(3),
    "locationId" TEXT,
    "syncedAt" TIMESTAMPTZ(3) NOT NULL,
    "goneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SyncRun" (
    "id" BIGSERIAL NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "planned" INTEGER,
    "requestedBy" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "leaseToken" TEXT,
    "errorCode" TEXT,

    CONSTRAINT "SyncRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SyncStage" (
    "orgId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "runId" BIGINT,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "cursor" TEXT,
    "watermark" TEXT,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMPTZ(3),
    "succeededAt" TIMESTAMPTZ(3),
    "asOf" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "errorCode" TEXT,
    "trackingId" TEXT,

    CONSTRAINT "SyncStage_pkey" PRIMARY KEY ("orgId","stage")
);

-- CreateTable
CREATE TABLE "SyncSeen" (
    "orgId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "page" INTEGER NOT NULL,
    "ids" TEXT[],

    CONSTRAINT "SyncSeen_pkey" PRIMARY KEY ("orgId","stage","page")
);

-- CreateTable
CREATE TABLE "Token" (
    "name" TEXT NOT NULL,
    "refreshToken" TEXT NOT NULL,
    "accessToken" TEXT,
    "accessExpiresAt" TIMESTAMPTZ(3),
    "refreshExpiresAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),
    "leaseToken" TEXT,
    "rotatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Token_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Slot" (
    "job" TEXT NOT NULL,
    "due" TIMESTAMPTZ(3) NOT NULL,
    "takenBy" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "errorCode" TEXT,

    CONSTRAINT "Slot_pkey" PRIMARY KEY ("job","due")
);

-- CreateIndex
CREATE UNIQUE INDEX "InboxEvent_seq_key" ON "InboxEvent"("seq");

-- CreateIndex
CREATE INDEX "InboxEvent_roomId_seq_idx" ON "InboxEvent"("roomId", "seq");

-- CreateIndex
CREATE INDEX "InboxEvent_status_runAfter_seq_idx" ON "InboxEvent"("status", "runAfter", "seq");

-- CreateIndex
CREATE INDEX "InboxEvent_receivedAt_idx" ON "InboxEvent"("receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_seq_key" ON "OutboxMessage"("seq");

-- CreateIndex
CREATE INDEX "OutboxMessage_lane_seq_idx" ON "OutboxMessage"("lane", "seq");

-- CreateIndex
CREATE INDEX "OutboxMessage_status_runAfter_seq_idx" ON "OutboxMessage"("status", "runAfter", "seq");

-- CreateIndex
CREATE INDEX "OutboxMessage_createdAt_idx" ON "OutboxMessage"("createdAt");

-- CreateIndex
CREATE INDEX "BotUser_email_idx" ON "BotUser"("email");

-- CreateIndex
CREATE INDEX "AuditRecord_at_idx" ON "AuditRecord"("at");

-- CreateIndex
CREATE INDEX "AuditRecord_personId_at_idx" ON "AuditRecord"("personId", "at");

-- CreateIndex
CREATE INDEX "AuditRecord_callId_idx" ON "AuditRecord"("callId");

-- CreateIndex
CREATE INDEX "Offer_personId_lane_createdAt_idx" ON "Offer"("personId", "lane", "createdAt");

-- CreateIndex
CREATE INDEX "Offer_expiresAt_idx" ON "Offer"("expiresAt");

-- CreateIndex
CREATE INDEX "Organization_uuid_idx" ON "Organization"("uuid");

-- CreateIndex
CREATE INDEX "Organization_nameKey_idx" ON "Organization"("nameKey");

-- CreateIndex
CREATE INDEX "Organization_nameKey_trgm" ON "Organization" USING GIN ("nameKey" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Person_uuid_idx" ON "Person"("uuid");

-- CreateIndex
CREATE INDEX "Person_orgId_idx" ON "Person"("orgId");

-- CreateIndex
CREATE INDEX "Person_email_idx" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Person_nameKey_idx" ON "Person"("nameKey");

-- CreateIndex
CREATE INDEX "Person_nameKey_trgm" ON "Person" USING GIN ("nameKey" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Person_email_trgm" ON "Person" USING GIN ("email" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Person_emails_idx" ON "Person" USING GIN ("emails");

-- CreateIndex
CREATE INDEX "Person_phoneNumbers_idx" ON "Person" USING GIN ("phoneNumbers" jsonb_path_ops);

-- CreateIndex
CREATE INDEX "Person_sipAddresses_idx" ON "Person" USING GIN ("sipAddresses");

-- CreateIndex
CREATE INDEX "License_orgId_idx" ON "License"("orgId");

-- CreateIndex
CREATE INDEX "Location_orgId_idx" ON "Location"("orgId");

-- CreateIndex
CREATE INDEX "PhoneNumber_orgId_idx" ON "PhoneNumber"("orgId");

-- CreateIndex
CREATE INDEX "PhoneNumber_phoneNumber_idx" ON "PhoneNumber"("phoneNumber");

-- CreateIndex
CREATE INDEX "PhoneNumber_extension_idx" ON "PhoneNumber"("extension");

-- CreateIndex
CREATE INDEX "PhoneNumber_ownerId_idx" ON "PhoneNumber"("ownerId");

-- CreateIndex
CREATE INDEX "Device_uuid_idx" ON "Device"("uuid");

-- CreateIndex
CREATE INDEX "Device_orgId_idx" ON "Device"("orgId");

-- CreateIndex
CREATE INDEX "Device_nameKey_trgm" ON "Device" USING GIN ("nameKey" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Device_mac_idx" ON "Device"("mac");

-- CreateIndex
CREATE INDEX "Device_serial_idx" ON "Device"("serial");

-- CreateIndex
CREATE INDEX "Device_personId_idx" ON "Device"("personId");

-- CreateIndex
CREATE INDEX "Device_workspaceId_idx" ON "Device"("workspaceId");

-- CreateIndex
CREATE INDEX "Device_primarySipUrl_idx" ON "Device"("primarySipUrl");

-- CreateIndex
CREATE INDEX "Device_sipUrls_idx" ON "Device" USING GIN ("sipUrls");

-- CreateIndex
CREATE INDEX "SyncRun_startedAt_idx" ON "SyncRun"("startedAt");

-- CreateIndex
CREATE INDEX "SyncStage_stage_state_idx" ON "SyncStage"("stage", "state");

-- CreateIndex
CREATE INDEX "SyncStage_runId_state_idx" ON "SyncStage"("runId", "state");

