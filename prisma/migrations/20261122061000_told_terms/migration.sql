-- AlterTable
ALTER TABLE "TermQuestion" ADD COLUMN     "endsAt" TIMESTAMPTZ(3),
ADD COLUMN     "startsAt" TIMESTAMPTZ(3);

-- What Commerce told so far stands in the rows that are its own.
UPDATE "TermQuestion" q SET "startsAt" = s."startsAt", "endsAt" = s."endsAt"
  FROM "StoredSubscription" s
 WHERE s.id = q.id AND s."orgId" = q."orgId" AND s.source = 'commerce' AND q."toldAt" IS NOT NULL;
