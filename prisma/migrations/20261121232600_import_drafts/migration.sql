-- Subscriptions and orders stay where they are, under another name; what is read is a view with the old one.

ALTER TABLE "Subscription" RENAME TO "StoredSubscription";
ALTER TABLE "StoredSubscription" RENAME CONSTRAINT "Subscription_pkey" TO "StoredSubscription_pkey";
ALTER INDEX "Subscription_orgId_idx" RENAME TO "StoredSubscription_orgId_idx";
ALTER INDEX "Subscription_webOrderId_idx" RENAME TO "StoredSubscription_webOrderId_idx";

ALTER TABLE "WebOrder" RENAME TO "StoredWebOrder";
ALTER TABLE "StoredWebOrder" RENAME CONSTRAINT "WebOrder_pkey" TO "StoredWebOrder_pkey";
ALTER INDEX "WebOrder_orgId_idx" RENAME TO "StoredWebOrder_orgId_idx";

-- CreateTable
CREATE TABLE "ImportDraft" (
    "id" BIGSERIAL NOT NULL,
    "after" BIGINT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "isCurrent" BOOLEAN,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftSubscription" (
    "draftId" BIGINT NOT NULL,
    "id" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "gone" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT,
    "status" TEXT,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "autoRenew" BOOLEAN,
    "trial" BOOLEAN,
    "webOrderId" TEXT,

    CONSTRAINT "DraftSubscription_pkey" PRIMARY KEY ("draftId","id","orgId")
);

-- CreateTable
CREATE TABLE "DraftWebOrder" (
    "draftId" BIGINT NOT NULL,
    "id" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "gone" BOOLEAN NOT NULL DEFAULT false,
    "subscriptionId" TEXT,
    "status" TEXT,
    "orderedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DraftWebOrder_pkey" PRIMARY KEY ("draftId","id","orgId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ImportDraft_isCurrent_key" ON "ImportDraft"("isCurrent");

-- CreateIndex
CREATE INDEX "DraftSubscription_draftId_orgId_id_idx" ON "DraftSubscription"("draftId", "orgId", "id");

-- CreateIndex
CREATE INDEX "DraftSubscription_draftId_webOrderId_idx" ON "DraftSubscription"("draftId", "webOrderId");

-- CreateIndex
CREATE INDEX "DraftWebOrder_draftId_orgId_id_idx" ON "DraftWebOrder"("draftId", "orgId", "id");

-- What is stored, and in front of it the one import that is current and not copied there yet.
CREATE VIEW "Subscription" AS
SELECT s.id, s."orgId", s.name, s.status, s."startsAt", s."endsAt", s."autoRenew", s.trial, s."webOrderId", s.source, s."updatedAt"
  FROM "StoredSubscription" s
 WHERE NOT EXISTS (SELECT 1 FROM "DraftSubscription" d
                    WHERE d."draftId" = (SELECT i.id FROM "ImportDraft" i WHERE i."isCurrent") AND d.id = s.id AND d."orgId" = s."orgId")
UNION ALL
SELECT d.id, d."orgId", d.name, d.status, d."startsAt", d."endsAt", d."autoRenew", d.trial, d."webOrderId", 'import',
       (SELECT i."appliedAt" FROM "ImportDraft" i WHERE i."isCurrent")
  FROM "DraftSubscription" d
 WHERE d."draftId" = (SELECT i.id FROM "ImportDraft" i WHERE i."isCurrent") AND NOT d.gone;

CREATE VIEW "WebOrder" AS
SELECT w.id, w."orgId", w."subscriptionId", w.status, w."orderedAt", w.source, w."updatedAt"
  FROM "StoredWebOrder" w
 WHERE NOT EXISTS (SELECT 1 FROM "DraftWebOrder" d
                    WHERE d."draftId" = (SELECT i.id FROM "ImportDraft" i WHERE i."isCurrent") AND d.id = w.id AND d."orgId" = w."orgId")
UNION ALL
SELECT d.id, d."orgId", d."subscriptionId", d.status, d."orderedAt", 'import',
       (SELECT i."appliedAt" FROM "ImportDraft" i WHERE i."isCurrent")
  FROM "DraftWebOrder" d
 WHERE d."draftId" = (SELECT i.id FROM "ImportDraft" i WHERE i."isCurrent") AND NOT d.gone;
