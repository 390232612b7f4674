-- CreateTable
CREATE TABLE "UserJob" (
    "id" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "customer" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "personOrgId" TEXT,
    "email" TEXT,
    "tellAt" JSONB NOT NULL,
    "fileName" TEXT NOT NULL,
    "headings" TEXT[],
    "delimiter" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "total" INTEGER NOT NULL,
    "progressId" TEXT,
    "edits" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),
    "leaseToken" TEXT,

    CONSTRAINT "UserJob_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UserJobRow" (
    "jobId" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    "wish" JSONB,
    "known" JSONB,
    "cells" TEXT[],
    "reasons" JSONB NOT NULL,
    "remarks" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "outcome" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "UserJobRow_pkey" PRIMARY KEY ("jobId","row")
);

-- CreateTable
CREATE TABLE "PackageChange" (
    "callId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "subscriberId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneBy" TEXT,

    CONSTRAINT "PackageChange_pkey" PRIMARY KEY ("callId")
);

-- CreateIndex
CREATE INDEX "UserJob_state_createdAt_idx" ON "UserJob"("state", "createdAt");

-- CreateIndex
CREATE INDEX "UserJobRow_jobId_state_row_idx" ON "UserJobRow"("jobId", "state", "row");

-- CreateIndex
CREATE INDEX "PackageChange_personId_at_idx" ON "PackageChange"("personId", "at");

-- AddForeignKey
ALTER TABLE "UserJobRow" ADD CONSTRAINT "UserJobRow_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "UserJob"("id") ON DELETE CASCADE ON UPDATE CASCADE;
