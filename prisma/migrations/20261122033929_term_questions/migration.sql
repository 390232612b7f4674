-- CreateTable
CREATE TABLE "TermQuestion" (
    "id" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "triedAt" TIMESTAMPTZ(3) NOT NULL,
    "askedAt" TIMESTAMPTZ(3),
    "toldAt" TIMESTAMPTZ(3),

    CONSTRAINT "TermQuestion_pkey" PRIMARY KEY ("id","orgId")
);

-- When Commerce was asked stood in rows of subscriptions until now, also where it knew nothing: such a row passed for one that runs.
INSERT INTO "TermQuestion" (id, "orgId", "triedAt")
SELECT id, "orgId", "updatedAt" FROM "StoredSubscription" WHERE source = 'commerce';
DELETE FROM "StoredSubscription" WHERE source = 'commerce' AND "endsAt" IS NULL;

-- What was judged by them is judged again.
UPDATE "CustomerState" SET "changesAt" = "computedAt";
