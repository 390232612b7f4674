-- CreateTable
CREATE TABLE "Subscription" (
    "id" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "name" TEXT,
    "status" TEXT,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "autoRenew" BOOLEAN,
    "trial" BOOLEAN,
    "webOrderId" TEXT,
    "source" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebOrder" (
    "id" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "subscriptionId" TEXT,
    "status" TEXT,
    "orderedAt" TIMESTAMPTZ(3),
    "source" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WebOrder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportFile" (
    "digest" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "storedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" BIGSERIAL NOT NULL,
    "callId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" TEXT,
    "fileName" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "appliedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CustomerProfile" (
    "orgId" TEXT NOT NULL,
    "region" TEXT,
    "regionFrom" TEXT,
    "regionAt" TIMESTAMPTZ(3),
    "tags" TEXT[],
    "tagsAt" TIMESTAMPTZ(3),
    "trialIds" TEXT[],
    "wholesaleId" TEXT,
    "wholesaleState" TEXT,
    "externalId" TEXT,
    "wholesaleAt" TIMESTAMPTZ(3),
    "signedInAt" TIMESTAMPTZ(3),
    "signInsSince" TIMESTAMPTZ(3),
    "signInsAt" TIMESTAMPTZ(3),

    CONSTRAINT "CustomerProfile_pkey" PRIMARY KEY ("orgId")
);

-- CreateTable
CREATE TABLE "CustomerManager" (
    "personId" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CustomerManager_pkey" PRIMARY KEY ("personId","orgId")
);

-- CreateTable
CREATE TABLE "CustomerState" (
    "orgId" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "nameKey" TEXT COLLATE "C" NOT NULL,
    "created" TIMESTAMPTZ(3),
    "statuses" TEXT[],
    "products" TEXT[],
    "productKeys" TEXT[],
    "tagKeys" TEXT[],
    "tags" TEXT[],
    "region" TEXT,
    "endsAt" TIMESTAMPTZ(3),
    "people" INTEGER NOT NULL DEFAULT 0,
    "attention" INTEGER NOT NULL,
    "copied" BOOLEAN NOT NULL,
    "changesAt" TIMESTAMPTZ(3),
    "computedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CustomerState_pkey" PRIMARY KEY ("orgId")
);

-- CreateTable
CREATE TABLE "SavedSearch" (
    "personId" TEXT NOT NULL,
    "nameKey" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedSearch_pkey" PRIMARY KEY ("personId","nameKey")
);

-- CreateIndex
CREATE INDEX "Subscription_orgId_idx" ON "Subscription"("orgId");

-- CreateIndex
CREATE INDEX "Subscription_webOrderId_idx" ON "Subscription"("webOrderId");

-- CreateIndex
CREATE INDEX "WebOrder_orgId_idx" ON "WebOrder"("orgId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportRun_callId_key" ON "ImportRun"("callId");

-- CreateIndex
CREATE INDEX "ImportRun_appliedAt_idx" ON "ImportRun"("appliedAt");

-- CreateIndex
CREATE INDEX "CustomerState_nameKey_idx" ON "CustomerState"("nameKey");

-- CreateIndex
CREATE INDEX "CustomerState_changesAt_idx" ON "CustomerState"("changesAt");

-- CreateIndex
CREATE INDEX "CustomerState_statuses_idx" ON "CustomerState" USING GIN ("statuses");

-- CreateIndex
CREATE INDEX "CustomerState_productKeys_idx" ON "CustomerState" USING GIN ("productKeys");

-- CreateIndex
CREATE INDEX "CustomerState_tagKeys_idx" ON "CustomerState" USING GIN ("tagKeys");

-- CreateIndex
CREATE INDEX "CustomerState_region_idx" ON "CustomerState"("region");
