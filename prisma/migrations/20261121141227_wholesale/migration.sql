-- CreateTable
CREATE TABLE "WholesaleTemplate" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "provisioningId" TEXT NOT NULL,
    "adminEmail" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "subscription" TEXT NOT NULL,
    "pstnProvider" TEXT NOT NULL DEFAULT '',
    "authentication" TEXT NOT NULL DEFAULT 'webex',
    "idpEntityId" TEXT NOT NULL DEFAULT '',
    "packages" TEXT[],
    "settings" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "checkedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedBy" TEXT NOT NULL,

    CONSTRAINT "WholesaleTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WholesaleDraft" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "step" INTEGER NOT NULL DEFAULT 0,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'open',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WholesaleDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WholesaleCreation" (
    "id" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "personOrgId" TEXT,
    "email" TEXT,
    "tellAt" JSONB NOT NULL,
    "templateId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "claim" TEXT,
    "request" JSONB NOT NULL,
    "attestedAt" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'requested',
    "sent" INTEGER NOT NULL DEFAULT 0,
    "looks" INTEGER NOT NULL DEFAULT 0,
    "customerId" TEXT,
    "orgId" TEXT,
    "problems" TEXT[],
    "runAfter" TIMESTAMPTZ(3) NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3),
    "leaseToken" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "WholesaleCreation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "WholesaleTemplate_nameKey_key" ON "WholesaleTemplate"("nameKey");

-- CreateIndex
CREATE INDEX "WholesaleDraft_personId_kind_changedAt_idx" ON "WholesaleDraft"("personId", "kind", "changedAt");

-- CreateIndex
CREATE INDEX "WholesaleDraft_changedAt_idx" ON "WholesaleDraft"("changedAt");

-- CreateIndex
CREATE UNIQUE INDEX "WholesaleCreation_claim_key" ON "WholesaleCreation"("claim");

-- CreateIndex
CREATE INDEX "WholesaleCreation_state_runAfter_idx" ON "WholesaleCreation"("state", "runAfter");

-- CreateIndex
CREATE INDEX "WholesaleCreation_personId_createdAt_idx" ON "WholesaleCreation"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "WholesaleCreation_orgId_idx" ON "WholesaleCreation"("orgId");
